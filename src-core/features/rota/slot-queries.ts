import type { ReadDb } from '#db/handle.ts'
import type { Instant, LocalDate } from '#shared/kernel/local-date.ts'
import { err, must, ok, type Result } from '#shared/kernel/result.ts'
import { obstaclesTo, type Commitment, type SignupRequest } from '#shared/rota/signup-rules.ts'
import { takesPlace } from '#shared/rota/signup-state-rules.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'
import { partsOfSlotId } from '#shared/rota/slot.ts'

import { findHost, listHosts } from '../hosts/hosts-queries.ts'
import { readRota, type Rota } from './rota-queries.ts'
import { findException } from './schedule-queries.ts'

/** A slot with everyone it ever had, and the rota around it. */
interface SlotInRota {
  readonly card: SlotCard
  readonly rota: Rota
}

function findInRota(db: ReadDb, slotId: string): SlotInRota | undefined {
  const date = findException(db, slotId)?.newDate ?? partsOfSlotId(slotId).plannedDate
  const rota = readRota(db, date, date, true)
  const card = rota.cards.find((one) => one.slotId === slotId)
  return card === undefined ? undefined : { card, rota }
}

/** One slot as the screens show it, with those who withdrew or were replaced too. */
export const findSlotCard = (db: ReadDb, slotId: string): SlotCard | undefined => findInRota(db, slotId)?.card

/** Where each host takes a place, on the days around. */
function commitmentsIn({ around }: Rota): Map<string, Commitment[]> {
  const commitments = new Map<string, Commitment[]>()
  for (const { slotId, startAt, endAt, hosts, open } of around) {
    if (!open) continue
    for (const { hostId, state } of hosts) {
      if (!takesPlace(state)) continue
      const known = commitments.get(hostId)
      if (known === undefined) commitments.set(hostId, [{ slotId, startAt, endAt }])
      else known.push({ slotId, startAt, endAt })
    }
  }
  return commitments
}

/** What the rules need to judge a host's sign-up for any slot of a stretch of days. */
export function requestsIn(
  rota: Rota,
  now: Instant,
): (card: SlotCard, host: SignupRequest['host'], standby?: boolean) => SignupRequest {
  const commitments = commitmentsIn(rota)
  return (card, host, standby = false) => ({
    slot: card,
    closure: card.closure,
    host,
    signups: card.hosts,
    absences: rota.facts.absences.filter(({ hostId }) => hostId === host.id),
    commitments: commitments.get(host.id) ?? [],
    standby,
    now,
  })
}

export type AskRefusal =
  | { readonly type: 'SlotUnknown'; readonly slotId: string }
  | { readonly type: 'HostUnknown'; readonly hostId: string }

/** A host's request for a slot, ready for `canSignUp`. Refuses `SlotUnknown` and `HostUnknown`. */
export function getRequest(
  db: ReadDb,
  now: Instant,
  {
    slotId,
    hostId,
    standby,
  }: { readonly slotId: string; readonly hostId: string; readonly standby: boolean },
): Result<SignupRequest, AskRefusal> {
  const found = findInRota(db, slotId)
  if (found === undefined) return err({ type: 'SlotUnknown', slotId })
  const host = findHost(db, hostId)
  if (host === undefined) return err({ type: 'HostUnknown', hostId })
  return ok(requestsIn(found.rota, now)(found.card, host, standby))
}

/** One slot with everyone it ever had, its day, and beside each host who could come what stands in the way. */
export function findSlotPage(db: ReadDb, now: Instant, today: LocalDate, slotId: string) {
  const found = findInRota(db, slotId)
  if (found === undefined) return undefined
  const { card, rota } = found
  const day = must(rota.days[0], card.date)
  const ask = requestsIn(rota, now)
  const coming = new Set(card.hosts.filter(({ state }) => takesPlace(state)).map(({ hostId }) => hostId))
  const candidates = listHosts(db, { archived: false })
    .filter(({ id }) => !coming.has(id))
    .map((host) => ({
      hostId: host.id,
      displayName: host.displayName,
      colour: host.colour,
      keyHolder: host.keyHolder,
      newcomer: host.newcomer,
      obstacles: obstaclesTo(ask(card, host)),
    }))
  return { slot: card, day: { ...day, today: day.date === today }, candidates }
}
