import type { firstRun as fr } from './first-run.fr.ts'
import type { TextsLike } from './texts.ts'

export const firstRun = {
  welcome: 'Welkom',
  intro: 'Drie vragen, en uw plek is klaar. Alles kan later veranderd worden bij de instellingen.',
  step: 'Vraag {{step}} van {{steps}}',
  nameTitle: 'Hoe heet uw plek?',
  nameLabel: 'Naam van de plek',
  nameHint: 'Bijvoorbeeld de naam op de deur.',
  nameMissing: 'Schrijf de naam van de plek.',
  languageTitle: 'Welke taal spreekt u hier?',
  languageHint: 'Iedereen kan onderaan het scherm van taal veranderen, op elk moment.',
  hoursTitle: 'Wanneer bent u open?',
  hoursLabel: 'Openingsuren',
  hoursHint: 'Laat leeg wat u nog niet weet.',
  slotsFromHours: 'Een permanentie maken voor elke opening',
  slotsFromHoursHint: 'Daarna kunt u de uren en het aantal onthalers veranderen.',
  hoursIncomplete: 'Hier ontbreekt een uur.',
  hoursOverlap: 'Deze uren kruisen elkaar. Verbeter ze.',
  choiceTitle: 'Hoe wilt u beginnen?',
  empty: 'Met een lege plek',
  emptyText: 'Uw openingsuren staan klaar, de rest vult u stap voor stap aan.',
  importing: 'Met uw bestanden',
  importingText: 'Lijsten van onthalers, afwezigheden, tellingen: CSV, Excel of kalender.',
  demo: 'Met een ontdekking',
  demoText: 'Een verzonnen jaar om te proberen. Eén klik wist het, en dan begint u echt.',
  demoMaking: 'Het demonstratiejaar wordt klaargemaakt…',
  back: 'Terug',
  next: 'Verder',
  alreadySetUp: 'Deze plek is al klaar.',
  holdsFacts:
    'Op deze pc staan al echte gegevens: ze zouden zich mengen met de verzonnen gegevens. Begin met een lege plek, er gaat niets verloren.',
} satisfies TextsLike<typeof fr>
