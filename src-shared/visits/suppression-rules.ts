import { cheapestExchange, noFigure, type Exchange, type Grid } from './exchange-rules.ts'

/**
 * Hiding small figures in what is published, so that nobody in them can be told.
 *
 * What is hidden first (primary): every figure over 0 and under the threshold of the place. "3 visits on
 * Tuesday at 10" can be put together with faces; "0" is nobody, and says nothing more than a closed door, so
 * zeros stay. What is hidden with it (complementary): a few larger figures, so that no hidden figure can be
 * computed back from the figures around it (cell suppression; L. H. Cox, "Suppression methodology and
 * statistical disclosure control", Journal of the American Statistical Association 75, 1980).
 *
 * What a reader is taken to know: all shown figures, which figures add up to which, that a hidden one is a
 * whole number and not 0. Promise: each hidden figure then still has two possible values at least.
 *
 * How: all figures are sums of the same parts, in as many tables and ways as one likes. For a figure to hide, an
 * exchange is looked for: one visit more in a part of it, one less in a part outside it. Every figure that
 * holds only one of the two parts is hidden; those that hold both, or neither, do not change. So what is shown
 * is the same before and after, what is hidden is not, and no subtraction can tell the two apart. Hiding more
 * never undoes it.
 */

/** A part of all the figures it counts in. Each place in the row stands for one way of adding up (by month, by day…). */
export interface Part {
  /** One key or null for each way, in the same order for every part; a key belongs to one way. */
  readonly figures: readonly (string | null)[]
  /** Visits; parts of 0 are left out of everything, since a 0 is shown. */
  readonly value: number
}

/** The same parts with numbers for keys; parts that count in the same figures are one. */
function gridOf(parts: readonly Part[]): { readonly grid: Grid; readonly keys: readonly string[] } {
  const numbers = new Map<string, number>()
  const values: number[] = []
  const rows = new Map<string, number[]>()
  for (const { figures, value } of parts) {
    if (value < 1) continue
    const row = figures.map((key) => {
      if (key === null) return noFigure
      const number = numbers.get(key) ?? numbers.size
      numbers.set(key, number)
      values[number] = (values[number] ?? 0) + value
      return number
    })
    rows.set(row.join(), row)
  }
  return { grid: { rows: [...rows.values()], values }, keys: [...numbers.keys()] }
}

/**
 * The keys of the figures to hide; none when no figure is over 0 and under the threshold. `hideToo` names a
 * figure that is hidden however large it is, and that the reader knows cannot be less.
 */
export function hiddenFigures(
  parts: readonly Part[],
  threshold: number,
  hideToo: string | null = null,
): ReadonlySet<string> {
  const { grid, keys } = gridOf(parts)
  const fixed = hideToo === null ? noFigure : keys.indexOf(hideToo)
  const hidden = new Set<number>()
  const hide = ({ figures }: Exchange): void => {
    for (const figure of figures) hidden.add(figure)
  }
  for (const figure of toHide(grid, threshold, fixed)) {
    if (!hidden.has(figure)) hide(cheapestExchange(grid, hidden, { figure, fixed }))
  }
  return new Set([...hidden].map((figure) => keys[figure] ?? ''))
}

/**
 * The figures hidden for themselves. Those that gather most come first (ways are in order from the widest to
 * the narrowest): what protects a month protects the only day in it.
 */
function toHide({ rows, values }: Grid, threshold: number, fixed: number): number[] {
  const ways = new Map<number, number>()
  for (const row of rows) for (const [way, figure] of row.entries()) ways.set(figure, way)
  return values
    .flatMap((value, figure) => (value < threshold || figure === fixed ? [figure] : []))
    .toSorted((a, b) => (ways.get(a) ?? 0) - (ways.get(b) ?? 0) || (values[a] ?? 0) - (values[b] ?? 0))
}
