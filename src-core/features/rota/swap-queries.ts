import type { ReadDb } from '#db/handle.ts'
import type { Host } from '#shared/hosts/host.ts'
import { addDays, type Instant, type LocalDate } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { canSwap, stateIn, willCome, type SwapRefusal } from '#shared/rota/replacement-rules.ts'

import { findHost, listHosts } from '../hosts/hosts-queries.ts'
import { readRota } from './rota-queries.ts'
import { findSlotCard, getRequest, requestsIn, type AskRefusal } from './slot-queries.ts'

/** Two places to exchange: each host leaves one slot for the other's. */
export interface SwapPlaces {
  readonly slotId: string
  readonly hostId: string
  readonly otherSlotId: string
  readonly otherHostId: string
}

/** Whether the exchange is possible as things are now. Refuses also slots and hosts that are not there. */
export function judgeSwap(
  db: ReadDb,
  now: Instant,
  { slotId, hostId, otherSlotId, otherHostId }: SwapPlaces,
): Result<null, AskRefusal | SwapRefusal> {
  const one = getRequest(db, now, { slotId: otherSlotId, hostId, standby: false })
  if (!one.ok) return one
  const other = getRequest(db, now, { slotId, hostId: otherHostId, standby: false })
  return other.ok ? canSwap(one.value, other.value) : other
}

const weeksAhead = 8

/**
 * The places of others that a host could exchange a slot for, over eight weeks: those that work for both. An empty list
 * when the host is not on the slot. Refuses `SlotUnknown` and `HostUnknown`.
 */
export function listSwapOptions(
  db: ReadDb,
  { now, today }: { readonly now: Instant; readonly today: LocalDate },
  { slotId, hostId }: { readonly slotId: string; readonly hostId: string },
) {
  const given = findSlotCard(db, slotId)
  if (given === undefined) return err({ type: 'SlotUnknown', slotId } as const)
  const host = findHost(db, hostId)
  if (host === undefined) return err({ type: 'HostUnknown', hostId } as const)
  if (!willCome(stateIn(given, hostId)) || given.endAt <= now) return ok({ options: [] })
  const hosts = new Map(listHosts(db, { archived: false }).map((one) => [one.id, one]))
  const rota = readRota(db, today, addDays(today, weeksAhead * 7 - 1), true)
  const ask = requestsIn(rota, now)
  const around = rota.cards.find((card) => card.slotId === slotId)
  // A slot further away than the weeks read is judged from the days around it.
  const askForGiven = around === undefined ? requestsIn(readRota(db, given.date, given.date, true), now) : ask
  const options = rota.cards
    .filter((card) => card.slotId !== slotId && card.open && card.endAt > now)
    .flatMap((card) => {
      const forOne = ask(card, host)
      return card.hosts.flatMap((other) => {
        const them = hosts.get(other.hostId)
        if (them === undefined || them.id === hostId || !willCome(other.state)) return []
        const forOther = askForGiven(around ?? given, them)
        return canSwap(forOne, forOther).ok ? [{ slot: card, host: named(them) }] : []
      })
    })
  return ok({ options })
}

const named = ({ id, displayName, colour }: Host) => ({ hostId: id, displayName, colour })
