import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { cx } from '#renderer/ui/classes.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import { isOpenDuring } from './band-rules.ts'
import type { GridPlace } from './grid-moves.ts'
import { markedStates } from './host-line.tsx'
import { Legend } from './signup-state.tsx'
import { SlotBox } from './slot-box.tsx'
import { useGridKeys } from './use-grid-keys.ts'
import { WeekHead } from './week-head.tsx'
import type { Week } from './week.ts'

import styles from './week-table.module.css'

type Band = Week['table']['bands'][number]

/** More bands, or more slots in a cell, and the table is drawn closer. */
const bandsAtEase = 5
const slotsAtEase = 2

interface WeekTableProps {
  readonly week: Week
  readonly today: LocalDate
  readonly onOpen: (slotId: string) => void
  readonly onPage: (step: 1 | -1) => void
}

/** The week as a real table: days across, bands of hours down. The arrow keys walk it, Enter opens a slot. */
export function WeekTable({ week, today, onOpen, onPage }: WeekTableProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { columns, bands } = week.table
  const keys = bands.flatMap(({ cells }) => cells.flatMap(({ slotIds }) => slotIds))
  const grid = useGridKeys(keys, week.slots.find(({ date }) => date === today)?.slotId ?? null, onPage)
  const isDense = isLarge(bands)
  const facts = { slots: week.slots, stop: grid.stop, isDense, today, onOpen }
  return (
    <>
      <table
        className={cx(styles.table, isDense && styles.dense)}
        onKeyDown={grid.onKeyDown}
        onFocus={grid.onFocus}
      >
        <caption className="visually-hidden">
          {t('rota.weekCaption', { from: formatting.date(week.weekStart) })}
        </caption>
        <colgroup>
          <col className={styles.bandColumn} />
          {columns.map((date) => (
            <col key={date} />
          ))}
        </colgroup>
        <WeekHead days={week.days.filter(({ date }) => columns.includes(date))} today={today} />
        <tbody>
          {bands.map((band, row) => (
            <tr key={`${band.startTime} ${band.endTime}`}>
              <BandHead band={band} />
              {band.cells.map((cell, column) => (
                <Cell key={cell.date} band={band} cell={cell} place={{ row, column }} facts={facts} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <WeekLegend slots={week.slots} />
    </>
  )
}

const isLarge = (bands: readonly Band[]): boolean =>
  bands.length > bandsAtEase ||
  bands.some(({ cells }) => cells.some(({ slotIds }) => slotIds.length > slotsAtEase))

interface CellProps {
  readonly band: Band
  readonly cell: Band['cells'][number]
  readonly place: GridPlace
  readonly facts: {
    readonly slots: readonly SlotCard[]
    readonly stop: string | null
    readonly isDense: boolean
    readonly today: LocalDate
    readonly onOpen: (slotId: string) => void
  }
}

/** A day at those hours: its slots, or nothing. */
function Cell({ band, cell, place, facts }: CellProps) {
  const { slots, stop, isDense, today, onOpen } = facts
  const here = slots.filter(({ slotId }) => cell.slotIds.includes(slotId))
  return (
    <td
      data-row={place.row}
      data-column={place.column}
      className={cx(styles.cell, cell.date === today && styles.today)}
    >
      <div className={styles.stack}>
        {here.length === 0 && <Nothing isQuiet={isDense || isOpenDuring(slots, cell.date, band)} />}
        {here.map((slot) => (
          <SlotBox key={slot.slotId} slot={slot} isStop={slot.slotId === stop} onOpen={onOpen} />
        ))}
      </div>
    </td>
  )
}

function BandHead({ band }: { readonly band: Band }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  return (
    <th scope="row" className={styles.band}>
      {formatting.timeRange(band.startTime, band.endTime)}
      {band.endTime <= band.startTime && <span className={styles.nextDay}>{t('rota.nextDay')}</span>}
    </th>
  )
}

interface NothingProps {
  /** A dot is enough: the table is close, or the place is open then under other hours. */
  readonly isQuiet: boolean
}

/** No slot at that time: hatched, and it says so. */
function Nothing({ isQuiet }: NothingProps) {
  const { t } = useTranslation()
  return isQuiet ? (
    <p className={cx(styles.nothing, styles.quiet)}>
      <span aria-hidden="true">·</span>
      <span className="visually-hidden">{t('rota.noSlotThen')}</span>
    </p>
  ) : (
    <p className={styles.nothing}>{t('rota.noSlotHere')}</p>
  )
}

function WeekLegend({ slots }: { readonly slots: readonly SlotCard[] }) {
  const shown = new Set(slots.flatMap(({ hosts }) => hosts.map(({ state }) => state)))
  const now = useNow().at
  const hasKeys = slots.some(
    ({ keyHolderNeeded, endAt, hosts }) =>
      keyHolderNeeded && endAt > now && hosts.some((host) => host.keyHolder),
  )
  return <Legend states={markedStates.filter((state) => shown.has(state))} hasKeys={hasKeys} />
}
