import { api } from '#renderer/lib/api.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { useReloadWhen } from '#renderer/lib/use-reload-when.ts'
import type { Contract } from '#shared/contract.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'

export type Today = OutputOf<Contract['rota']['getToday']>
export type TodaySlot = Today['onNow'][number]
export type TodayHost = TodaySlot['hosts'][number]
export type Counter = OutputOf<Contract['visits']['getCounter']>
export type Day = OutputOf<Contract['day']['getDay']>

/** What the screen shows, asked for at once; each part is undefined until it is there. */
export function useTodayFacts() {
  const now = useNow()
  const today = useQuery(api.rota.getToday, {}, ['rota', 'hosts', 'calendar'])
  const counter = useQuery(api.visits.getCounter, {}, ['visits', 'rota', 'calendar'])
  // A slot from 22:00 to 01:00 belongs to the evening it began in: its closing list too.
  const date = counter.data?.date
  const day = useQuery(api.day.getDay, date === undefined || date === now.date ? {} : { date }, ['day'])
  const changesAt = today.data?.changesAt
  useReloadWhen(changesAt, today.reload)
  useReloadWhen(changesAt, counter.reload)
  return { now, today: today.data, counter: counter.data, day: day.data }
}
