import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import { useFormatting, type Formatting } from '#renderer/lib/formatting.ts'
import { ImportRows } from '#renderer/lib/import-rows.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import type { Column } from '#renderer/ui/table-rows.ts'
import { assertNever } from '#shared/kernel/result.ts'

import { lineKey, type PastPreview, type PastRow, type RowState } from './past-facts.ts'

import styles from './bulk-page.module.css'

interface PastRowsProps {
  readonly preview: PastPreview
  readonly stateOf: (row: PastRow) => RowState
  /** The lines in doubt that are imported all the same. */
  readonly accepted: ReadonlySet<string>
  readonly onAccept: (row: PastRow, isOn: boolean) => void
}

/** The lines that were read: when, who, where each lands, and why one is not imported. */
export function PastRows({ preview, ...answers }: PastRowsProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { rows, nobodyLines } = preview
  return (
    <>
      {nobodyLines.length > 0 && (
        <p className={styles.hint}>{t('pastRota.nobody', { count: nobodyLines.length })}</p>
      )}
      {rows.length > 0 && (
        <ImportRows
          caption={t('pastRota.rows')}
          columns={columnsOf(t, formatting, answers)}
          rows={rows}
          keyOf={({ line }) => String(line)}
        />
      )}
    </>
  )
}

function columnsOf(
  t: TFunction,
  formatting: Formatting,
  { stateOf, accepted, onAccept }: Omit<PastRowsProps, 'preview'>,
): readonly Column<PastRow>[] {
  return [
    {
      id: 'line',
      header: t('imports.check.line'),
      isFigure: true,
      cell: ({ line }) => line,
      sortBy: ({ line }) => line,
    },
    {
      id: 'day',
      header: t('pastRota.day'),
      isRowHeader: true,
      cell: ({ date }) => formatting.dayAndYear(date),
      sortBy: ({ date }) => date,
    },
    { id: 'time', header: t('pastRota.time'), cell: (row) => hoursOf(formatting, row) },
    { id: 'people', header: t('pastRota.people'), cell: ({ names }) => formatting.list(names) },
    {
      id: 'state',
      header: t('pastRota.stateTitle'),
      cell: ({ state }) => t(`pastRota.state.${state}`),
      sortBy: ({ state }) => state,
    },
    {
      id: 'lands',
      header: t('pastRota.lands'),
      cell: ({ slotId, problem }) =>
        problem === null ? t(slotId === null ? 'pastRota.onNew' : 'pastRota.onSlot') : '',
    },
    {
      id: 'remark',
      header: t('imports.check.remark'),
      cell: (row) => (
        <>
          {row.doubtfulMinutes !== null && (
            <CheckField
              label={t('pastRota.allTheSame', { line: formatting.number(row.line) })}
              hint={t('pastRota.doubtful', { hours: formatting.number(row.doubtfulMinutes / 60, 1) })}
              isChecked={accepted.has(lineKey(row))}
              onChange={(isOn) => onAccept(row, isOn)}
            />
          )}
          {remarkOf(t, row, stateOf(row))}
        </>
      ),
      sortBy: (row) => stateOf(row),
    },
  ]
}

function hoursOf(formatting: Formatting, { startTime, endTime }: PastRow): string {
  if (startTime === null) return ''
  return endTime === null ? formatting.time(startTime) : formatting.timeRange(startTime, endTime)
}

/** Why a line is not imported, or what of it is not. */
function remarkOf(t: TFunction, { problem, already }: PastRow, state: RowState): string {
  switch (state) {
    case 'problem':
      return problem === null ? '' : t(`pastRota.problem.${problem}`)
    case 'doubtful':
      // Said beside the box to tick.
      return ''
    case 'undecided':
      return t('pastRota.undecided')
    case 'nobody':
      return t('pastRota.nobodyLeft')
    case 'already':
      return t('pastRota.alreadyAll')
    case 'ready':
      return already === 0 ? '' : t('pastRota.alreadySome', { count: already })
    default:
      return assertNever(state)
  }
}
