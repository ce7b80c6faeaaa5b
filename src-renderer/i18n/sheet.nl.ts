import type { sheet as fr } from './sheet.fr.ts'
import type { TextsLike } from './texts.ts'

/** The week on paper. */
export const sheet = {
  title: 'Permanenties {{week}}',
  help: 'Een lege lijn: er ontbreekt iemand. Schrijf uw naam.',
  withKey: 'met een sleutel',
  printed: 'Afgedrukt op {{date}} om {{time}}',
} satisfies TextsLike<typeof fr>
