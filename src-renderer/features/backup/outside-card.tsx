import FolderOpen from 'lucide-react/icons/folder-open'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

import type { BackupFacts } from './backup-facts.ts'

import styles from './backup.module.css'

interface OutsideCardProps {
  readonly facts: BackupFacts
  readonly coordinates: boolean
}

/** The folder outside this PC that also receives each backup: chosen in the system's window, or typed. */
export function OutsideCard({ facts, coordinates }: OutsideCardProps) {
  const { t } = useTranslation()
  const { outsideFolder, isOutsideThere } = facts
  return (
    <Card title={t('backup.outsideTitle')} size="large">
      <p className={styles.text}>{t('backup.outsideText')}</p>
      {facts.isOutsideRoomShort && <Banner tone="attention">{t('backup.outsideRoomShort')}</Banner>}
      {outsideFolder === null && <p>{t('backup.noFolder')}</p>}
      {outsideFolder !== null && (
        <p className={styles.path}>
          <strong>{outsideFolder}</strong>
          <br />
          {isOutsideThere !== null && (
            <span className={styles.soft}>
              {t(isOutsideThere ? 'backup.folderThere' : 'backup.folderNotThere')}
            </span>
          )}
        </p>
      )}
      {coordinates && <FolderForm folder={outsideFolder} />}
    </Card>
  )
}

function FolderForm({ folder }: { readonly folder: string | null }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(folder ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  const use = async (wanted: string | null) => {
    const result = await api.backup.chooseOutsideFolder({ folder: wanted })
    if (result.ok)
      return void showNotice({ text: t(wanted === null ? 'backup.folderRemoved' : 'backup.folderChosen') })
    const refusal = refusalOf(result.error)
    if (refusal === null) return
    const isOfTheData = refusal.type === 'FolderOfTheData'
    setProblem(t(isOfTheData ? 'backup.folderOfTheData' : 'backup.folderNotWritable'))
  }
  const choose = async () => {
    const chosen = await api.shell.chooseFolder({})
    if (!chosen.ok || chosen.value.folder === null) return
    setTyped(chosen.value.folder)
    await use(chosen.value.folder)
  }
  const text = typed.trim()
  return (
    <div className={styles.form}>
      <div className={styles.fileRow}>
        <TextField
          label={t('backup.folder')}
          value={typed}
          maximumLength={500}
          error={problem}
          onChange={(changed) => {
            setTyped(changed)
            setProblem(null)
          }}
          onEnter={() => {
            if (text !== '') void use(text)
          }}
        />
        <Button icon={<FolderOpen size={20} />} onClick={() => void choose()}>
          {t('backup.chooseFolder')}
        </Button>
      </div>
      <div className={styles.foot}>
        <Button disabled={text === '' || text === folder} onClick={() => void use(text)}>
          {t('backup.useFolder')}
        </Button>
        {folder !== null && <Button onClick={() => void use(null)}>{t('backup.removeFolder')}</Button>}
      </div>
    </div>
  )
}
