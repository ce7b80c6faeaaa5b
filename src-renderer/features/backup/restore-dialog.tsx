import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api, type WholeContract } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { rowsOfTable } from '#renderer/lib/table-words.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { Button } from '#renderer/ui/button.tsx'
import { cx } from '#renderer/ui/classes.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import { useUiWords } from '#renderer/ui/words.tsx'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'

import type { BackupLine } from './backup-facts.ts'
import { restoreSentence } from './restore-sentences.ts'

import styles from './backup.module.css'

type Preview = OutputOf<WholeContract['backup']['previewRestore']>

interface RestoreDialogProps {
  readonly backup: BackupLine
  readonly onClose: () => void
}

/** What would come back, go or change, in plain words; then the restore, which keeps aside what is there now. */
export function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  const { t } = useTranslation()
  const words = useUiWords()
  const formatting = useFormatting()
  const now = useNow()
  const { preview, problem, isBusy, restore } = useRestore(backup.name, onClose)
  return (
    <Dialog
      title={t('backup.restoreTitle')}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            variant="primary"
            isBusy={isBusy}
            disabled={preview === null || preview.tables.length === 0}
            onClick={restore}
          >
            {t('backup.restore')}
          </Button>
        </>
      }
    >
      <p>{t('backup.restoreOf', { moment: formatting.moment(backup.at, now.at) })}</p>
      {preview === null && problem === null && <Progress label={t('backup.reading')} done={null} />}
      {preview !== null && backup.madeBy === 'anotherPc' && <p>{t('backup.fromAnotherPc')}</p>}
      {preview !== null && <Differences preview={preview} />}
      {isBusy && <Progress label={t('backup.restoring')} done={null} />}
      {preview !== null && preview.tables.length > 0 && <p>{t('backup.restoreText')}</p>}
      <FieldError text={problem} />
    </Dialog>
  )
}

function useRestore(name: string, onClose: () => void) {
  const { t } = useTranslation()
  const [preview, setPreview] = useState<Preview | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  useEffect(() => {
    let isOver = false
    const read = async () => {
      const result = await api.backup.previewRestore({ name })
      if (isOver) return
      if (result.ok) return setPreview(result.value)
      const refusal = refusalOf(result.error)
      if (refusal !== null) setProblem(restoreSentence(t, refusal))
    }
    void read()
    return () => {
      isOver = true
    }
  }, [name, t])
  const restore = async () => {
    setIsBusy(true)
    const result = await api.backup.restore({ name })
    setIsBusy(false)
    if (result.ok) {
      showNotice({ text: t('backup.restored', { file: result.value.keptAside }) })
      return onClose()
    }
    const refusal = refusalOf(result.error)
    if (refusal !== null) setProblem(restoreSentence(t, refusal))
  }
  return { preview, problem, isBusy, restore: () => void restore() }
}

function Differences({ preview: { tables } }: { readonly preview: Preview }) {
  const { t } = useTranslation()
  if (tables.length === 0) return <p>{t('backup.sameAsNow')}</p>
  const counted = (field: 'onlyInBackup' | 'onlyNow' | 'different') =>
    tables.filter((line) => line[field] > 0).map((line) => rowsOfTable(t, line.table, line[field]))
  return (
    <div className={styles.differences}>
      <Difference title={t('backup.comesBack')} parts={counted('onlyInBackup')} className={styles.back} />
      <Difference title={t('backup.goes')} parts={counted('onlyNow')} className={styles.gone} />
      <Difference title={t('backup.asThen')} parts={counted('different')} />
    </div>
  )
}

interface DifferenceProps {
  readonly title: string
  readonly parts: readonly string[]
  readonly className?: string | undefined
}

function Difference({ title, parts, className }: DifferenceProps) {
  const formatting = useFormatting()
  if (parts.length === 0) return null
  return (
    <div className={cx(styles.difference, className)}>
      <h3>{title}</h3>
      <p>{formatting.list(parts)}</p>
    </div>
  )
}
