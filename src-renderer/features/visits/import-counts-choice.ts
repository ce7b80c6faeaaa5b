import type { ImportChoices, TableImport } from '#renderer/lib/import-reading.ts'
import type { CountFields } from '#shared/visits/count-import-rules.ts'

import type { ImportPreview, ImportRow } from './visits-facts.ts'

export type CountField = keyof CountFields
export type CountImportChoices = ImportChoices<CountField>
export type CountReading = TableImport<CountImportChoices, ImportPreview>

/** In the order of a paper sheet. */
export const countFieldIds = ['date', 'startTime', 'total', 'kind'] as const satisfies readonly CountField[]

/** Without a day and a number there is nothing to count. */
export const neededCountFields: readonly CountField[] = ['date', 'total']

/** What was entered. */
export interface ImportTaken {
  readonly entries: number
  readonly visits: number
}

/** What a person decided about the lines that need a decision. */
export interface ImportDecision {
  /** Lines that repeat another are counted too. */
  readonly keepSame: boolean
  /** Lines of days that hold counts already are added to them. */
  readonly keepAlready: boolean
}

export const noDecision: ImportDecision = { keepSame: false, keepAlready: false }

const isSame = ({ sameAsLine }: ImportRow): boolean => sameAsLine !== null
const isAlready = ({ already }: ImportRow): boolean => already !== 'nothing'

/** The rows that would be entered: of days that are over, and what was decided of the others. */
export const rowsToTake = (
  rows: readonly ImportRow[],
  { keepSame, keepAlready }: ImportDecision,
): readonly ImportRow[] =>
  rows.filter((row) => !row.notOver && (keepSame || !isSame(row)) && (keepAlready || !isAlready(row)))

/** How many lines each question is about. */
export function importTally(rows: readonly ImportRow[]) {
  const over = rows.filter(({ notOver }) => !notOver)
  return {
    notOver: rows.length - over.length,
    same: over.filter(isSame).length,
    already: over.filter(isAlready).length,
  }
}
