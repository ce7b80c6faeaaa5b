import type { ImportChoices, TableImport } from '#renderer/lib/import-reading.ts'
import type { CountFields } from '#shared/visits/count-import-rules.ts'

import type { ImportPreview } from './visits-facts.ts'

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
