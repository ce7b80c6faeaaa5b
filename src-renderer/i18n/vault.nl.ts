import type { TextsLike } from './texts.ts'
import type { vault as fr } from './vault.fr.ts'

export const vault = {
  whatFor: 'Waarvoor dient de kluis?',
  inside: 'In de kluis',
  insideText:
    'Wat over één bepaalde persoon gaat: contactgegevens, rekeningnummer, notities, hulpvragen. U opent ze met een geheime zin.',
  outside: 'Buiten de kluis',
  outsideText:
    'De permanenties, de getoonde voornamen, de tellingen en de kalender. Iedereen aan de pc ziet ze, zonder geheime zin.',
  who: 'Wie coördineert?',
  everyoneCoordinates:
    'Voorlopig iedereen: er is geen kluis. Elke persoon aan deze pc kan de instellingen veranderen.',
  everyoneCoordinatesThen: 'Als er een kluis is, kan alleen iemand die de zin kent dat doen.',
  youCoordinate: 'U, zolang de kluis open is. Sluit ze als u de pc verlaat.',
  nobodyCoordinates:
    'Op dit ogenblik niemand: de kluis is gesloten. Zich inschrijven, tellen en lezen kan iedereen nog altijd.',
  nobodyCoordinatesLost:
    'Op dit ogenblik niemand: de kluis is niet volledig. Zich inschrijven, tellen en lezen kan iedereen nog altijd.',
  incompleteTitle: 'De kluis is niet volledig',
  keyLost:
    'Het bestand coffre.key is verdwenen of beschadigd. Zonder dat bestand openen de zin en het blad de kluis niet.',
  fileLost: 'Het bestand coffre.db is verdwenen. Daarin staat wat in de kluis zit.',
  keyBack:
    'Hebt u een kopie van de map met de gegevens? Zet het bestand coffre.key terug op zijn plaats. Kijk daarna opnieuw.',
  fileBack:
    'Hebt u een kopie van de map met de gegevens? Zet het bestand coffre.db terug op zijn plaats. Kijk daarna opnieuw.',
  asideText:
    'Geen kopie? U kunt deze kluis opzijzetten en een andere maken. Niets wordt gewist: de bestanden blijven in de map met de gegevens, onder een andere naam.',
  lookAgainFiles: 'Ik heb het bestand teruggezet',
  aside: 'Deze kluis opzijzetten',
  asideTitle: 'Deze kluis opzijzetten?',
  asideConfirm:
    'Wat in deze kluis zit, is hier dan niet meer te zien. Daarna is er geen kluis meer: iedereen aan deze pc kan de instellingen veranderen, tot u een andere kluis maakt.',
  asideDone: 'De oude kluis staat opzij. U kunt een andere maken.',
  complete: 'De kluis is volledig: haar zin of haar blad opent ze.',
  create: 'De kluis maken',
  createTitle: 'De kluis maken',
  passphrase: 'Geheime zin',
  newPassphrase: 'Nieuwe geheime zin',
  again: 'Dezelfde zin, nog een keer',
  advice:
    'Het veiligst: vier woorden op goed geluk, bijvoorbeeld uit een boek. Schrijf ze niet op bij de pc.',
  show: 'Tonen wat ik schrijf',
  strength: 'Lengte van de zin',
  tooShort: 'Te kort: nog {{missing}}',
  missingSigns_one: '{{count}} teken',
  missingSigns_other: '{{count}} tekens',
  enough: 'Net lang genoeg',
  good: 'Goede lengte',
  veryGood: 'Zeer goede lengte',
  lengthOnly: 'Alleen de lengte wordt hier gemeten.',
  notTheSame: 'De twee zinnen zijn niet dezelfde.',
  missing: 'Schrijf de zin.',
  passphraseTooShort_one: 'De zin moet minstens {{count}} teken hebben.',
  passphraseTooShort_other: 'De zin moet minstens {{count}} tekens hebben.',
  alreadyCreated: 'De kluis bestaat al.',
  noVault: 'Er is geen kluis op deze pc.',
  wrongPassphrase: 'Dat is niet de juiste zin.',
  wrongCode: 'Dat is niet de juiste code. Vergelijk elke groep met het blad.',
  wait: 'Te veel pogingen. U kunt opnieuw proberen over {{time}}.',
  seconds: '{{seconds}} s',
  minutes: '{{minutes}} min {{seconds}} s',
  systemSecretMissing:
    'Deze pc heeft zijn deel van de sleutel verloren (andere account, systeem opnieuw geïnstalleerd). De zin alleen volstaat niet meer: gebruik het herstelblad.',
  noKeyStore: 'Deze pc bewaart zelf geen sleutels. De kluis steunt op haar zin alleen: kies een lange zin.',
  systemKeyStore:
    'De sleutel van de kluis is ook aan deze pc gebonden: het bestand alleen, elders gekopieerd, gaat niet open.',
  lockedTitle: 'De kluis is gesloten',
  unlock: 'De kluis openen',
  unlocked: 'De kluis is open.',
  forgotten: 'Ik ben de zin vergeten',
  openTitle: 'De kluis is open',
  openText:
    'Ze sluit vanzelf als het scherm van de pc vergrendeld wordt, als de pc in slaapstand gaat, of als er niemand aan het toetsenbord zit.',
  lock: 'De kluis sluiten',
  locked: 'De kluis is gesloten.',
  sheet: 'Herstelblad',
  sheetText:
    'Het opent de kluis als de zin vergeten is, en laat u een andere kiezen. Bewaar het achter slot, ver van de pc.',
  renew: 'Een nieuw blad maken',
  renewTitle: 'Nieuw herstelblad',
  renewText: 'Het oude blad zal niets meer openen. Schrijf eerst de zin van de kluis.',
  recoverTitle: 'Openen met het herstelblad',
  recoverText: 'Neem de code van het blad over en kies dan een nieuwe zin.',
  code: 'Code van het blad',
  codeHint: 'Acht groepen van vier tekens. Hoofdletters, spaties en streepjes tellen niet.',
  codeMissing: 'Neem de code van het blad over.',
  recover: 'Openen en de zin veranderen',
  recovered: 'De kluis is open, met de nieuwe zin.',
  printed: {
    title: 'Herstelblad van de kluis',
    place: 'Plek: {{name}}',
    date: 'Gemaakt op {{date}}',
    use: 'Deze code opent de kluis als de geheime zin vergeten is. Ze opent ook een kopie van de kluis op een andere pc.',
    how: 'In de toepassing: Instellingen, Rollen en kluis, "Ik ben de zin vergeten".',
    keep: 'Bewaar dit blad achter slot, ver van de pc. Wie het heeft, kan de kluis openen. Eén blad volstaat: geen foto, geen kopie.',
  },
  onlyOnce: 'Deze code wordt alleen nu getoond. Druk het blad af, of schrijf de code met de hand over.',
  print: 'Het blad afdrukken',
  lastGroup: 'De laatste groep van het blad',
  lastGroupHint: 'Om zeker te zijn dat ze op papier staat: kijk op het blad.',
  lastGroupWrong: 'Dat is niet de laatste groep. Kijk op het blad.',
  sheetFirst: 'Typ eerst de laatste groep: zonder blad sluit een vergeten zin de kluis voor altijd.',
  lookAgain: 'Het blad opnieuw bekijken',
  finish: 'Klaar',
  sheetKept: 'Ik heb het blad',
} satisfies TextsLike<typeof fr>
