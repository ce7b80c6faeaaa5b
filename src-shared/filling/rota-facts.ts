import type { HostPair, HostWishes } from '#shared/hosts/host-wishes.ts'
import type { Absence, Host } from '#shared/hosts/host.ts'
import type { Instant, LocalDate } from '#shared/kernel/local-date.ts'
import type { RotaSettings } from '#shared/rota/rota-settings.ts'
import { takesPlace } from '#shared/rota/signup-state-rules.ts'
import { signupIdOf } from '#shared/rota/signup.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import type { FillRules } from './fill-rules.ts'

/** Who holds, or would hold, which slot. */
export interface HostSlot {
  readonly hostId: string
  readonly slotId: string
}

/** All that is known of a stretch of the rota when it is filled: plain values, which can be handed to a thread. */
export interface RotaFacts {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly now: Instant
  /** The slots of the period, of the weeks and months it touches and of the days around, with everyone they ever had. */
  readonly cards: readonly SlotCard[]
  /** Everybody on the rota: those who can be given slots and those who are on one, archived or not. */
  readonly hosts: readonly Host[]
  readonly wishes: readonly HostWishes[]
  readonly pairs: readonly HostPair[]
  readonly absences: readonly Absence[]
  /** Those who come by habit to slots where it is not written yet. */
  readonly expected: readonly HostSlot[]
  /** The ids of the sign-ups that an earlier proposal gave and nobody touched since; none when nothing may change. */
  readonly movable: readonly string[]
  readonly settings: RotaSettings
  readonly rules: FillRules
}

/** A slot that can still be filled: in the period, open, and not begun. */
export const isFillable = ({ from, to, now }: RotaFacts, card: SlotCard): boolean =>
  card.open && card.startAt > now && from <= card.date && card.date <= to

/** Those who come to a slot, by habit too. */
export function comersOf(facts: RotaFacts): ReadonlyMap<string, readonly string[]> {
  const comers = new Map(
    facts.cards.map(({ slotId, hosts }) => [
      slotId,
      hosts.filter(({ state }) => takesPlace(state)).map(({ hostId }) => hostId),
    ]),
  )
  for (const { slotId, hostId } of facts.expected) {
    const here = comers.get(slotId)
    if (here !== undefined && !here.includes(hostId)) here.push(hostId)
  }
  return comers
}

/** The sign-ups of the period that this filling may take away again. */
export function movableIn(facts: RotaFacts): HostSlot[] {
  const movable = new Set(facts.movable)
  return facts.cards
    .filter((card) => isFillable(facts, card))
    .flatMap(({ slotId, hosts }) =>
      hosts
        .filter(({ hostId, state }) => state === 'signedUp' && movable.has(signupIdOf(slotId, hostId)))
        .map(({ hostId }) => ({ hostId, slotId })),
    )
}
