import type { TextsLike } from './texts.ts'
import type { wall as fr } from './wall.fr.ts'

export const wall = {
  now: 'Now',
  next: 'Next',
  later: 'Later',
  until: 'until {{time}}',
  nobodySignedUp: 'Who comes?',
  closed: 'Closed today',
  closedNow: 'Closed at the moment',
  over: 'Over for today',
  cancelled: 'cancelled',
  opensAgain: 'See you {{day}}, {{hours}}',
  missing_one: 'One more person is needed to welcome',
  missing_other: '{{count}} more people are needed to welcome',
  noRota: 'Welcome',
} satisfies TextsLike<typeof fr>
