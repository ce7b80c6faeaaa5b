import { must } from '#shared/kernel/result.ts'

import { cheapestPath } from './cheapest-path.ts'
import type { Way } from './cheapest-path.ts'

/**
 * Hiding small figures in what is published, so that nobody in them can be told.
 *
 * What is hidden first (primary): every figure over 0 and under the threshold of the place. "3 visits on
 * Tuesday at 10" can be put together with faces; "0" is nobody, and says nothing more than a closed door, so
 * zeros stay. What is hidden with it (complementary): a few larger figures, so that no hidden figure can be
 * computed back from the totals around it. Method: cell suppression as a network flow (L. H. Cox, "Network
 * models for complementary cell suppression", Journal of the American Statistical Association 90, 1995).
 *
 * What a reader is taken to know: all shown figures, which figures add up to which, that a hidden one is a
 * whole number and not 0. Promise: each hidden figure then still has two possible values at least.
 *
 * The promise holds inside one call. Figures published from another call (another range, another grouping)
 * may meet it: a week published from Monday to Saturday and again to Sunday gives the Sunday.
 */

/**
 * A figure as an arc of a network where at each node what comes in equals what goes out: in a list every cell
 * goes from `parts` to `whole` and the total goes back. Any set of tables with sums that nests in at most two
 * ways (rows × columns; days in weeks × days in months) can be drawn so; its figures must add up at every
 * node.
 */
export interface Figure {
  readonly key: string
  readonly from: string
  readonly to: string
  /** Visits, 0 or more. */
  readonly value: number
}

interface Network {
  readonly figures: readonly Figure[]
  readonly ways: ReadonlyMap<string, readonly Step[]>
}

/** Along a figure (it could be one more) or against it (one less). */
interface Step extends Way {
  readonly against: boolean
}

function networkOf(figures: readonly Figure[]): Network {
  const ways = new Map<string, Step[]>()
  const add = (node: string, step: Step): void => {
    const steps = ways.get(node)
    if (steps === undefined) ways.set(node, [step])
    else steps.push(step)
  }
  for (const [figure, { from, to, value }] of figures.entries()) {
    if (value < 1) continue
    add(from, { to, figure, against: false })
    // A hidden figure is known not to be 0: one that is 1 cannot be one less.
    if (value > 1) add(to, { to: from, figure, against: true })
  }
  return { figures, ways }
}

/**
 * The keys of the figures to hide. None when no figure is over 0 and under the threshold.
 *
 * A hidden figure has another possible value when some ring of hidden figures through it can be turned by
 * one: one more along it, one less against it. Where there is none, the ring that hides the fewest further
 * visits is hidden. There always is one: figures that add up are a sum of rings of figures over 0.
 */
export function hiddenFigures(figures: readonly Figure[], threshold: number): ReadonlySet<string> {
  const network = networkOf(figures)
  const hidden = new Set<number>()
  for (const [index, { value }] of figures.entries()) if (value > 0 && value < threshold) hidden.add(index)
  const safe = new Set<number>()
  // Smallest first: their rings often serve the next ones.
  const order = [...hidden].toSorted((a, b) => valueOf(network, a) - valueOf(network, b) || a - b)
  for (const index of order) {
    if (safe.has(index)) continue
    for (const figure of cheapestRing(network, hidden, index)) {
      hidden.add(figure)
      safe.add(figure)
    }
  }
  return new Set([...hidden].map((index) => must(figures[index], 'figure').key))
}

const valueOf = ({ figures }: Network, index: number): number => must(figures[index], 'figure').value

/** The figures of the cheapest ring through one of them, itself included; hidden ones cost nothing. */
function cheapestRing(network: Network, hidden: ReadonlySet<number>, index: number): number[] {
  const { from, to, value } = must(network.figures[index], 'figure')
  const costOf = (way: Way): number | null => {
    if (way.figure === index) return null
    return hidden.has(way.figure) ? 0 : valueOf(network, way.figure)
  }
  const waysFrom = (node: string): readonly Way[] => network.ways.get(node) ?? []
  const more = cheapestPath(waysFrom, costOf, to, from)
  const less = value > 1 && more?.cost !== 0 ? cheapestPath(waysFrom, costOf, from, to) : null
  const best = less !== null && (more === null || less.cost < more.cost) ? less : more
  return [index, ...must(best, 'figures that add up').figures]
}

/** One line of figures with its total; keys as given, the total's is `total`. */
export function hiddenInList(
  cells: readonly { readonly key: string; readonly value: number }[],
  threshold: number,
): ReadonlySet<string> {
  const total = cells.reduce((sum, cell) => sum + cell.value, 0)
  const figures = cells.map(({ key, value }) => ({ key, value, from: 'parts', to: 'whole' }))
  return hiddenFigures([...figures, { key: 'total', value: total, from: 'whole', to: 'parts' }], threshold)
}

export interface TableCell {
  readonly row: string
  readonly column: string
  readonly value: number
}

/**
 * Cells as figures of a table with the totals of rows and columns: `cell:r:c`, `row:r`, `column:c`, `cells`.
 */
export function tableFigures(cells: readonly TableCell[]): Figure[] {
  const rows = new Map<string, number>()
  const columns = new Map<string, number>()
  let total = 0
  for (const { row, column, value } of cells) {
    rows.set(row, (rows.get(row) ?? 0) + value)
    columns.set(column, (columns.get(column) ?? 0) + value)
    total += value
  }
  return [
    ...cells.map(({ row, column, value }) => ({
      key: `cell:${row}:${column}`,
      from: `row ${row}`,
      to: `column ${column}`,
      value,
    })),
    ...[...rows].map(([row, value]) => ({ key: `row:${row}`, from: 'rows', to: `row ${row}`, value })),
    ...[...columns].map(([column, value]) => ({
      key: `column:${column}`,
      from: `column ${column}`,
      to: 'columns',
      value,
    })),
    { key: 'cells', from: 'columns', to: 'rows', value: total },
  ]
}

/** Rows × columns with their totals, published together; keys as in `tableFigures`. */
export function hiddenInTable(cells: readonly TableCell[], threshold: number): ReadonlySet<string> {
  return hiddenFigures(tableFigures(cells), threshold)
}
