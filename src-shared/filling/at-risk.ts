import { takesPlace } from '#shared/rota/signup-state-rules.ts'

import type { AtRisk, FillLine } from './proposal.ts'
import { isFillable, type RotaFacts } from './rota-facts.ts'

/**
 * Who is on a slot of the period and cannot be relied on there: away then, archived since, or on another slot at the same
 * time. They hold their place, so the slot does not look open; those whom the lines take off it are not named.
 */
export function atRiskIn(facts: RotaFacts, lines: readonly FillLine[]): AtRisk[] {
  const leaving = new Set(
    lines.filter(({ act }) => act === 'remove').map(({ slotId, hostId }) => `${slotId} ${hostId}`),
  )
  return facts.cards
    .filter((card) => isFillable(facts, card))
    .toSorted((a, b) => a.startAt - b.startAt)
    .flatMap(({ slotId, hosts }) =>
      hosts
        .filter(({ state, hostId, warnings }) => {
          return takesPlace(state) && warnings.length > 0 && !leaving.has(`${slotId} ${hostId}`)
        })
        .map(({ hostId, warnings }) => ({ slotId, hostId, why: [...warnings] })),
    )
}
