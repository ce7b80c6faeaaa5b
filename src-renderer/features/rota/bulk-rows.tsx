import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import { useFormatting, type Formatting } from '#renderer/lib/formatting.ts'
import { ImportRows } from '#renderer/lib/import-rows.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import type { Column } from '#renderer/ui/table-rows.ts'

import { effectWords, peopleWords, rowTitle, slotOfRow } from './bulk-words.ts'
import { canTick, isOnlyAsked, type Bulk, type BulkRow } from './use-bulk.ts'

import styles from './bulk-page.module.css'

/** Every slot the act touches, to choose from; those that stand in the way are listed with the reason. */
export function BulkRows({ bulk }: { readonly bulk: Bulk }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { rows, tick, isTicked } = bulk
  const count = rows.filter(isTicked).length
  const hasPeople = rows.some((row) => isOnlyAsked(row) && canTick(row))
  return (
    <>
      <div className={styles.tools}>
        <p role="status">{t('bulk.counted', { count, total: formatting.number(rows.length) })}</p>
        <Button onClick={() => tick(rows, true)}>{t('bulk.all')}</Button>
        <Button onClick={() => tick(rows, false)}>{t('bulk.none')}</Button>
      </div>
      {hasPeople && <p className={styles.hint}>{t('bulk.withPeopleHint')}</p>}
      <ImportRows
        caption={t('bulk.rows')}
        columns={columnsOf({ t, formatting, tick, isTicked })}
        rows={rows}
        keyOf={({ rowId }) => rowId}
      />
    </>
  )
}

interface Ways extends Pick<Bulk, 'tick' | 'isTicked'> {
  readonly t: TFunction
  readonly formatting: Formatting
}

function columnsOf({ t, formatting, tick, isTicked }: Ways): readonly Column<BulkRow>[] {
  return [
    {
      id: 'pick',
      header: t('bulk.column.pick'),
      isHeaderHidden: true,
      cell: (row) => (
        <CheckField
          label={
            <span className="visually-hidden">{t('bulk.pick', { slot: rowTitle(formatting, row) })}</span>
          }
          isChecked={isTicked(row)}
          isDisabled={!canTick(row)}
          onChange={(isOn) => tick([row], isOn)}
        />
      ),
    },
    {
      id: 'slot',
      header: t('bulk.column.slot'),
      isRowHeader: true,
      cell: (row) => rowTitle(formatting, row),
      sortBy: (row) => {
        const slot = slotOfRow(row)
        return slot === null ? null : `${slot.date} ${slot.startTime}`
      },
    },
    {
      id: 'effect',
      header: t('bulk.column.effect'),
      cell: (row) => (canTick(row) ? effectWords(t, formatting, row) : ''),
    },
    { id: 'people', header: t('bulk.column.people'), cell: (row) => peopleWords(t, formatting, row) },
    {
      id: 'remark',
      header: t('bulk.column.remark'),
      cell: ({ inTheWay }) => inTheWay.map((obstacle) => t(`bulk.obstacle.${obstacle}`)).join(' '),
      sortBy: ({ inTheWay }) => inTheWay[0] ?? null,
    },
  ]
}
