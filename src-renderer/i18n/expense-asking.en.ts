import type { expenseAsking as fr } from './expense-asking.fr.ts'
import type { TextsLike } from './texts.ts'

export const expenseAsking = {
  systems: {
    title: 'Flat rate or real costs in {{year}}',
    sub: 'These people have no system yet. Without it their days cannot be prepared: the boxes below stay closed.',
    people: 'People without a system',
    others_one: 'Show {{count}} more person without a system',
    others_other: 'Show {{count}} more people without a system',
    noDays: 'no day to prepare this month',
    days_one: '{{count}} day to prepare',
    days_other: '{{count}} days to prepare',
    chooseNobody: { flatRate: 'Choose the flat rate', realCosts: 'Choose real costs' },
    choose: {
      flatRate_one: 'Choose the flat rate for the person ticked',
      flatRate_other: 'Choose the flat rate for the {{count}} people ticked',
      realCosts_one: 'Choose real costs for the person ticked',
      realCosts_other: 'Choose real costs for the {{count}} people ticked',
    },
    nobody: 'First tick somebody.',
    done: {
      flatRate_one: 'Flat rate chosen for {{count}} person, for {{year}}.',
      flatRate_other: 'Flat rate chosen for {{count}} people, for {{year}}.',
      realCosts_one: 'Real costs chosen for {{count}} person, for {{year}}.',
      realCosts_other: 'Real costs chosen for {{count}} people, for {{year}}.',
    },
  },
  ticketless: {
    title: 'A ticket is not attached',
    text: 'At least one trip by public transport has no ticket. Once the claim is submitted, it can no longer be attached, unless you take the claim back as a draft.',
    submit: 'Submit all the same',
    back: 'Go back',
  },
  unadded: {
    title: 'You wrote a line without adding it',
    text: 'A line is written ({{kind}}) and is not in the claim. Once the claim is submitted, it would be lost.',
    add: 'Add and submit',
    without: 'Submit without it',
    back: 'Back to the claim',
  },
} satisfies TextsLike<typeof fr>
