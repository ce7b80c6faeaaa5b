import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api, type WholeContract } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { useBytes } from '#renderer/lib/use-bytes.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import type { Column } from '#renderer/ui/table-rows.ts'
import { Table } from '#renderer/ui/table.tsx'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'

import { RestoreVaultDialog } from './restore-vault-dialog.tsx'

import styles from './backup.module.css'

type Listed = OutputOf<WholeContract['backup']['listVaultCopies']>
export type VaultCopyLine = Listed['copies'][number]

/** The copies of the vault beside those of the place, and the way back to one of them. */
export function VaultCopiesCard({ coordinates }: { readonly coordinates: boolean }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const now = useNow()
  const { data } = useQuery(api.backup.listVaultCopies, {}, ['backup', 'vault', 'people', 'expenses'])
  const [chosen, setChosen] = useState<VaultCopyLine | 'file' | null>(null)
  const mayRestore = data !== undefined && (data.room !== 'taken' || coordinates)
  const columns = useColumns(mayRestore ? setChosen : null)
  if (data === undefined || (data.copies.length === 0 && data.room === 'free')) return null
  return (
    <Card
      title={t('vaultCopies.title')}
      sub={t(data.isUpToDate ? 'vaultCopies.upToDate' : 'vaultCopies.behind')}
      size="large"
    >
      {data.failedAt !== null && (
        <Banner tone="attention">
          {t('vaultCopies.failed', { moment: formatting.moment(data.failedAt, now.at) })}
        </Banner>
      )}
      <p className={styles.text}>{t('vaultCopies.text')}</p>
      {data.copies.length === 0 ? (
        <p className={styles.soft}>{t('vaultCopies.none')}</p>
      ) : (
        <Table
          caption={t('vaultCopies.list')}
          columns={columns}
          rows={data.copies}
          keyOf={(line) => line.name}
          initialSort={{ columnId: 'when', direction: 'descending' }}
        />
      )}
      {mayRestore ? (
        <div className={styles.foot}>
          <Button onClick={() => setChosen('file')}>{t('vaultCopies.otherFile')}</Button>
        </div>
      ) : (
        <p className={styles.soft}>{t('vaultCopies.openFirst')}</p>
      )}
      {chosen !== null && (
        <RestoreVaultDialog copy={chosen} room={data.room} onClose={() => setChosen(null)} />
      )}
    </Card>
  )
}

function useColumns(onRestore: ((line: VaultCopyLine) => void) | null): readonly Column<VaultCopyLine>[] {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const bytes = useBytes()
  const now = useNow()
  return useMemo(() => {
    const momentOf = (line: VaultCopyLine) => formatting.moment(line.at, now.at)
    const keptIn = (line: VaultCopyLine) => t(`backup.kept.${line.kept}`)
    const facts: readonly Column<VaultCopyLine>[] = [
      { id: 'when', header: t('backup.when'), cell: momentOf, sortBy: (line) => line.at, isRowHeader: true },
      {
        id: 'size',
        header: t('backup.size'),
        cell: (line) => bytes(line.bytes),
        sortBy: (line) => line.bytes,
        isFigure: true,
      },
      { id: 'where', header: t('backup.where'), cell: keptIn, sortBy: keptIn },
    ]
    if (onRestore === null) return facts
    const restore = (line: VaultCopyLine) => (
      <Button
        aria-label={t('vaultCopies.restoreOf', { moment: momentOf(line) })}
        onClick={() => onRestore(line)}
      >
        {t('vaultCopies.restore')}
      </Button>
    )
    return [
      ...facts,
      { id: 'restore', header: t('vaultCopies.restore'), cell: restore, isHeaderHidden: true },
    ]
    // The formats of `bytes` are those of `formatting` and `t`.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [t, formatting, now.at, onRestore])
}
