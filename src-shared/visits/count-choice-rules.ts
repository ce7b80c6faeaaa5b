import type { CountRowPreview } from './count-import-rules.ts'

/** What a person decided about the lines that need a decision. */
export interface ImportDecision {
  /** Lines that repeat another are counted too. */
  readonly keepSame: boolean
  /** Lines of days that hold counts already are added to them. */
  readonly keepAlready: boolean
}

export const noDecision: ImportDecision = { keepSame: false, keepAlready: false }

const isSame = ({ sameAsLine }: CountRowPreview): boolean => sameAsLine !== null
const isAlready = ({ already }: CountRowPreview): boolean => already !== 'nothing'

/** The rows that would be entered: of days that are over, and what was decided of the others. */
export const rowsToTake = (
  rows: readonly CountRowPreview[],
  { keepSame, keepAlready }: ImportDecision,
): readonly CountRowPreview[] =>
  rows.filter((row) => !row.notOver && (keepSame || !isSame(row)) && (keepAlready || !isAlready(row)))

/** How many lines each question is about. */
export function importTally(rows: readonly CountRowPreview[]) {
  const over = rows.filter(({ notOver }) => !notOver)
  return {
    notOver: rows.length - over.length,
    same: over.filter(isSame).length,
    already: over.filter(isAlready).length,
  }
}

/** The visits of these rows and the days they are of; null without rows. */
export function countsIn(rows: readonly Pick<CountRowPreview, 'date' | 'total'>[]) {
  const dates = rows.map(({ date }) => date).toSorted()
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined) return null
  return { first, last, visits: rows.reduce((sum, { total }) => sum + total, 0) }
}
