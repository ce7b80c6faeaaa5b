import { nameKey } from '#shared/hosts/host-rules.ts'
import type { HostWishes, TimeWish } from '#shared/hosts/host-wishes.ts'
import type { Host } from '#shared/hosts/host.ts'
import { startOfWeek, weekdayOf } from '#shared/kernel/local-date.ts'

import { dayPartOf, type RotaSettings } from './rota-settings.ts'
import { isOverridable, type Obstacle } from './signup-rules.ts'
import { takesPlace } from './signup-state-rules.ts'
import type { SlotCard, SlotHost } from './slot-card.ts'
import type { Suggestion, SuggestionReason } from './suggestion.ts'

/** What is known of one host for one slot. */
export interface SuggestionFacts {
  readonly host: Pick<Host, 'id' | 'displayName' | 'colour' | 'keyHolder' | 'newcomer'>
  readonly wishes: HostWishes
  /** All that stands in the way of the host's sign-up (`obstaclesTo`). */
  readonly obstacles: readonly Obstacle[]
  /** Other slots of the host's in the slot's week and in its month. */
  readonly slots: { readonly week: number; readonly month: number }
  /** The host and somebody who comes are never put together: always false for whoever may not know of it. */
  readonly apart: boolean
}

export interface SuggestionSlot {
  readonly card: Pick<SlotCard, 'date' | 'startTime' | 'keyHolderNeeded' | 'minHosts'> & {
    readonly hosts: readonly Pick<SlotHost, 'hostId' | 'state' | 'keyHolder' | 'newcomer'>[]
  }
  /** Whose place is taken: this host is no longer counted on. Null: somebody more. */
  readonly leavingHostId: string | null
  readonly settings: RotaSettings
}

/** What the host said of the part of the weekday the slot begins in; null when nothing. */
export function wishFor(
  wishes: HostWishes,
  { date, startTime }: Pick<SlotCard, 'date' | 'startTime'>,
  settings: RotaSettings,
): TimeWish | null {
  const [weekday, part] = [weekdayOf(date), dayPartOf(startTime, settings)]
  return wishes.times.find((time) => time.weekday === weekday && time.part === part)?.wish ?? null
}

/** Those counted on in the slot, besides this host and the one who leaves. */
export const othersComing = ({ card, leavingHostId }: SuggestionSlot, hostId: string) =>
  card.hosts.filter(
    (other) => takesPlace(other.state) && other.hostId !== hostId && other.hostId !== leavingHostId,
  )

/** Withdrew from this slot, or gave the place to somebody: asked once, and once was enough. */
export const hasLeft = (
  { hosts }: { readonly hosts: readonly Pick<SlotHost, 'hostId' | 'state'>[] },
  hostId: string,
): boolean =>
  hosts.some((host) => host.hostId === hostId && (host.state === 'withdrawn' || host.state === 'replaced'))

/** The host's other slots in the slot's week and in its month; `cards` hold both. A closed slot counts for nobody. */
export function slotsAround(
  cards: readonly SlotCard[],
  { slotId, date }: Pick<SlotCard, 'slotId' | 'date'>,
  hostId: string,
): SuggestionFacts['slots'] {
  const held = cards.filter(
    (card) =>
      card.slotId !== slotId &&
      card.open &&
      card.hosts.some((host) => host.hostId === hostId && takesPlace(host.state)),
  )
  const inWeek = (card: SlotCard) => startOfWeek(card.date) === startOfWeek(date)
  const inMonth = (card: SlotCard) => card.date.slice(0, 7) === date.slice(0, 7)
  return { week: held.filter(inWeek).length, month: held.filter(inMonth).length }
}

/** Why this host, and what is worth knowing before; in the order a sentence says it. */
export function reasonsFor(facts: SuggestionFacts, slot: SuggestionSlot): SuggestionReason[] {
  const { host, wishes, slots, obstacles } = facts
  const others = othersComing(slot, host.id)
  const onStandby = slot.card.hosts.some(({ hostId, state }) => hostId === host.id && state === 'standby')
  const newcomersOnly = others.length > 0 && others.every(({ newcomer }) => newcomer)
  const keyMissing = slot.card.keyHolderNeeded && !others.some(({ keyHolder }) => keyHolder)
  const { wishedAMonth: wished } = wishes
  const reasons: (SuggestionReason | false)[] = [
    onStandby && { type: 'standby' },
    timeReason(wishFor(wishes, slot.card, slot.settings), obstacles),
    { type: 'slotsThisMonth', slots: slots.month, wished },
    ...mostReached(wishes, slots),
    keyMissing && host.keyHolder && { type: 'hasKey' },
    newcomersOnly && { type: host.newcomer ? 'newcomersOnly' : 'experienced' },
    // Where two are wanted, the first to come is not alone for that: the second is still looked for.
    wishes.notAlone && others.length === 0 && slot.card.minHosts <= 1 && { type: 'wouldBeAlone' },
    wishes.lastResort && { type: 'lastResort' },
  ]
  return reasons.filter((reason) => reason !== false)
}

/** "Available" is only said of somebody who is neither away nor elsewhere. */
function timeReason(wish: TimeWish | null, obstacles: readonly Obstacle[]): SuggestionReason | false {
  if (wish === 'likes' || wish === 'ratherNot') return { type: wish }
  const elsewhere = obstacles.some(({ type }) => type === 'HostAbsent' || type === 'DoubleBooking')
  return !elsewhere && wish !== 'cannot' && { type: 'available' }
}

function mostReached(
  { mostAWeek, mostAMonth }: HostWishes,
  slots: SuggestionFacts['slots'],
): SuggestionReason[] {
  const reached: SuggestionReason[] = []
  if (mostAWeek !== null && slots.week >= mostAWeek) {
    reached.push({ type: 'mostReached', period: 'week', most: mostAWeek })
  }
  if (mostAMonth !== null && slots.month >= mostAMonth) {
    reached.push({ type: 'mostReached', period: 'month', most: mostAMonth })
  }
  return reached
}

/**
 * Who could be asked for a slot, the likeliest to say yes first. Nobody's worth is measured: it is the order in which
 * one would pick up the telephone. Left out: who said they cannot come then, who left this very slot, and who could
 * not be signed up even with a reason. Each line below decides between those whom the lines above leave equal:
 *
 * 1. nothing stands in the way, before an obstacle that can be passed over;
 * 2. on standby for this slot;
 * 3. not kept apart from somebody who comes (silently: no reason says it, and only the coordination is told by it);
 * 4. not a last resort;
 * 5. has not reached what they said at most;
 * 6. has the key, where a key is missing;
 * 7. would not rather stay away then;
 * 8. would not be alone against their wish, nor a newcomer among newcomers;
 * 9. likes that moment;
 * 10. has less this month than they wished;
 * 11. has fewer slots this month;
 * 12. by name, then by id: two answers are never in another order.
 */
export function rankSuggestions(candidates: readonly SuggestionFacts[], slot: SuggestionSlot): Suggestion[] {
  return candidates
    .filter(
      ({ host, wishes, obstacles }) =>
        obstacles.every(isOverridable) &&
        !hasLeft(slot.card, host.id) &&
        wishFor(wishes, slot.card, slot.settings) !== 'cannot',
    )
    .map((facts) => ({ facts, reasons: reasonsFor(facts, slot) }))
    .map((judged) => ({ ...judged, rank: rankOf(judged.facts, judged.reasons) }))
    .toSorted((a, b) => compareRanks(a.rank, b.rank))
    .map(({ facts: { host, obstacles }, reasons }) => ({
      hostId: host.id,
      displayName: host.displayName,
      colour: host.colour,
      keyHolder: host.keyHolder,
      newcomer: host.newcomer,
      reasons,
      obstacles,
    }))
}

type Rank = readonly (number | string)[]

function rankOf(facts: SuggestionFacts, reasons: readonly SuggestionReason[]): Rank {
  const { host, wishes, obstacles, slots, apart } = facts
  const says = (type: SuggestionReason['type']) => reasons.some((reason) => reason.type === type)
  const first = (isFirst: boolean) => (isFirst ? 0 : 1)
  return [
    first(obstacles.length === 0),
    first(says('standby')),
    first(!apart),
    first(!says('lastResort')),
    first(!says('mostReached')),
    first(says('hasKey')),
    first(!says('ratherNot')),
    first(!says('wouldBeAlone') && !says('newcomersOnly')),
    first(says('likes')),
    first(wishes.wishedAMonth !== null && slots.month < wishes.wishedAMonth),
    slots.month,
    nameKey(host.displayName),
    host.id,
  ]
}

/** The first place where two ranks differ decides. */
function compareRanks(a: Rank, b: Rank): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] ?? one
    if (one !== other) return one < other ? -1 : 1
  }
  return 0
}
