import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { usePrintReady } from '#renderer/lib/print-ready.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { cx } from '#renderer/ui/classes.ts'
import { isLocalDate, startOfWeek } from '#shared/kernel/local-date.ts'
import type { Place } from '#shared/place/place-contract.ts'

import { isOpenDuring } from './band-rules.ts'
import { SheetFoot, SheetHead } from './sheet-parts.tsx'
import { useTrilingual } from './slot-words.ts'
import { weekSize } from './week-sheet-rules.ts'
import { SheetSlot } from './week-sheet-slot.tsx'
import type { Week } from './week.ts'

import styles from './week-sheet.module.css'

type Band = Week['table']['bands'][number]

interface WeekSheetProps {
  readonly parts: readonly string[]
}

/** The week on a sheet of A4, to pin on the wall: names, notes, closings, and lines to write on where someone is missing. */
export function WeekSheet({ parts }: WeekSheetProps) {
  const today = useNow().date
  const [asked = ''] = parts
  const weekStart = startOfWeek(isLocalDate(asked) ? asked : today)
  const week = useQuery(api.rota.getWeek, { weekStart }, [])
  const place = useQuery(api.place.getPlace, {}, [])
  useEffect(() => {
    document.documentElement.dataset['sheet'] = 'wide'
  }, [])
  usePrintReady(week.data !== undefined && place.data !== undefined)
  if (week.data === undefined || place.data === undefined) return null
  return <Sheet week={week.data} place={place.data} />
}

function Sheet({ week, place }: { readonly week: Week; readonly place: Place }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  return (
    <article className={styles.sheet} data-size={weekSize(week)}>
      <SheetHead
        place={place}
        title={t('sheet.title', { week: formatting.dateRange(week.weekStart, week.weekEnd) })}
      />
      {week.slots.length === 0 ? <p>{t('rota.emptyWeek')}</p> : <SheetTable week={week} />}
      <SheetFoot>{t('sheet.help')}</SheetFoot>
    </article>
  )
}

function SheetTable({ week }: { readonly week: Week }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const nameOf = useTrilingual()
  const { columns, bands } = week.table
  return (
    <table className={styles.table}>
      <colgroup>
        <col className={styles.bandColumn} />
        {columns.map((date) => (
          <col key={date} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('rota.column.time')}</span>
          </th>
          {week.days
            .filter(({ date }) => columns.includes(date))
            .map(({ date, publicHoliday, closure }) => (
              <th key={date} scope="col" className={styles.day}>
                {formatting.shortDay(date)}
                {publicHoliday !== null && <span className={styles.fact}>{nameOf(publicHoliday.name)}</span>}
                {closure?.kind === 'closingPeriod' && (
                  <span className={styles.fact}>{nameOf(closure.name)}</span>
                )}
              </th>
            ))}
        </tr>
      </thead>
      <tbody>
        {bands.map((band) => (
          <tr key={`${band.startTime} ${band.endTime}`}>
            <th scope="row" className={styles.band}>
              {formatting.timeRange(band.startTime, band.endTime)}
              {band.endTime <= band.startTime && <span className={styles.fact}>{t('rota.nextDay')}</span>}
            </th>
            {band.cells.map((cell) => (
              <SheetCell key={cell.date} week={week} band={band} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface SheetCellProps {
  readonly week: Week
  readonly band: Band
  readonly cell: Band['cells'][number]
}

/** A day at those hours; hatched as a whole when the place is closed then. */
function SheetCell({ week, band, cell }: SheetCellProps) {
  const { t } = useTranslation()
  const here = week.slots.filter(({ slotId }) => cell.slotIds.includes(slotId))
  const isClosed = !here.some(({ open }) => open) && !isOpenDuring(week.slots, cell.date, band)
  return (
    <td className={cx(styles.cell, isClosed && styles.closed)}>
      {here.length === 0 && isClosed && <p className={styles.nothing}>{t('rota.noSlotHere')}</p>}
      {here.map((slot) => (
        <SheetSlot key={slot.slotId} slot={slot} />
      ))}
    </td>
  )
}
