import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { WholeContract } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { useBytes } from '#renderer/lib/use-bytes.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'

import type { useRecoveryActs } from './recovery-acts.ts'

import styles from './recovery-screen.module.css'

interface RecoveryBackupsProps {
  readonly backups: OutputOf<WholeContract['recovery']['getState']>['backups']
  readonly acts: ReturnType<typeof useRecoveryActs>
}

/** Every backup of this PC, for who knows that something was already wrong at the last one. */
export function RecoveryBackups({ backups, acts }: RecoveryBackupsProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const bytes = useBytes()
  const now = useNow()
  const [isOpen, setIsOpen] = useState(false)
  if (!isOpen)
    return <Button onClick={() => setIsOpen(true)}>{t('backup.showAll', { count: backups.length })}</Button>
  return (
    <section className={styles.backups} aria-label={t('backup.list')}>
      <ul className={styles.list}>
        {backups.map((backup) => {
          const moment = formatting.moment(backup.at, now.at)
          return (
            <li key={backup.name} className={styles.backup}>
              <span>
                {moment} <span className={styles.soft}>· {bytes(backup.bytes)}</span>
              </span>
              <Button
                isBusy={acts.isBusy}
                aria-label={t('backup.restoreThis', { moment })}
                onClick={() => acts.restore(backup.name)}
              >
                {t('backup.restore')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
