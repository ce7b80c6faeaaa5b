import type { TextsLike } from './texts.ts'
import type { wall as fr } from './wall.fr.ts'

export const wall = {
  now: 'Nu',
  next: 'Daarna',
  later: 'Later',
  until: 'tot {{time}}',
  nobodySignedUp: 'Wie komt er?',
  closed: 'Gesloten vandaag',
  closedNow: 'Nu gesloten',
  over: 'Gedaan voor vandaag',
  cancelled: 'afgelast',
  opensAgain: 'Tot {{day}}, {{hours}}',
  missing_one: 'Er is één persoon te kort om te onthalen',
  missing_other: 'Er zijn {{count}} personen te kort om te onthalen',
  noRota: 'Welkom',
} satisfies TextsLike<typeof fr>
