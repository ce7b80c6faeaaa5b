import { useTranslation } from 'react-i18next'

import { languageNames } from '#renderer/lib/language-switch.tsx'
import { changePreferences, usePreferences } from '#renderer/lib/prefs.ts'
import { languages } from '#renderer/lib/texts-of.ts'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'

import { goTo } from './first-run-store.ts'
import { StepFrame } from './step-frame.tsx'

import styles from './first-run.module.css'

/** Which language? The page follows at once. */
export function LanguageStep() {
  const { t } = useTranslation()
  const chosen = usePreferences((preferences) => preferences.language)
  return (
    <StepFrame title={t('firstRun.languageTitle')} back="name" onNext={() => goTo('hours')}>
      <SegmentedControl
        label={t('firstRun.languageTitle')}
        value={chosen}
        segments={languages.map((language) => ({ value: language, label: languageNames[language] }))}
        onChange={(language) => void changePreferences({ language })}
      />
      <p className={styles.hint}>{t('firstRun.languageHint')}</p>
    </StepFrame>
  )
}
