/** The parts of a publication: for each, the number of its figure in each way of adding up. */
export interface Grid {
  readonly rows: readonly (readonly number[])[]
  /** Visits of each figure, 1 at least. */
  readonly values: readonly number[]
}

/** In a way of adding up where a part has no figure. */
export const noFigure = -1

export interface Exchange {
  /** Those that change: hidden together, each protects the others. */
  readonly figures: readonly number[]
}

interface Asked {
  readonly figure: number
  /** A figure that cannot be one less, or `noFigure`. */
  readonly fixed: number
}

interface Search extends Asked {
  readonly grid: Grid
  readonly hidden: ReadonlySet<number>
}

/**
 * One visit more in a part of the figure and one less in a part outside it, or the other way round, or one
 * visit more and nothing else: the exchange that hides the fewest further visits. There always is one, the
 * last.
 */
export function cheapestExchange(grid: Grid, hidden: ReadonlySet<number>, asked: Asked): Exchange {
  const search: Search = { ...asked, grid, hidden }
  const way = grid.rows.find((row) => row.includes(asked.figure))?.indexOf(asked.figure) ?? 0
  const inside = grid.rows.filter((row) => row[way] === asked.figure)
  let [from, to, cost]: [readonly number[], readonly number[] | null, number] = [[], null, Infinity]
  for (const part of inside) {
    const alone = costOf(search, part, null, cost)
    if (alone < cost) [from, to, cost] = [part, null, alone]
    for (const other of grid.rows) {
      if (other[way] === asked.figure) continue
      if (cost === 0) break
      const price = costOf(search, part, other, cost)
      if (price < cost) [from, to, cost] = [part, other, price]
    }
  }
  return { figures: from.flatMap((figure, index) => changed(figure, to?.[index] ?? noFigure)) }
}

const changed = (one: number, other: number): number[] =>
  one === other ? [] : [one, other].filter((figure) => figure !== noFigure)

/** The visits an exchange hides further; Infinity when it cannot be, or costs no less than `limit`. */
function costOf(
  search: Search,
  part: readonly number[],
  other: readonly number[] | null,
  limit: number,
): number {
  let cost = 0
  // A hidden figure is known not to be 0: one that is 1 cannot be one less.
  let [partGives, otherGives] = [other !== null, true]
  for (let way = 0; way < part.length; way += 1) {
    const [one, two] = [part[way] ?? noFigure, other?.[way] ?? noFigure]
    if (one === two) continue
    if (one !== noFigure) {
      cost += priceOf(search, one)
      if (!canGive(search, one)) partGives = false
    }
    if (two !== noFigure) {
      cost += priceOf(search, two)
      if (!canGive(search, two)) otherGives = false
    }
    if (cost >= limit || (!partGives && !otherGives)) return Infinity
  }
  return cost
}

const priceOf = ({ grid, hidden }: Search, figure: number): number =>
  hidden.has(figure) ? 0 : (grid.values[figure] ?? 0)

const canGive = ({ grid, fixed }: Search, figure: number): boolean =>
  figure !== fixed && (grid.values[figure] ?? 0) > 1
