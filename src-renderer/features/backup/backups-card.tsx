import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { useBytes } from '#renderer/lib/use-bytes.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import type { Column } from '#renderer/ui/table-rows.ts'
import { Table } from '#renderer/ui/table.tsx'

import type { BackupFacts, BackupLine } from './backup-facts.ts'
import { RestoreDialog } from './restore-dialog.tsx'

import styles from './backup.module.css'

interface BackupsCardProps {
  readonly facts: BackupFacts
  readonly coordinates: boolean
}

/** Most people want one of the last ones. */
const shownFirst = 6

/** The backups at hand, one more now, and the way back to one of them. */
export function BackupsCard({ facts, coordinates }: BackupsCardProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const now = useNow()
  const [chosen, setChosen] = useState<BackupLine | null>(null)
  const [isWhole, setIsWhole] = useState(false)
  const rows = isWhole ? facts.lines : facts.lines.slice(0, shownFirst)
  const kept = useQuery(api.backup.getDataDescription, {}, ['backup']).data?.backups.kept
  const columns = useColumns(
    facts.lines.some(({ madeBy }) => madeBy !== 'thisPc'),
    coordinates ? setChosen : null,
  )
  const moment = facts.latestAt === null ? null : formatting.moment(facts.latestAt, now.at)
  return (
    <Card
      title={t('backup.title')}
      sub={moment === null ? t('backup.noneYet') : t('backup.latest', { moment })}
      size="large"
      actions={<BackUpNow />}
    >
      {facts.outsideFailedAt !== null && (
        <Banner tone="attention">
          {t('backup.outsideFailed', { moment: formatting.moment(facts.outsideFailedAt, now.at) })}
        </Banner>
      )}
      {facts.isRoomShort && <Banner tone="attention">{t('backup.roomShort')}</Banner>}
      <p className={styles.text}>{t('backup.routine')}</p>
      {facts.lines.length > 0 && (
        <Table
          caption={t('backup.list')}
          columns={columns}
          rows={rows}
          keyOf={(line) => line.name}
          initialSort={{ columnId: 'when', direction: 'descending' }}
        />
      )}
      {facts.lines.length > rows.length && (
        <div className={styles.foot}>
          <Button onClick={() => setIsWhole(true)}>
            {t('backup.showAll', { count: facts.lines.length })}
          </Button>
        </div>
      )}
      {kept !== undefined && (
        <p className={styles.soft}>
          {t('backup.retention', {
            hourly: String(kept.hourly),
            daily: String(kept.daily),
            weekly: String(kept.weekly),
            monthly: String(kept.monthly),
          })}
        </p>
      )}
      {chosen !== null && <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />}
    </Card>
  )
}

/** Which PC made them is said once there are others' too: several PCs may share the folder outside. */
function useColumns(
  isShared: boolean,
  onLook: ((line: BackupLine) => void) | null,
): readonly Column<BackupLine>[] {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const bytes = useBytes()
  const now = useNow()
  return useMemo(() => {
    const momentOf = (line: BackupLine) => formatting.moment(line.at, now.at)
    const madeBy = (line: BackupLine) => t(`backup.madeBy.${line.madeBy}`)
    const facts: readonly Column<BackupLine>[] = [
      { id: 'when', header: t('backup.when'), cell: momentOf, sortBy: (line) => line.at, isRowHeader: true },
      {
        id: 'size',
        header: t('backup.size'),
        cell: (line) => bytes(line.bytes),
        sortBy: (line) => line.bytes,
        isFigure: true,
      },
      {
        id: 'where',
        header: t('backup.where'),
        cell: (line) => t(`backup.kept.${line.kept}`),
        sortBy: (line) => t(`backup.kept.${line.kept}`),
      },
      ...(isShared ? [{ id: 'maker', header: t('backup.maker'), cell: madeBy, sortBy: madeBy }] : []),
    ]
    if (onLook === null) return facts
    const look = (line: BackupLine) => (
      <Button aria-label={t('backup.lookAt', { moment: momentOf(line) })} onClick={() => onLook(line)}>
        {t('backup.look')}
      </Button>
    )
    return [...facts, { id: 'look', header: t('backup.look'), cell: look, isHeaderHidden: true }]
    // The formats of `bytes` are those of `formatting` and `t`.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [t, formatting, now.at, isShared, onLook])
}

function BackUpNow() {
  const { t } = useTranslation()
  const [isBusy, setIsBusy] = useState(false)
  const backUp = async () => {
    setIsBusy(true)
    const folder = await api.backup.listBackups({})
    const result = await api.backup.makeBackup({})
    setIsBusy(false)
    if (!result.ok) return
    const isOutsideWanted = folder.ok && folder.value.outsideFolder !== null
    if (!isOutsideWanted) showNotice({ text: t('backup.done') })
    else if (result.value.outside) showNotice({ text: t('backup.doneOutside') })
    else showNotice({ text: t('backup.doneNotOutside'), tone: 'problem', outlivesVault: true })
  }
  return (
    <Button variant="primary" isBusy={isBusy} onClick={() => void backUp()}>
      {t('backup.now')}
    </Button>
  )
}
