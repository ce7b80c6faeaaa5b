import { addressOf, navigate, useAddress } from '#renderer/lib/router.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { isLocalDate, type LocalDate } from '#shared/kernel/local-date.ts'

export const rotaViews = ['week', 'month', 'list', 'help'] as const
export type RotaView = (typeof rotaViews)[number]
/** Pages for whoever prepares the rota, opened from "Organiser". */
export const rotaTools = ['fill', 'balance', 'bulk', 'past'] as const
export type RotaTool = (typeof rotaTools)[number]

/** What the address says of the rota: `/rota/2026-11-16?view=list&host=…&only=gaps&slot=…`. */
export interface RotaAddress {
  readonly view: RotaView | RotaTool
  /** A day of what is shown; today when the address names none. */
  readonly date: LocalDate
  /** The list is of this host alone. */
  readonly hostId: string | null
  /** The list holds only slots to complete. */
  readonly onlyGaps: boolean
  /** The slot whose window is open. */
  readonly slotId: string | null
}

interface Parts {
  readonly parts: readonly string[]
  readonly query: Readonly<Record<string, string>>
}

/** Reads what follows `/rota`. What means nothing is passed over: an old link opens the week of today. */
export function readRotaAddress({ parts, query }: Parts, today: LocalDate): RotaAddress {
  const [date = ''] = parts
  return {
    view: [...rotaViews, ...rotaTools].find((view) => view === query['view']) ?? 'week',
    date: isLocalDate(date) ? date : today,
    hostId: query['host'] ?? null,
    onlyGaps: query['only'] === 'gaps',
    slotId: query['slot'] ?? null,
  }
}

/** The address that shows this; what is as usual is left out. */
export function rotaAddressOf(address: RotaAddress, today: LocalDate): string {
  const { view, date, hostId, onlyGaps, slotId } = address
  return addressOf('rota', date === today ? [] : [date], {
    view: view === 'week' ? undefined : view,
    host: hostId ?? undefined,
    only: onlyGaps ? 'gaps' : undefined,
    slot: slotId ?? undefined,
  })
}

/** Where the rota is, and the way to go elsewhere in it: `go({slotId})`. The Back key leaves the rota at once. */
export function useRotaAddress() {
  const { parts, query } = useAddress()
  const today = useNow().date
  const address = readRotaAddress({ parts: parts.slice(1), query }, today)
  const go = (change: Partial<RotaAddress>) =>
    navigate(rotaAddressOf({ ...address, ...change }, today), { replace: true })
  return { address, today, go }
}
