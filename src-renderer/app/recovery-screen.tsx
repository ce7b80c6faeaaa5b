import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { AdoptDialog } from '#renderer/features/backup/adopt-dialog.tsx'
import { KeyDialog } from '#renderer/features/backup/key-dialog.tsx'
import { api, type WholeContract } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { LanguageSwitch } from '#renderer/lib/language-switch.tsx'
import { useNow } from '#renderer/lib/use-now.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'

import { useRecoveryActs } from './recovery-acts.ts'
import { RecoveryBackups } from './recovery-backups.tsx'
import { reasonSentence } from './recovery-reasons.ts'

import styles from './recovery-screen.module.css'

type RecoveryState = OutputOf<WholeContract['recovery']['getState']>
type Acts = ReturnType<typeof useRecoveryActs>
type Opened = 'key' | 'file' | 'empty' | null

/** When the data cannot be opened: why, and the ways out, none of which erases anything. */
export function RecoveryScreen() {
  const { t } = useTranslation()
  const { data, reload } = useQuery(api.recovery.getState, {}, ['recovery'])
  const acts = useRecoveryActs(reload)
  const [opened, setOpened] = useState<Opened>(null)
  const painted = usePainted('recovery', data !== undefined)
  if (data === undefined) return null
  const title = data.state === 'damaged' ? 'frame.recovery.damagedTitle' : 'frame.recovery.failedTitle'
  const isKeyMissing = data.error === 'KeyUnavailable'
  return (
    <main {...painted} className={styles.screen}>
      <h1>{t(isKeyMissing ? 'backup.keyTitle' : title)}</h1>
      <p>{reasonSentence(t, data)}</p>
      {data.state === 'damaged' && <DamagedActs data={data} acts={acts} onOpen={setOpened} />}
      {isKeyMissing && <KeyActs acts={acts} onOpen={setOpened} />}
      {data.state !== 'damaged' && !isKeyMissing && (
        <Button size="large" variant="primary" isBusy={acts.isBusy} onClick={acts.retry}>
          {t('frame.recovery.retry')}
        </Button>
      )}
      {acts.isBusy && <Progress label={t('frame.loading')} done={null} />}
      <FieldError text={acts.problem} />
      <KeptAside names={data.keptAside} />
      <LanguageSwitch />
      <OpenedDialog opened={opened} acts={acts} onClose={() => setOpened(null)} />
    </main>
  )
}

interface ActsProps {
  readonly acts: Acts
  readonly onOpen: (opened: Opened) => void
}

/** The newest backup that reads well; one of the others; a file; an empty place. */
function DamagedActs({ data, acts, onOpen }: ActsProps & { readonly data: RecoveryState }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const now = useNow()
  const newest = data.backups[0]
  return (
    <>
      <p>
        {newest === undefined
          ? t('frame.recovery.none')
          : t('frame.recovery.newest', { moment: formatting.moment(newest.at, now.at) })}
      </p>
      <div className={styles.acts}>
        {newest !== undefined && (
          <Button variant="primary" size="large" isBusy={acts.isBusy} onClick={() => acts.restore(null)}>
            {t('frame.recovery.restoreNewest')}
          </Button>
        )}
        <Button size="large" onClick={() => onOpen('file')}>
          {t('backup.takeFile')}
        </Button>
        <Button size="large" isBusy={acts.isBusy} onClick={acts.retry}>
          {t('frame.recovery.retry')}
        </Button>
        <Button size="large" onClick={() => onOpen('empty')}>
          {t('frame.recovery.startEmpty')}
        </Button>
      </div>
      {data.backups.length > 1 && <RecoveryBackups backups={data.backups} acts={acts} />}
    </>
  )
}

/** The key may come back by itself (the usual account), from its sheet, or not at all. */
function KeyActs({ acts, onOpen }: ActsProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.acts}>
      <Button variant="primary" size="large" isBusy={acts.isBusy} onClick={acts.retry}>
        {t('frame.recovery.retry')}
      </Button>
      <Button size="large" onClick={() => onOpen('key')}>
        {t('backup.haveSheet')}
      </Button>
      <Button size="large" onClick={() => onOpen('file')}>
        {t('backup.takeFile')}
      </Button>
      <Button size="large" onClick={() => onOpen('empty')}>
        {t('frame.recovery.startEmpty')}
      </Button>
    </div>
  )
}

interface OpenedDialogProps {
  readonly opened: Opened
  readonly acts: Acts
  readonly onClose: () => void
}

function OpenedDialog({ opened, acts, onClose }: OpenedDialogProps) {
  const { t } = useTranslation()
  if (opened === 'key') return <KeyDialog onClose={onClose} />
  if (opened === 'file') return <AdoptDialog isReplacing={false} onClose={onClose} />
  return (
    <ConfirmDialog
      title={t('frame.recovery.startEmptyTitle')}
      isOpen={opened === 'empty'}
      confirmLabel={t('frame.recovery.startEmpty')}
      onCancel={onClose}
      onConfirm={() => {
        onClose()
        acts.startEmpty()
      }}
    >
      <p>{t('frame.recovery.startEmptyText')}</p>
    </ConfirmDialog>
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
