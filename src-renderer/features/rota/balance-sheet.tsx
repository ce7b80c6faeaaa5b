import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { usePrintReady } from '#renderer/lib/print-ready.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { isLocalDate } from '#shared/kernel/local-date.ts'
import type { Place } from '#shared/place/place-contract.ts'
import { longestOf, spanAround } from '#shared/rota/balance-rules.ts'
import type { DaySpan, HostBalance } from '#shared/rota/balance.ts'

import { BalanceBars } from './balance-bars.tsx'
import type { Balance } from './balance-table.tsx'
import { askedWords, attendanceWords, hoursOf } from './balance-words.ts'
import { SheetFoot, SheetHead } from './sheet-parts.tsx'

import styles from './host-sheet.module.css'
import sheet from './week-sheet.module.css'

interface BalanceSheetProps {
  readonly parts: readonly string[]
}

/** `/print/balance/2026-11-01/2026-11-30`: who held what, by name, to speak of it together. */
export function BalanceSheet({ parts }: BalanceSheetProps) {
  const today = useNow().date
  const [from = '', to = ''] = parts
  const span: DaySpan = isLocalDate(from) && isLocalDate(to) ? { from, to } : spanAround(today, 'month')
  const balance = useQuery(api.rota.getBalance, span, [])
  const place = useQuery(api.place.getPlace, {}, [])
  usePrintReady(balance.data !== undefined && place.data !== undefined)
  if (balance.data === undefined || place.data === undefined) return null
  return <Sheet balance={balance.data} place={place.data} />
}

function Sheet({ balance, place }: { readonly balance: Balance; readonly place: Place }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const longest = longestOf(balance.hosts)
  const columns = [
    'name',
    'held',
    'asked',
    'hours',
    'evenings',
    'weekends',
    'lateCalls',
    'attendance',
  ] as const
  return (
    <article className={sheet.sheet}>
      <SheetHead
        place={place}
        title={t('balance.title', { period: formatting.dateRange(balance.from, balance.to) })}
      />
      <table className={styles.table} data-size="small">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`balance.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {balance.hosts.map((host) => (
            <SheetRow key={host.hostId} host={host} longest={longest} />
          ))}
        </tbody>
      </table>
      <section className={styles.help}>
        <p>{t('balance.note.held')}</p>
        <p>{t('balance.note.asked')}</p>
        <p>{t('balance.note.evening', { time: formatting.time(balance.eveningFrom) })}</p>
        <p>{t('balance.note.attendance')}</p>
      </section>
      <SheetFoot>{t('balance.noRank')}</SheetFoot>
    </article>
  )
}

function SheetRow({ host, longest }: { readonly host: HostBalance; readonly longest: number }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  return (
    <tr>
      <th scope="row">
        {host.displayName}
        {host.standing && <span className={styles.name}>{t('balance.standing')}</span>}
      </th>
      <td>
        <BalanceBars host={host} longest={longest} />
      </td>
      <td>{askedWords(t, formatting, host.asked)}</td>
      <td>{hoursOf(formatting, host)}</td>
      <td>{formatting.number(host.evenings)}</td>
      <td>{formatting.number(host.weekends)}</td>
      <td>{formatting.number(host.lateCalls)}</td>
      <td>{attendanceWords(t, formatting, host.attendance)}</td>
    </tr>
  )
}
