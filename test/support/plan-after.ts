import type { Assignment, FillProblem } from '#shared/filling/fill-problem.ts'
import type { FillLine } from '#shared/filling/proposal.ts'

/** The plan a proposal stands for: what is pinned, what an earlier one gave, and its own lines. */
export function planAfter(
  problem: FillProblem,
  { lines }: { readonly lines: readonly FillLine[] },
): Assignment[] {
  const pinned = problem.people.flatMap(({ id, pinned: slots }) =>
    slots.map((slot) => ({ person: id, slot })),
  )
  const is = (act: string, { person, slot }: Assignment) =>
    lines.some((line) => line.act === act && line.hostId === person && line.slotId === slot)
  const key = ({ person, slot }: Assignment) => `${person} ${slot}`
  const added = lines
    .filter(({ act }) => act === 'add')
    .map(({ hostId, slotId }) => ({ person: hostId, slot: slotId }))
  const kept = problem.previous.filter((one) => !is('remove', one))
  return [...new Map([...pinned, ...kept, ...added].map((one) => [key(one), one])).values()]
}
