import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

import type { Texts } from '#renderer/i18n/texts.ts'
import { typeset } from '#renderer/i18n/typeset.ts'
import type { Language } from '#shared/kernel/shapes.ts'

export const languages: readonly Language[] = ['fr', 'nl', 'en']

/** How the dates, the numbers and the fields of each language are written in Belgium. */
export const localeOf: Readonly<Record<Language, string>> = { fr: 'fr-BE', nl: 'nl-BE', en: 'en-GB' }

/** Each language is a file of its own: only the one in use is read. */
const readTexts: Readonly<Record<Language, () => Promise<Texts>>> = {
  fr: async () => (await import('#renderer/i18n/fr.ts')).fr,
  nl: async () => (await import('#renderer/i18n/nl.ts')).nl,
  en: async () => (await import('#renderer/i18n/en.ts')).en,
}

/** Reads the texts of a language and speaks it, from the first paint on or on a running page. */
export async function speak(language: Language): Promise<void> {
  if (i18next.isInitialized && i18next.language === language) return
  const texts = typeset(await readTexts[language](), language)
  if (i18next.isInitialized) {
    i18next.addResourceBundle(language, 'translation', texts)
    await i18next.changeLanguage(language)
  } else {
    await i18next.use(initReactI18next).init({
      lng: language,
      fallbackLng: false,
      resources: { [language]: { translation: texts } },
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
    })
  }
  document.documentElement.lang = localeOf[language]
}

export const isLanguage = (text: unknown): text is Language => languages.some((one) => one === text)
