import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

import { solveFill } from '#core/solver/fill-solving.ts'
import type { Solved } from '#core/solver/solved.ts'
import type { Breach } from '#shared/filling/breach.ts'
import { breachesOf } from '#shared/filling/fill-breaches.ts'
import { assignmentsOf, type FillGrid } from '#shared/filling/fill-grid.ts'
import { checkProblem, type ProblemFault } from '#shared/filling/fill-problem-rules.ts'
import { zFillProblem } from '#shared/filling/fill-problem.ts'
import { openSlots } from '#shared/filling/fill-reasons.ts'

import { stop } from './project.ts'

const use = 'npm run solve -- FILE.json [--seconds 60] [--seed 1]'

/** `npm run solve -- FILE.json`: the solver alone, from a problem as docs/solve.md describes it to an answer in JSON. */
async function solve(): Promise<void> {
  const { path, seconds, seed } = readArguments()
  const problem = zFillProblem.safeParse(await readJson(path))
  if (!problem.success) {
    const [issue] = problem.error.issues
    return stop(`${path} is not a problem: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
  }
  const checked = checkProblem(problem.data)
  if (!checked.ok) return stop(`${path} cannot be solved: ${sentenceOf(checked.error)}`)
  const started = performance.now()
  const solved = await solveFill(checked.value, { limitMs: seconds * 1000, seed })
  const milliseconds = Math.round(performance.now() - started)
  process.stdout.write(`${JSON.stringify({ ...answerOf(solved), milliseconds, seed }, null, 2)}\n`)
}

function readArguments(): { path: string; seconds: number; seed: number } {
  const options = {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
  } as const
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const [path] = positionals
    const [seconds, seed] = [Number(values.seconds), Number(values.seed)]
    const isGood = seconds > 0 && seconds <= 86_400 && Number.isInteger(seed) && seed >= 0
    if (path !== undefined && positionals.length === 1 && isGood) return { path, seconds, seed }
  } catch {
    // An option that does not exist: the sentence below says which do.
  }
  return stop(`Usage: ${use}`)
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    return stop(`${path} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function sentenceOf(fault: ProblemFault): string {
  switch (fault.type) {
    case 'TwiceTheSame':
      return `two ${fault.kind}s are called "${fault.id}".`
    case 'Unknown':
      return `a ${fault.kind} called "${fault.id}" is named and is nowhere described.`
    case 'DayOutside':
      return `day ${fault.day} is after the last day; days are counted from 0.`
    case 'LeastAboveMost':
      return `"${fault.where}" asks for more at least than at most.`
    case 'TooLarge':
      return `${fault.people} people × ${fault.slots} slots is more than fits in memory: solve fewer days at a time.`
  }
}

function answerOf(solved: Solved) {
  const { grid } = solved
  if (solved.status === 'nothingFound') return { status: solved.status }
  if (solved.status === 'infeasible')
    return { status: solved.status, conflict: solved.conflict.map((part) => named(grid, part)) }
  const { status, plan, cost, bound, greedyCost } = solved
  return {
    status,
    cost,
    bound,
    gap: bound === null ? null : cost === 0 ? 0 : (cost - bound) / cost,
    greedyCost,
    assignments: assignmentsOf(grid, plan),
    breaches: breachesOf(grid, plan).map((breach) => ({ ...named(grid, breach), ...amountOf(breach) })),
    open: openSlots(grid, plan).map(({ slot, missing, keyMissing, reasons }) => ({
      slot: grid.slots[slot]?.slot.id,
      missing,
      keyMissing,
      reasons: [...reasons].map(([who, reason]) => ({ person: grid.people[who]?.person.id, ...reason })),
    })),
  }
}

const amountOf = ({ amount, cost }: Breach) => ({ amount, cost })

/** A rule broken or in conflict, with the names of the problem instead of places in lists. */
const named = (
  { people, slots }: FillGrid,
  { rule, person, slot }: { readonly rule: string; readonly person?: number; readonly slot?: number },
) => ({
  rule,
  ...(person === undefined ? {} : { person: people[person]?.person.id }),
  ...(slot === undefined ? {} : { slot: slots[slot]?.slot.id }),
})

await solve()
