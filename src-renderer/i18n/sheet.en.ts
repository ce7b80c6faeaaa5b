import type { sheet as fr } from './sheet.fr.ts'
import type { TextsLike } from './texts.ts'

/** The week on paper. */
export const sheet = {
  title: 'Rota {{week}}',
  help: 'An empty line: somebody is missing. Write your name.',
  withKey: 'with a key',
  printed: 'Printed on {{date}} at {{time}}',
} satisfies TextsLike<typeof fr>
