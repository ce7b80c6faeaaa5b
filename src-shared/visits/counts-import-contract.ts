import { z } from 'zod'

import {
  badCellOf,
  tableRefusals,
  zColumn,
  zColumnSample,
  zTable,
  zTableChoices,
} from '#shared/import/import-shapes.ts'
import { command, task } from '#shared/kernel/contract-kit.ts'
import { zFileIn, zLocalDate, zLocalTime } from '#shared/kernel/shapes.ts'
import { zSlotId } from '#shared/rota/slot-shapes.ts'

import type { CountFields, CountRow, CountRowPreview } from './count-import-rules.ts'
import { maximumTotal } from './count-rules.ts'
import { zVisitKind } from './visit-shapes.ts'

const zDateOrder = z.enum(['dmy', 'mdy', 'ymd'])
const zField = z.enum(['date', 'total', 'startTime', 'kind']) satisfies z.ZodType<keyof CountFields>

const zCountRow = z.strictObject({
  line: z.int().min(1),
  date: zLocalDate,
  total: z.int().min(0).max(maximumTotal),
  startTime: zLocalTime.nullable(),
  kind: zVisitKind.nullable(),
}) satisfies z.ZodType<CountRow>

/** Ten years of three slots a day. */
const maximumRows = 12_000

/** A paper year from a spreadsheet: first a preview that writes nothing, then the rows that were chosen. */
export const countsImportContract = {
  previewImport: task(() => ({
    role: 'coordinator',
    does: 'Reads a paper year (CSV, XLSX): what was found, the rows as counts, bad cells with line and reason.',
    input: z.strictObject({
      file: zFileIn,
      table: zTableChoices.default({}),
      /** A field mapped to null is in no column, one left out is found from the titles. */
      mapping: z.partialRecord(zField, zColumn.nullable()).default({}),
      dateOrder: zDateOrder.optional(),
    }),
    output: z.strictObject({
      table: zTable.omit({ rows: true, header: true }),
      columns: z.array(zColumnSample),
      mapping: z.partialRecord(zField, zColumn),
      /** Required fields that are in no column yet. */
      missingFields: z.array(zField),
      /** How the dates are written; not `certain` when the file fits two orders and a person must choose. */
      dates: z.strictObject({ dateOrder: zDateOrder, certain: z.boolean() }).nullable(),
      rows: z.array(
        z.strictObject({
          ...zCountRow.shape,
          slotId: zSlotId.nullable(),
          sameAsLine: z.int().nullable(),
          notOver: z.boolean(),
          already: z.enum(['nothing', 'imported', 'counted']),
        }) satisfies z.ZodType<CountRowPreview>,
      ),
      /** Lines with a day and no number: days nobody counted. They are neither rows nor mistakes. */
      notCountedLines: z.array(z.int()),
      badCells: z.array(badCellOf(zField)),
    }),
    refusals: tableRefusals,
  })),
  importRows: command(() => ({
    role: 'coordinator',
    does: 'Enters the chosen rows as counts: all of them, or none.',
    input: z.strictObject({
      rows: z.array(zCountRow).min(1).max(maximumRows),
      /** Adds to the days that already hold counts. */
      add: z.boolean().default(false),
    }),
    output: z.strictObject({ entries: z.int(), visits: z.int() }),
    refusals: {
      /** Days that already hold an import: the file was probably read before. */
      AlreadyImported: z.strictObject({ dates: z.array(zLocalDate) }),
      /** Days that were counted here: the paper and the counter would add up. */
      AlreadyCounted: z.strictObject({ dates: z.array(zLocalDate) }),
      /** Today and later cannot come from paper. */
      DayNotOver: z.strictObject({ line: z.int(), date: zLocalDate }),
    },
  })),
}
