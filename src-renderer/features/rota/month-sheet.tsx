import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

import { api, type WholeContract } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { usePrintReady } from '#renderer/lib/print-ready.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { cx } from '#renderer/ui/classes.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'
import { isLocalDate, weekdayOf, type LocalDate } from '#shared/kernel/local-date.ts'
import type { Place } from '#shared/place/place-contract.ts'

import { monthSize } from './month-sheet-rules.ts'
import { MonthSheetSlot } from './month-sheet-slot.tsx'
import { monthSlotOf, textOf, type MonthSlot } from './month-sheet-words.ts'
import { SheetFoot, SheetHead } from './sheet-parts.tsx'
import { useTrilingual } from './slot-words.ts'

import styles from './month-sheet.module.css'
import sheet from './week-sheet.module.css'

type Month = OutputOf<WholeContract['rota']['getMonth']>
type Day = Month['weeks'][number]['days'][number]

interface MonthSheetProps {
  readonly parts: readonly string[]
}

/** `/print/month/2026-11`: the month on a sheet of A4, to see it whole on the wall. */
export function MonthSheet({ parts }: MonthSheetProps) {
  const today = useNow().date
  const [asked = ''] = parts
  const month = isLocalDate(`${asked}-01`) ? asked : today.slice(0, 7)
  const rota = useQuery(api.rota.getMonth, { month }, [])
  const place = useQuery(api.place.getPlace, {}, [])
  useEffect(() => {
    document.documentElement.dataset['sheet'] = 'wide'
  }, [])
  usePrintReady(rota.data !== undefined && place.data !== undefined)
  if (rota.data === undefined || place.data === undefined) return null
  return <Sheet month={rota.data} place={place.data} />
}

function Sheet({ month, place }: { readonly month: Month; readonly place: Place }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const now = useNow().at
  const slots = month.slots.filter(({ date }) => date.startsWith(month.month))
  const told = new Map<LocalDate, MonthSlot[]>()
  for (const slot of slots) {
    const here = told.get(slot.date) ?? []
    told.set(slot.date, [...here, monthSlotOf(t, formatting, slot, now)])
  }
  // Saturday and Sunday stand when they hold a slot, as in the week.
  const weekdays = ([1, 2, 3, 4, 5, 6, 7] as const).filter(
    (weekday) => weekday <= 5 || slots.some(({ date }) => weekdayOf(date) === weekday),
  )
  const texts = new Map([...told].map(([date, here]) => [date, here.map(textOf)]))
  return (
    <article
      className={cx(sheet.sheet, styles.sheet)}
      data-fits={monthSize(month.weeks, texts, weekdays.length)}
    >
      <SheetHead
        place={place}
        title={t('sheet.monthTitle', { ofMonth: formatting.ofMonth(`${month.month}-01`) })}
      />
      <table className={sheet.table}>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col" className={styles.weekday}>
                {formatting.weekday(weekday)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.weeks.map(({ days }) => (
            <tr key={days[0]?.date}>
              {days
                .filter(({ date }) => weekdays.includes(weekdayOf(date)))
                .map((day) => (
                  <MonthCell
                    key={day.date}
                    day={day}
                    slots={told.get(day.date) ?? []}
                    isShut={!slots.some(({ date, open }) => date === day.date && open)}
                  />
                ))}
            </tr>
          ))}
        </tbody>
      </table>
      <SheetFoot>{t('sheet.monthHelp')}</SheetFoot>
    </article>
  )
}

interface MonthCellProps {
  readonly day: Day
  readonly slots: readonly MonthSlot[]
  /** Nothing takes place that day. */
  readonly isShut: boolean
}

/** A day: its number, why it is closed, its slots. Days of the months around stay blank. */
function MonthCell({ day, slots, isShut }: MonthCellProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const nameOf = useTrilingual()
  if (!day.inMonth)
    return (
      <td className={cx(sheet.cell, styles.outside)}>
        <span className="visually-hidden">{t('sheet.otherMonth')}</span>
      </td>
    )
  const fact = day.closure?.name ?? day.publicHoliday?.name
  return (
    <td className={cx(sheet.cell, styles.day, isShut && sheet.closed)}>
      <p className={styles.number}>
        <span className="visually-hidden">{formatting.day(day.date)}</span>
        <span aria-hidden="true">{Number(day.date.slice(8))}</span>
        {fact !== undefined && <span className={sheet.fact}>{nameOf(fact)}</span>}
      </p>
      {day.closure !== null && isShut ? (
        <p className={styles.slot}>{t('slot.closed')}</p>
      ) : (
        slots.map((slot) => <MonthSheetSlot key={slot.slotId} {...slot} />)
      )}
    </td>
  )
}
