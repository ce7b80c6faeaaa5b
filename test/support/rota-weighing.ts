import type { Proposal } from '#shared/filling/proposal.ts'
import type { RotaFacts } from '#shared/filling/rota-facts.ts'
import { problemOf } from '#shared/filling/rota-problem.ts'

import { judge } from './fill-judge.ts'
import { planAfter } from './plan-after.ts'

/** Whether one person more in a slot breaks a rule that is never broken, or what it does to the cost, counted again. */
export function weighingOf(facts: RotaFacts, proposal: Pick<Proposal, 'lines'>) {
  const problem = problemOf(facts)
  const plan = planAfter(problem, proposal)
  const before = judge(problem, plan)
  return (person: string, slot: string): 'broken' | 'dearer' | 'equal' | 'cheaper' => {
    const after = judge(problem, [...plan, { person, slot }])
    if (after.broken.length > before.broken.length) return 'broken'
    const by = after.cost - before.cost
    return Math.abs(by) < 1e-6 ? 'equal' : by > 0 ? 'dearer' : 'cheaper'
  }
}
