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
import { zFile, zFileIn, zId, zLanguage, zTableFormat } from '#shared/kernel/shapes.ts'

import { hostRefusals } from './host-shapes.ts'
import { maximumHostRows } from './hosts-import-contract.ts'
import { wishFieldIds, wishProblems, type WishesSaid } from './wish-import-rules.ts'
import { zWishedLoad, zWishedTimes } from './wish-shapes.ts'

const zField = z.enum(wishFieldIds)
/** Which column holds which field; a field mapped to null is in no column, one left out is found from the titles. */
const zMapping = z.partialRecord(zField, zColumn.nullable())

const zWishesSaid = z.strictObject({
  ...zWishedLoad.shape,
  notAlone: z.boolean().nullable(),
  lastResort: z.boolean().nullable(),
  times: zWishedTimes,
}) satisfies z.ZodType<WishesSaid>

const aLine = z.int().min(1)

/** Wishes from a spreadsheet: first a preview that writes nothing, then what was chosen. */
export const hostsWishesImportContract = {
  previewWishes: task(() => ({
    role: 'coordinator',
    does: 'Reads a list of wishes (CSV, XLSX): what was detected, a row a host, the bad cells with line and reason.',
    input: z.strictObject({
      file: zFileIn,
      table: zTableChoices.default({}),
      mapping: zMapping.default({}),
    }),
    output: z.strictObject({
      table: zTable.omit({ rows: true, header: true }),
      columns: z.array(zColumnSample),
      mapping: z.partialRecord(zField, zColumn),
      /** Required fields that are in no column yet. */
      missingFields: z.array(zField),
      /** No field is a date: there is no order to choose. */
      dates: z.null(),
      rows: z.array(
        z.strictObject({
          line: aLine,
          displayName: z.string(),
          /** Whom it is about; null when nobody, or more than one, is called so. */
          hostId: zId.nullable(),
          problem: z.enum(wishProblems).nullable(),
          ...zWishesSaid.shape,
        }),
      ),
      badCells: z.array(badCellOf(zField)),
    }),
    refusals: tableRefusals,
  })),
  importWishes: command(() => ({
    role: 'coordinator',
    does: 'Says the chosen rows for their hosts, on top of what they said before: all of them, or none.',
    input: z.strictObject({
      rows: z
        .array(z.strictObject({ line: aLine, hostId: zId, ...zWishesSaid.shape }))
        .min(1)
        .max(maximumHostRows),
    }),
    output: z.strictObject({ hosts: z.int() }),
    refusals: {
      HostUnknown: hostRefusals.HostUnknown,
      /** The first line that cannot be written any more. */
      LineRefused: z.strictObject({ line: aLine, problem: z.enum(wishProblems) }),
    },
  })),
  exportWishesForm: task(() => ({
    role: 'open',
    does: 'A table to fill in and import: a row a host, with what they said already, in the language asked.',
    input: z.strictObject({ format: zTableFormat, language: zLanguage }),
    output: zFile,
  })),
}
