import FileUp from 'lucide-react/icons/file-up'
import Sprout from 'lucide-react/icons/sprout'
import Telescope from 'lucide-react/icons/telescope'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { FieldError } from '#renderer/ui/field.tsx'
import { Progress } from '#renderer/ui/progress.tsx'

import { startDemonstration, startPlace } from './first-run-acts.ts'
import { StepFrame } from './step-frame.tsx'

import styles from './first-run.module.css'

interface ChoiceStepProps {
  readonly canImport: boolean
  readonly onReady: (next: 'today' | 'imports') => void
}

/** How to start: empty, with files, or with an invented year. Each choice acts at once. */
export function ChoiceStep({ canImport, onReady }: ChoiceStepProps) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState<'place' | 'demo' | null>(null)
  const [error, setError] = useState<string | null>(null)
  const act = async (kind: 'place' | 'demo', start: typeof startPlace, next: 'today' | 'imports') => {
    if (busy !== null) return
    setBusy(kind)
    const outcome = await start()
    setBusy(null)
    if (outcome === 'already set up') setError(t('firstRun.alreadySetUp'))
    else setError(outcome === 'holds facts' ? t('firstRun.holdsFacts') : null)
    if (outcome === 'ready') onReady(next)
  }
  return (
    <StepFrame title={t('firstRun.choiceTitle')} back="hours">
      <div className={styles.choices}>
        <Choice
          icon={<Sprout size={28} />}
          title={t('firstRun.empty')}
          onPress={() => void act('place', startPlace, 'today')}
        >
          {t('firstRun.emptyText')}
        </Choice>
        {canImport && (
          <Choice
            icon={<FileUp size={28} />}
            title={t('firstRun.importing')}
            onPress={() => void act('place', startPlace, 'imports')}
          >
            {t('firstRun.importingText')}
          </Choice>
        )}
        <Choice
          icon={<Telescope size={28} />}
          title={t('firstRun.demo')}
          onPress={() => void act('demo', startDemonstration, 'today')}
        >
          {t('firstRun.demoText')}
        </Choice>
      </div>
      {busy === 'demo' && <Progress label={t('firstRun.demoMaking')} done={null} />}
      <FieldError text={error} />
    </StepFrame>
  )
}

interface ChoiceProps {
  readonly icon: ReactNode
  readonly title: string
  readonly onPress: () => void
  readonly children: ReactNode
}

function Choice({ icon, title, onPress, children }: ChoiceProps) {
  return (
    <button type="button" className={styles.choice} onClick={onPress}>
      <span className={styles.choiceIcon}>{icon}</span>
      <span>
        <strong className={styles.choiceTitle}>{title}</strong>
        <span className={styles.choiceText}>{children}</span>
      </span>
    </button>
  )
}
