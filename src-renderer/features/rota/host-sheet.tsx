import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { usePrintReady } from '#renderer/lib/print-ready.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { addDays, isLocalDate } from '#shared/kernel/local-date.ts'
import type { Place } from '#shared/place/place-contract.ts'
import type { DaySpan } from '#shared/rota/balance.ts'
import { isExpected } from '#shared/rota/signup-state-rules.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import { HostSheetRow } from './host-sheet-row.tsx'
import { SheetFoot, SheetHead } from './sheet-parts.tsx'

import styles from './host-sheet.module.css'
import sheet from './week-sheet.module.css'

interface HostSheetProps {
  readonly parts: readonly string[]
  readonly query: Readonly<Record<string, string>>
}

/** A season ahead, when the address does not say. */
const daysAhead = 90
/** As many as the rota answers at once. */
const mostDays = 399

function spanOf(query: HostSheetProps['query'], today: string): DaySpan {
  const [from = '', to = ''] = [query['from'], query['to']]
  const first = isLocalDate(from) ? from : today
  const last = isLocalDate(to) && to >= first ? to : addDays(first, daysAhead)
  const latest = addDays(first, mostDays)
  return { from: first, to: last < latest ? last : latest }
}

/** `/print/host/<hostId>?from=&to=`: the slots one host is to come to, to stick on the fridge. */
export function HostSheet({ parts, query }: HostSheetProps) {
  const now = useNow()
  const [hostId = ''] = parts
  const span = spanOf(query, now.date)
  const host = useQuery(api.hosts.getHost, { hostId }, [])
  const rota = useQuery(api.rota.listSlots, { ...span, hostId }, [])
  const place = useQuery(api.place.getPlace, {}, [])
  usePrintReady(host.data !== undefined && rota.data !== undefined && place.data !== undefined)
  if (host.data === undefined || rota.data === undefined || place.data === undefined) return null
  const slots = rota.data.slots.filter(
    (slot) => slot.endAt > now.at && slot.hosts.some((one) => one.hostId === hostId && isToTell(one.state)),
  )
  return <Sheet place={place.data} host={host.data.host} span={span} slots={slots} />
}

/** Who is expected, and who has to know that the slot is off. */
const isToTell = (state: SlotCard['hosts'][number]['state']): boolean =>
  isExpected(state) || state === 'cancelledByPlace'

interface SheetProps {
  readonly place: Place
  readonly host: { readonly id: string; readonly displayName: string }
  readonly span: DaySpan
  readonly slots: readonly SlotCard[]
}

function Sheet({ place, host, span, slots }: SheetProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  return (
    <article className={sheet.sheet}>
      <SheetHead place={place} title={t('sheet.hostTitle', { name: host.displayName })}>
        <p>{formatting.dateRange(span.from, span.to)}</p>
      </SheetHead>
      {slots.length === 0 ? (
        <p>{t('sheet.hostNothing')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('sheet.column.day')}</th>
              <th scope="col">{t('sheet.column.hours')}</th>
              <th scope="col">{t('sheet.column.with')}</th>
              <th scope="col">{t('sheet.column.remark')}</th>
            </tr>
          </thead>
          <tbody>
            {slots.map((slot) => (
              <HostSheetRow key={slot.slotId} slot={slot} hostId={host.id} />
            ))}
          </tbody>
        </table>
      )}
      <section className={styles.help}>
        <h2>{t('sheet.cannotCome')}</h2>
        <p>{t('sheet.cannotComeText')}</p>
      </section>
      <SheetFoot>{t('sheet.mayChange')}</SheetFoot>
    </article>
  )
}
