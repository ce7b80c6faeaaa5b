import type { Language, Trilingual } from '#shared/kernel/shapes.ts'

/** Nothing typed yet, in any language. */
export const noName: Trilingual = { fr: '', nl: '', en: '' }

/**
 * The name in the three languages; those left empty take the one of the screen. Null when that one is empty:
 * `{fr: 'Pont', nl: '', en: ''}` in French → `Pont` three times.
 */
export function completeName(name: Trilingual, language: Language): Trilingual | null {
  const given = name[language].trim()
  if (given === '') return null
  const or = (text: string) => text.trim() || given
  return { fr: or(name.fr), nl: or(name.nl), en: or(name.en) }
}
