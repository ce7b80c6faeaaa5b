import { useTranslation } from 'react-i18next'

import type { Language } from '#shared/kernel/shapes.ts'

import { changePreferences, usePreferences } from './prefs.ts'
import { languages } from './texts-of.ts'

import styles from './language-switch.module.css'

/** Each language in its own words: who needs it can read it. */
export const languageNames: Readonly<Record<Language, string>> = {
  fr: 'Français',
  nl: 'Nederlands',
  en: 'English',
}

/** FR · NL · EN: one click, on every screen. */
export function LanguageSwitch() {
  const { t } = useTranslation()
  const chosen = usePreferences((preferences) => preferences.language)
  return (
    <div role="group" aria-label={t('frame.language')} className={styles.switch}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className={styles.language}
          title={languageNames[language]}
          aria-pressed={language === chosen}
          onClick={() => void changePreferences({ language })}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </div>
  )
}
