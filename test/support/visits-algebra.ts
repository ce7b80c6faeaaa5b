/**
 * What a reader can work out from published sums, by linear algebra alone: each published number is an equation over
 * unknown parts, and a hidden figure is given away when its own sum is a combination of them. Exact: the
 * rows are of whole numbers, kept small by their common divisor.
 */
export type Sum = ReadonlySet<number>

const divisorOf = (a: number, b: number): number => (b === 0 ? Math.abs(a) : divisorOf(b, a % b))

function simplified(row: readonly number[]): number[] {
  const divisor = row.reduce((all, value) => divisorOf(all, value), 0)
  return divisor > 1 ? row.map((value) => value / divisor) : [...row]
}

/** The row less what the others already say; all zeros when they say it. */
function reduced(row: readonly number[], basis: ReadonlyMap<number, readonly number[]>): number[] {
  let rest = [...row]
  for (const [pivot, one] of basis) {
    const [factor, lead] = [rest[pivot] ?? 0, one[pivot] ?? 1]
    if (factor === 0) continue
    rest = simplified(rest.map((value, column) => value * lead - (one[column] ?? 0) * factor))
    if (rest.some((value) => !Number.isSafeInteger(value))) throw new Error('numbers past the safe ones')
  }
  return rest
}

/** Tells of a sum of parts whether its value follows from the sums that are known. */
export function knowerOf(parts: number, known: readonly Sum[]): (sum: Sum) => boolean {
  const rowOf = (sum: Sum): number[] => Array.from({ length: parts }, (_, part) => (sum.has(part) ? 1 : 0))
  const basis = new Map<number, readonly number[]>()
  for (const sum of known) {
    const rest = reduced(rowOf(sum), basis)
    const pivot = rest.findIndex((value) => value !== 0)
    if (pivot === -1) continue
    basis.set(pivot, rest)
  }
  return (sum) => reduced(rowOf(sum), basis).every((value) => value === 0)
}
