import { breach, type Breach } from './breach.ts'
import { slotBreaches } from './fill-breaches.ts'
import type { FillGrid, Plan } from './fill-grid.ts'
import type { FillProblem } from './fill-problem.ts'
import { personBreaches } from './person-breaches.ts'

/** One person and one slot, by their places in the lists. */
export interface Choice {
  readonly who: number
  readonly what: number
}

/** What a plan breaks around one choice: with it (`isGiven`) or without it. The rest of the plan is the same in both. */
export type BreachesAround = (choice: Choice, isGiven: boolean) => Breach[]

/**
 * The part of `breachesOf` that one choice can change: its slot, its person, their pairs, its wish and the plan before.
 * What stands elsewhere is not counted again, so that ten thousand choices can be looked at one by one.
 */
export function breachesAround(grid: FillGrid, plan: Plan): BreachesAround {
  const holders: number[][] = grid.slots.map(() => [])
  plan.forEach((held, who) => held.forEach((what) => holders[what]?.push(who)))
  const pairs = pairsByPerson(grid)
  const requests = requestsByChoice(grid.problem)
  const previous = new Set(grid.problem.previous.map(({ person, slot }) => keyOf(person, slot)))
  return ({ who, what }, isGiven) => {
    const [person, slot] = [grid.people[who], grid.slots[what]]
    if (person === undefined || slot === undefined) return []
    const others = (holders[what] ?? []).filter((holder) => holder !== who)
    const slots = (plan[who] ?? []).filter((held) => held !== what)
    const held = isGiven ? [...slots, what].toSorted((a, b) => a - b) : slots
    const key = keyOf(person.person.id, slot.slot.id)
    const where = { person: who, slot: what }
    return [
      ...slotBreaches(grid, slot, isGiven ? [...others, who].toSorted((a, b) => a - b) : others),
      ...personBreaches(grid, person, held),
      ...(pairs.get(who) ?? []).flatMap(({ other, together, weight }) => {
        const isOtherThere = others.includes(other)
        const isBroken = together ? isGiven !== isOtherThere : isGiven && isOtherThere
        return breach(together ? 'together' : 'apart', weight, isBroken ? 1 : 0, where)
      }),
      ...(requests.get(key) ?? []).flatMap(({ wants, weight }) =>
        breach('request', weight, wants === isGiven ? 0 : 1, where),
      ),
      ...ofChange(grid.problem, previous.has(key) === isGiven ? 0 : 1, where),
    ]
  }
}

const keyOf = (person: string, slot: string): string => `${person} ${slot}`

function ofChange(
  { rules, previous }: FillProblem,
  amount: number,
  where: { readonly person: number; readonly slot: number },
): Breach[] {
  return previous.length === 0 ? [] : breach('change', rules.change, amount, where)
}

function requestsByChoice({ requests }: FillProblem): Map<string, FillProblem['requests']> {
  const byChoice = new Map<string, FillProblem['requests']>()
  for (const request of requests) {
    const key = keyOf(request.person, request.slot)
    byChoice.set(key, [...(byChoice.get(key) ?? []), request])
  }
  return byChoice
}

type Partner = Omit<FillProblem['pairs'][number], 'people'> & { readonly other: number }

function pairsByPerson({ problem, personIndex }: FillGrid): Map<number, Partner[]> {
  const partners = new Map<number, Partner[]>()
  for (const { people, together, weight } of problem.pairs) {
    const [one = -1, other = -1] = people.map((id) => personIndex.get(id))
    partners.set(one, [...(partners.get(one) ?? []), { other, together, weight }])
    partners.set(other, [...(partners.get(other) ?? []), { other: one, together, weight }])
  }
  return partners
}
