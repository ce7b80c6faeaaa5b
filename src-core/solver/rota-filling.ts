import { checkProblem } from '#shared/filling/fill-problem-rules.ts'
import { fillRuleNames, type FillRuleName } from '#shared/filling/fill-rules.ts'
import { proposalOf } from '#shared/filling/proposal-making.ts'
import { ruleNamed, type ConflictPart, type FillOutcome } from '#shared/filling/proposal.ts'
import type { RotaFacts } from '#shared/filling/rota-facts.ts'
import { hostOfPerson } from '#shared/filling/rota-pins.ts'
import { problemOf } from '#shared/filling/rota-problem.ts'

import { solveFill } from './fill-solving.ts'
import type { SolveOptions, Solved } from './solved.ts'

/** What the reasons of slots left open may take when the search used all its time. */
const reasonsMs = 700

/**
 * Fills the rota of a period: from what is known of it to a proposal. It blocks its thread until it ends. The time limit
 * is that of the whole work, writing the problem down and saying why included.
 */
export async function fillRota(facts: RotaFacts, options: SolveOptions): Promise<FillOutcome> {
  const started = performance.now()
  const problem = problemOf(facts)
  const checked = checkProblem(problem)
  if (!checked.ok) {
    if (checked.error.type !== 'TooLarge') throw new Error(`not a problem: ${JSON.stringify(checked.error)}`)
    return { type: 'tooLarge', hosts: checked.error.people, slots: checked.error.slots }
  }
  const left = () => options.limitMs - (performance.now() - started)
  const solved = await solveFill(problem, { ...options, limitMs: left() })
  if (solved.status === 'nothingFound') return { type: 'timeOver' }
  if (solved.status === 'infeasible') {
    const conflict = conflictOf(solved)
    return {
      type: 'noPlan',
      conflict: conflict.length > 0 ? conflict : await rulesInConflict(facts, options),
    }
  }
  const { grid, plan, bound, greedyCost } = solved
  const milliseconds = Math.round(performance.now() - started)
  const proved = solved.status === 'optimal'
  const reasonsFrom = performance.now()
  const isOver = () =>
    performance.now() - reasonsFrom > reasonsMs && (left() <= 0 || options.isStopped?.() === true)
  return {
    type: 'proposal',
    proposal: proposalOf(facts, { grid, plan, bound, proved, greedyCost, milliseconds, isOver }),
  }
}

/** What each try may take of the time there was. */
const shareOfTry = 0.1

/**
 * Where the conflict is not of a few rows but of whole numbers: the rules themselves, left out one after the other as long
 * as nothing fits all the same. Those that stay cannot hold together, and can without any one of them.
 */
async function rulesInConflict(facts: RotaFacts, options: SolveOptions): Promise<ConflictPart[]> {
  let { rules } = facts
  const hard = fillRuleNames.filter((id) => rules[id].weight === 'hard')
  const needed: FillRuleName[] = []
  for (const id of hard) {
    const without = { ...rules, [id]: { ...rules[id], weight: 'off' as const } }
    const problem = problemOf({ ...facts, rules: without })
    const solved = await solveFill(problem, { ...options, limitMs: options.limitMs * shareOfTry })
    if (solved.status === 'infeasible') rules = without
    else needed.push(id)
  }
  return needed.map((rule) => ({ rule, hostId: null, slotId: null }))
}

/** More parts than this explain nothing. */
const mostParts = 20

/** The conflict in the names of the place; what the model alone knows of (a day worked, a step of balance) is left out. */
function conflictOf({ grid, conflict }: Extract<Solved, { status: 'infeasible' }>): ConflictPart[] {
  const parts = conflict.flatMap(({ rule, person, slot }): ConflictPart[] => {
    const named = ruleNamed(rule)
    if (named === null) return []
    const id = person === undefined ? undefined : grid.people[person]?.person.id
    const slotId = slot === undefined ? undefined : grid.slots[slot]?.slot.id
    return [{ rule: named, hostId: id === undefined ? null : hostOfPerson(id), slotId: slotId ?? null }]
  })
  const once = new Map(parts.map((part) => [JSON.stringify(part), part]))
  return [...once.values()].slice(0, mostParts)
}
