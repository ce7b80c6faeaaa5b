import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { initialsAmong } from '#renderer/ui/initials.ts'
import { addDays, endOfMonth, startOfMonth, weekdayOf } from '#shared/kernel/local-date.ts'
import { summaryOfGaps } from '#shared/rota/gap-rules.ts'

import { MonthDay, type MonthFacts } from './month-day.tsx'
import { NoSeriesYet } from './no-series-yet.tsx'
import { useRotaAddress } from './rota-address.ts'
import { RotaHeader } from './rota-header.tsx'
import { useGridKeys } from './use-grid-keys.ts'

import styles from './month-view.module.css'

/** The month that holds the day of the address, in whole weeks. */
export function MonthView() {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const now = useNow()
  const { address, today, go } = useRotaAddress()
  const month = address.date.slice(0, 7)
  const first = `${month}-01`
  const { data } = useQuery(api.rota.getMonth, { month }, ['rota', 'hosts', 'calendar'])
  const [previous, next] = [startOfMonth(addDays(first, -1)), addDays(endOfMonth(first), 1)]
  const ofMonth = (data?.slots ?? []).filter(({ date }) => date.startsWith(month))
  const isOver = addDays(next, -1) < today
  return (
    <div {...usePainted('rota', data !== undefined)}>
      <RotaHeader
        title={t('rota.monthOf', { ofMonth: formatting.ofMonth(first) })}
        steps={{ previous, next, words: 'month' }}
        gaps={
          data === undefined || isOver
            ? null
            : { summary: summaryOfGaps(ofMonth, now.at), words: today.startsWith(month) ? 'month' : 'other' }
        }
      >
        {data !== undefined && <span>{t('rota.hostCount', { count: data.totals.hosts })}</span>}
      </RotaHeader>
      {data !== undefined && (
        <MonthTable
          month={data}
          today={today}
          now={now.at}
          initials={initialsAmong(
            data.slots.flatMap(({ hosts }) => hosts.map(({ displayName }) => displayName)),
          )}
          onOpen={(slotId) => go({ slotId })}
          onWeek={(date) => go({ view: 'week', date })}
          onPage={(step) => go({ date: step > 0 ? next : previous })}
        />
      )}
      {data !== undefined && data.slots.length === 0 && <NoSeriesIfNone />}
    </div>
  )
}

function NoSeriesIfNone() {
  const { data } = useQuery(api.rota.listSeries, { ended: true }, ['rota'])
  return data !== undefined && data.series.length === 0 ? <NoSeriesYet /> : null
}

interface MonthTableProps extends MonthFacts {
  readonly onPage: (step: 1 | -1) => void
}

function MonthTable({ onPage, ...facts }: MonthTableProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { month, today } = facts
  const days = month.weeks.flatMap((week) => week.days)
  const grid = useGridKeys(
    days.map(({ date }) => date),
    today,
    onPage,
  )
  return (
    <table className={styles.table} onKeyDown={grid.onKeyDown} onFocus={grid.onFocus}>
      <caption className="visually-hidden">
        {t('rota.monthOf', { ofMonth: formatting.ofMonth(`${month.month}-01`) })}
      </caption>
      <thead>
        <tr>
          {month.weeks[0]?.days.map(({ date }) => (
            <th key={date} scope="col" className={styles.weekday}>
              {formatting.weekday(weekdayOf(date))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week, row) => (
          <tr key={week.days[0]?.date}>
            {week.days.map((day, column) => (
              <td key={day.date} data-row={row} data-column={column} className={styles.cell}>
                <MonthDay day={day} isStop={day.date === grid.stop} facts={facts} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
