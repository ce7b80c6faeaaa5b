import type { ListedLine, YearSums } from './year-list-shapes.ts'

const centsOf = (lines: readonly ListedLine[]): number =>
  lines.reduce((sum, { amountCents }) => sum + amountCents, 0)

/**
 * The sums of a list, in any order of its lines. A day counts while its flat amount is worth something: a day of 42.31
 * euros that a correction of -42.31 answers is none. Days of different people are different days.
 */
export function sumsOf(lines: readonly ListedLine[], days: number): YearSums {
  const of = (kind: ListedLine['countsAs']) => centsOf(lines.filter(({ countsAs }) => countsAs === kind))
  const paidCents = centsOf(lines.filter(({ paidOn }) => paidOn !== null))
  const totalCents = centsOf(lines)
  return {
    days,
    flatCents: of('flatDay'),
    travelCents: of('travel'),
    realCents: of('realCost'),
    totalCents,
    paidCents,
    unpaidCents: totalCents - paidCents,
  }
}

/** The days of one person on which a flat amount stands. */
export function flatDaysOf(lines: readonly ListedLine[]): number {
  const worth = new Map<string, number>()
  for (const { date, countsAs, amountCents } of lines)
    if (countsAs === 'flatDay') worth.set(date, (worth.get(date) ?? 0) + amountCents)
  return [...worth.values()].filter((cents) => cents !== 0).length
}
