import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

import { typeset } from '#renderer/i18n/typeset.ts'
import type { Language } from '#shared/kernel/shapes.ts'

import { readTexts } from './texts-of.ts'

/** How the dates, the numbers and the fields of each language are written in Belgium. */
export const localeOf: Readonly<Record<Language, string>> = { fr: 'fr-BE', nl: 'nl-BE', en: 'en-GB' }

/** Reads the texts of a language and speaks it, from the first paint on or on a running page. */
export async function speak(language: Language): Promise<void> {
  if (i18next.isInitialized && i18next.language === language) return
  const texts = typeset(await readTexts(language), language)
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
