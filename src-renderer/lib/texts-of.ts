import type { Texts } from '#renderer/i18n/texts.ts'
import type { Language } from '#shared/kernel/shapes.ts'

/** Each language is a file of its own: only the one in use is read. */
const files: Readonly<Record<Language, () => Promise<Texts>>> = {
  fr: async () => (await import('#renderer/i18n/fr.ts')).fr,
  nl: async () => (await import('#renderer/i18n/nl.ts')).nl,
  en: async () => (await import('#renderer/i18n/en.ts')).en,
}

export const languages: readonly Language[] = ['fr', 'nl', 'en']

export const isLanguage = (text: unknown): text is Language => languages.some((one) => one === text)

/** The texts of a language as they were written; a file asked for twice is read once. */
export const readTexts = (language: Language): Promise<Texts> => files[language]()
