import { absenceDuring } from '#shared/hosts/host-rules.ts'
import type { TimeWish } from '#shared/hosts/host-wishes.ts'
import type { Absence } from '#shared/hosts/host.ts'
import { weekdayOf } from '#shared/kernel/local-date.ts'
import { dayPartOf } from '#shared/rota/rota-settings.ts'
import type { SignupState } from '#shared/rota/signup.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import type { RotaFacts } from './rota-facts.ts'

/**
 * Why somebody cannot be given a slot, whatever the rules weigh: archived, away, said they never can at that time; left
 * this very slot before; or is in reserve for it, which is what they chose.
 */
export const hindrances = ['archived', 'left', 'standby', 'absent', 'cannot'] as const
export type Hindrance = (typeof hindrances)[number]

export interface Availability {
  readonly hindranceOf: (hostId: string, card: SlotCard) => Hindrance | null
  /** What a host said of the time of a slot; `can` when they said nothing. */
  readonly wishOf: (hostId: string, card: SlotCard) => TimeWish
}

const leftStates: ReadonlySet<SignupState> = new Set(['withdrawn', 'replaced', 'absent'])

/** Who can come when, from what was said and from the absences. */
export function availabilityOf(facts: RotaFacts): Availability {
  const archived = new Set(facts.hosts.filter(({ archivedAt }) => archivedAt !== null).map(({ id }) => id))
  const wishes = new Map(
    facts.wishes.flatMap(({ hostId, times }) =>
      times.map(({ weekday, part, wish }) => [`${hostId} ${weekday} ${part}`, wish] as const),
    ),
  )
  const absences = new Map<string, Absence[]>()
  for (const absence of facts.absences)
    absences.set(absence.hostId, [...(absences.get(absence.hostId) ?? []), absence])
  const states = new Map(
    facts.cards.map(({ slotId, hosts }) => [
      slotId,
      new Map(hosts.map(({ hostId, state }) => [hostId, state])),
    ]),
  )
  const wishOf = (hostId: string, { date, startTime }: SlotCard): TimeWish =>
    wishes.get(`${hostId} ${weekdayOf(date)} ${dayPartOf(startTime, facts.settings)}`) ?? 'can'
  const neverWhenUnwilling = facts.rules.wishes.weight === 'hard'
  const hindranceOf = (hostId: string, card: SlotCard): Hindrance | null => {
    if (archived.has(hostId)) return 'archived'
    const state = states.get(card.slotId)?.get(hostId)
    if (state === 'standby') return 'standby'
    if (state !== undefined && leftStates.has(state)) return 'left'
    if (absenceDuring(absences.get(hostId) ?? [], card.startAt, card.endAt) !== null) return 'absent'
    const wish = wishOf(hostId, card)
    return wish === 'cannot' || (neverWhenUnwilling && wish === 'ratherNot') ? 'cannot' : null
  }
  return { hindranceOf, wishOf }
}
