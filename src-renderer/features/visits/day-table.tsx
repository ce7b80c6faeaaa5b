import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import { CountText } from './count-text.tsx'
import { dayRowsOf } from './day-rows.ts'
import { DayTableRow } from './day-table-row.tsx'
import type { VisitsDay } from './visits-facts.ts'

import styles from './day-table.module.css'

interface DayTableProps {
  readonly day: VisitsDay
  readonly today: LocalDate
  readonly slotAsked: string | null
}

/** What is open under a line: the form to count it, or the history of its count. */
export type Opened = { readonly row: string; readonly part: 'form' | 'entries' } | null

/** The day slot by slot: what was counted, what was not, and what can be done about it. */
export function DayTable({ day, today, slotAsked }: DayTableProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [opened, setOpened] = useState<Opened>(slotAsked === null ? null : { row: slotAsked, part: 'form' })
  const rows = dayRowsOf(t, formatting, day, today)
  return (
    <section className={styles.card} aria-labelledby="visits-day-title">
      <h2 id="visits-day-title" className={styles.title}>
        {formatting.dayAndYear(day.date)}
      </h2>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="visually-hidden">
            {t('visits.day.table', { day: formatting.dayAndYear(day.date) })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('visits.day.slot')}</th>
              <th scope="col" className={styles.figure}>
                {t('visits.day.count')}
              </th>
              <th scope="col">{t('visits.day.remark')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('visits.day.acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <DayTableRow key={row.key} row={row} opened={opened} onOpen={setOpened} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('visits.day.total')}</th>
              <td className={styles.figure}>
                <CountText count={day.day} />
              </td>
              <td colSpan={2} className={styles.soft}>
                {t('visits.day.promise')}
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  )
}
