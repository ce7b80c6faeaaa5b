import type { sheet as fr } from './sheet.fr.ts'
import type { TextsLike } from './texts.ts'

/** The week on paper. */
export const sheet = {
  title: 'Rota {{week}}',
  help: 'An empty line: somebody is missing. Write your name.',
  withKey: 'with a key',
  printed: 'Printed on {{date}} at {{time}}',
  monthTitle: 'Rota {{ofMonth}}',
  monthHelp: '“+ 1 person”: somebody is missing. Write your name, or sign up on the PC of the place.',
  otherMonth: 'outside the month',
  hostTitle: 'Slots of {{name}}',
  hostNothing: 'No slot in these days.',
  column: { day: 'Day', hours: 'Hours', with: 'With', remark: 'To know' },
  nobodyElse: 'nobody else yet',
  cannotCome: 'You can no longer come?',
  cannotComeText:
    'Open the rota on the PC of the place, then the slot, then “No longer coming” beside your name. No reason is asked. Or tell the team: they note it for you.',
  mayChange: 'This sheet may change: look at the rota on the PC of the place.',
} satisfies TextsLike<typeof fr>
