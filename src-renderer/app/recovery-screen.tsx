import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { LanguageSwitch } from '#renderer/lib/language-switch.tsx'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { Progress } from '#renderer/ui/progress.tsx'

import { reasonSentence } from './recovery-reasons.ts'

import styles from './recovery-screen.module.css'

/** When the data cannot be opened: why, and the ways out, none of which erases anything. */
export function RecoveryScreen() {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const now = useNow()
  const { data, reload } = useQuery(api.recovery.getState, {}, ['recovery'])
  const acts = useRecoveryActs(reload)
  const [isAsking, setIsAsking] = useState(false)
  if (data === undefined) return null
  const isDamaged = data.state === 'damaged'
  const newest = data.backups[0]
  const newestSentence =
    newest === undefined
      ? t('frame.recovery.none')
      : t('frame.recovery.newest', { moment: formatting.moment(newest.at, now.at) })
  return (
    <main className={styles.screen}>
      <h1>{t(isDamaged ? 'frame.recovery.damagedTitle' : 'frame.recovery.failedTitle')}</h1>
      <p>{reasonSentence(t, data)}</p>
      {isDamaged && <p>{newestSentence}</p>}
      <div className={styles.acts}>
        {isDamaged && newest !== undefined && (
          <Button variant="primary" size="large" isBusy={acts.isBusy} onClick={acts.restoreNewest}>
            {t('frame.recovery.restoreNewest')}
          </Button>
        )}
        <Button
          size="large"
          variant={isDamaged ? 'plain' : 'primary'}
          isBusy={acts.isBusy}
          onClick={acts.retry}
        >
          {t('frame.recovery.retry')}
        </Button>
        {isDamaged && (
          <Button size="large" onClick={() => setIsAsking(true)}>
            {t('frame.recovery.startEmpty')}
          </Button>
        )}
      </div>
      {acts.isBusy && <Progress label={t('frame.loading')} done={null} />}
      <FieldError text={acts.problem} />
      <KeptAside names={data.keptAside} />
      <LanguageSwitch />
      <ConfirmDialog
        title={t('frame.recovery.startEmptyTitle')}
        isOpen={isAsking}
        confirmLabel={t('frame.recovery.startEmpty')}
        onCancel={() => setIsAsking(false)}
        onConfirm={() => {
          setIsAsking(false)
          acts.startEmpty()
        }}
      >
        <p>{t('frame.recovery.startEmptyText')}</p>
      </ConfirmDialog>
    </main>
  )
}

interface KeptAsideProps {
  readonly names: readonly string[]
}

/** The damaged files of before, which nobody erases. */
function KeptAside({ names }: KeptAsideProps) {
  const { t } = useTranslation()
  if (names.length === 0) return null
  return (
    <section className={styles.aside}>
      <h2>{t('frame.recovery.asideTitle')}</h2>
      {names.map((name) => (
        <p key={name}>{name}</p>
      ))}
    </section>
  )
}

/** The three ways out. After each the core says `core`, and the page reads everything again. */
function useRecoveryActs(reload: () => void) {
  const { t } = useTranslation()
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const during = async (act: () => Promise<string | null>) => {
    setIsBusy(true)
    setProblem(await act())
    setIsBusy(false)
    reload()
  }
  const restoreNewest = async () => {
    const result = await api.recovery.restoreNewest({})
    const refusal = result.ok ? null : refusalOf(result.error)
    if (refusal === null) return null
    return t(refusal.type === 'NoGoodBackup' ? 'frame.recovery.noGoodBackup' : 'frame.recovery.notDamaged')
  }
  const startEmpty = async () => {
    const result = await api.recovery.startEmpty({})
    const refusal = result.ok ? null : refusalOf(result.error)
    return refusal === null ? null : t('frame.recovery.notDamaged')
  }
  const retry = async () => {
    await api.recovery.retry({})
    return null
  }
  return {
    isBusy,
    problem,
    restoreNewest: () => void during(restoreNewest),
    startEmpty: () => void during(startEmpty),
    retry: () => void during(retry),
  }
}
