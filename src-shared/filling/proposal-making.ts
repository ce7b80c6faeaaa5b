import { takesPlace } from '#shared/rota/signup-state-rules.ts'

import { atRiskIn } from './at-risk.ts'
import { costOf } from './breach.ts'
import { breachesOf } from './fill-breaches.ts'
import { assignmentsOf, planOf, type FillGrid, type Plan } from './fill-grid.ts'
import { reasonsOf } from './line-reasons.ts'
import { oddLines } from './line-rules.ts'
import { leftOpen } from './open-reasons.ts'
import type { FillLine, Proposal } from './proposal.ts'
import { isFillable, movableIn, type RotaFacts } from './rota-facts.ts'
import { hostOfPerson } from './rota-pins.ts'

/** What the solver answered, when it found a plan. */
export interface FoundPlan {
  readonly grid: FillGrid
  readonly plan: Plan
  readonly bound: number | null
  readonly proved: boolean
  readonly greedyCost: number | null
  readonly milliseconds: number
  /** Looked at while reasons are found: from then on the slots left open are told with the reasons found so far. */
  readonly isOver: () => boolean
}

/**
 * A plan as lines that people read and accept. Each line is one that could be done by hand now; the cost is that of the
 * lines as they are handed over.
 */
export function proposalOf(facts: RotaFacts, found: FoundPlan): Proposal {
  const lines = linesOf(facts, found)
  const odd = new Set(oddLines(facts, lines).map(keyOf))
  const kept = lines.filter((line) => !odd.has(keyOf(line)))
  const plan = odd.size === 0 ? found.plan : planWithout(found, odd)
  const cost = costOf(breachesOf(found.grid, plan))
  const proved = found.proved && odd.size === 0
  const bound = proved ? cost : found.bound === null ? null : Math.min(found.bound, cost)
  const reasons = reasonsOf(facts, kept)
  return {
    lines: kept.map((line) => ({ ...line, reasons: reasons(line) })),
    open: leftOpen(facts, { grid: found.grid, plan, proved }, found.isOver),
    atRisk: atRiskIn(facts, kept),
    cost,
    bound,
    gap: bound === null ? null : cost === 0 ? 0 : (cost - bound) / cost,
    proved,
    greedyCost: found.greedyCost,
    unchanged: standingIn(facts) - kept.filter(({ act }) => act === 'remove').length,
    milliseconds: found.milliseconds,
  }
}

const keyOf = ({ slotId, hostId, act }: FillLine): string => `${act} ${slotId} ${hostId}`

/** What the plan adds to what stands, and what it takes back, in the order of time. */
function linesOf(facts: RotaFacts, { grid, plan }: FoundPlan): FillLine[] {
  const fillable = new Map(
    facts.cards.filter((card) => isFillable(facts, card)).map((card) => [card.slotId, card]),
  )
  const pinned = new Set(
    grid.problem.people.flatMap(({ id, pinned: pins }) => pins.map((slot) => `${slot} ${hostOfPerson(id)}`)),
  )
  const given = assignmentsOf(grid, plan).filter(({ slot }) => fillable.has(slot))
  const planned = new Set(given.map(({ person, slot }) => `${slot} ${person}`))
  const before = movableIn(facts)
  const held = new Set(before.map(({ hostId, slotId }) => `${slotId} ${hostId}`))
  const removed = before.filter(({ hostId, slotId }) => !planned.has(`${slotId} ${hostId}`))
  const added = given.filter(({ person, slot }) => {
    const key = `${slot} ${hostOfPerson(person)}`
    return !pinned.has(key) && !held.has(key)
  })
  return [
    ...removed.map((line) => ({ ...line, act: 'remove' as const })),
    ...added.map(({ person, slot }) => ({ hostId: person, slotId: slot, act: 'add' as const })),
  ].toSorted((a, b) => (fillable.get(a.slotId)?.startAt ?? 0) - (fillable.get(b.slotId)?.startAt ?? 0))
}

function planWithout({ grid, plan }: FoundPlan, odd: ReadonlySet<string>): Plan {
  const kept = assignmentsOf(grid, plan).filter(
    ({ person, slot }) => !odd.has(keyOf({ hostId: person, slotId: slot, act: 'add' })),
  )
  return planOf(grid, kept)
}

const standingIn = (facts: RotaFacts): number =>
  facts.cards
    .filter((card) => isFillable(facts, card))
    .reduce((sum, { hosts }) => sum + hosts.filter(({ state }) => takesPlace(state)).length, 0)
