import type { firstRun as fr } from './first-run.fr.ts'
import type { TextsLike } from './texts.ts'

export const firstRun = {
  welcome: 'Welcome',
  intro: 'Three questions, and your place is ready. Everything can be changed later in the settings.',
  step: 'Question {{step}} of {{steps}}',
  nameTitle: 'What is your place called?',
  nameLabel: 'Name of the place',
  nameHint: 'For example the name on the door.',
  nameMissing: 'Write the name of the place.',
  languageTitle: 'Which language do you speak here?',
  languageHint: 'Everyone can change the language at the foot of the screen, at any time.',
  hoursTitle: 'When are you open?',
  hoursLabel: 'Opening hours',
  hoursHint: 'Leave empty what you do not know yet.',
  slotsFromHours: 'Make a slot for each opening',
  slotsFromHoursHint: 'You can then change the hours and the number of hosts.',
  hoursIncomplete: 'A time is missing here.',
  hoursOverlap: 'These hours overlap. Please correct them.',
  choiceTitle: 'How would you like to start?',
  empty: 'With an empty place',
  emptyText: 'Your opening hours are there, the rest fills up little by little.',
  importing: 'With your files',
  importingText: 'Lists of hosts, absences, counts: CSV, Excel or calendar.',
  demo: 'By discovering',
  demoText: 'An invented year to try things out. One click erases it, then you really start.',
  demoMaking: 'The demonstration year is being prepared…',
  back: 'Back',
  next: 'Continue',
  alreadySetUp: 'This place is already set up.',
  holdsFacts:
    'This PC already holds real data: they would mix with the invented ones. Start with an empty place, nothing will be lost.',
} satisfies TextsLike<typeof fr>
