import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { LanguageSwitch } from '#renderer/lib/language-switch.tsx'

import { ChoiceStep } from './choice-step.tsx'
import { useFirstRun, type FirstRunStep } from './first-run-store.ts'
import { HoursStep } from './hours-step.tsx'
import { LanguageStep } from './language-step.tsx'
import { NameStep } from './name-step.tsx'

import styles from './first-run.module.css'

interface FirstRunProps {
  readonly canImport: boolean
  readonly banners: ReactNode
  /** For who has this place on another PC already: under the questions. */
  readonly otherWay: ReactNode
  /** The place is ready: where to go next. */
  readonly onReady: (next: 'today' | 'imports') => void
}

const questions: readonly FirstRunStep[] = ['name', 'language', 'hours']

/** Three questions, one at a time, then how to start. What was answered stays when going back. */
export function FirstRun({ canImport, banners, otherWay, onReady }: FirstRunProps) {
  const { t } = useTranslation()
  const step = useFirstRun((state) => state.step)
  const number = questions.indexOf(step) + 1
  return (
    <div className={styles.page}>
      {banners}
      <main className={styles.main}>
        <header className={styles.head}>
          <p className={styles.welcome}>{t('firstRun.welcome')}</p>
          <p className={styles.intro}>{t('firstRun.intro')}</p>
        </header>
        <div className={styles.sheet}>
          <p className={styles.step} aria-live="polite">
            {number > 0 ? t('firstRun.step', { step: number, steps: questions.length }) : '\u00a0'}
          </p>
          <Step key={step} step={step} canImport={canImport} onReady={onReady} />
        </div>
        {otherWay}
      </main>
      <footer className={styles.foot}>
        <LanguageSwitch />
      </footer>
    </div>
  )
}

interface StepProps extends Pick<FirstRunProps, 'canImport' | 'onReady'> {
  readonly step: FirstRunStep
}

function Step({ step, canImport, onReady }: StepProps) {
  switch (step) {
    case 'name':
      return <NameStep />
    case 'language':
      return <LanguageStep />
    case 'hours':
      return <HoursStep />
    case 'choice':
      return <ChoiceStep canImport={canImport} onReady={onReady} />
  }
}
