import { slotIdOf } from '#shared/rota/slot.ts'
import { standingDates, type StandingSignup } from '#shared/rota/standing-rules.ts'

import { availabilityOf } from './host-availability.ts'
import { isFillable, type HostSlot, type RotaFacts } from './rota-facts.ts'

/**
 * Who will come by habit to slots of the period where it is not written yet: further ahead than standing sign-ups are
 * written. Somebody away, or who left that slot, is not expected; nor is anybody where a slot was moved to another day.
 */
export function expectedByHabit(facts: RotaFacts, standing: readonly StandingSignup[]): HostSlot[] {
  const { hindranceOf } = availabilityOf(facts)
  const cards = new Map(
    facts.cards.filter((card) => isFillable(facts, card)).map((card) => [card.slotId, card]),
  )
  return standing.flatMap((one) =>
    standingDates(one, facts.from, facts.to).flatMap((date) => {
      const slotId = slotIdOf(one.seriesId, date)
      const card = cards.get(slotId)
      if (card === undefined || card.date !== card.plannedDate || card.state === 'kept') return []
      if (card.hosts.some(({ hostId }) => hostId === one.hostId)) return []
      const isKnown = facts.hosts.some(({ id }) => id === one.hostId)
      return isKnown && hindranceOf(one.hostId, card) === null ? [{ hostId: one.hostId, slotId }] : []
    }),
  )
}
