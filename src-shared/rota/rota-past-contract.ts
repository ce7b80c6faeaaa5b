import { z } from 'zod'

import { zHostOrigin } from '#shared/hosts/host-shapes.ts'
import {
  badCellOf,
  tableRefusals,
  zColumn,
  zColumnSample,
  zTable,
  zTableChoices,
} from '#shared/import/import-shapes.ts'
import { command, task } from '#shared/kernel/contract-kit.ts'
import { zFileIn, zId, zLocalDate, zLocalTime, zName } from '#shared/kernel/shapes.ts'

import {
  mostNames,
  nameFields,
  pastProblems,
  pastStates,
  type NameChoice,
  type PastField,
  type PastRow,
} from './past-import.ts'
import { slotRefusals, zSlotId } from './slot-shapes.ts'

const zDateOrder = z.enum(['dmy', 'mdy', 'ymd'])
const zField = z.enum([
  'date',
  'hours',
  'startTime',
  'endTime',
  ...nameFields,
  'state',
]) satisfies z.ZodType<PastField>
const zHours = z.strictObject({ startTime: zLocalTime, endTime: zLocalTime })

const zPastRow = z.strictObject({
  line: z.int().min(1),
  date: zLocalDate,
  startTime: zLocalTime.nullable(),
  endTime: zLocalTime.nullable(),
  names: z.array(zName).min(1).max(mostNames),
  state: z.enum(pastStates),
}) satisfies z.ZodType<PastRow>

const zNameChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('host'), hostId: zId }),
  z.strictObject({ kind: z.literal('new') }),
  z.strictObject({ kind: z.literal('leave') }),
]) satisfies z.ZodType<NameChoice>

/** Ten years of three slots a week, with a line for each of their people. */
export const maximumPastRows = 6000

/** Past rotas from a spreadsheet: first a preview that writes nothing, then the lines that were chosen. */
export const rotaPastContract = {
  readPastFile: task(() => ({
    role: 'coordinator',
    does: 'Reads a past rota (CSV, XLSX): its lines, the slots they land on, who the names are, the bad cells.',
    input: z.strictObject({
      file: zFileIn,
      table: zTableChoices.default({}),
      /** A field mapped to null is in no column, one left out is found from the titles. */
      mapping: z.partialRecord(zField, zColumn.nullable()).default({}),
      dateOrder: zDateOrder.optional(),
      /** For the lines that say no hours. */
      usual: zHours.nullable().default(null),
    }),
    output: z.strictObject({
      table: zTable.omit({ rows: true, header: true }),
      columns: z.array(zColumnSample),
      mapping: z.partialRecord(zField, zColumn),
      missingFields: z.array(zField),
      dates: z.strictObject({ dateOrder: zDateOrder, certain: z.boolean() }).nullable(),
      rows: z.array(
        z.strictObject({
          ...zPastRow.shape,
          /** The slot it lands on; null for a slot by itself, to be made. */
          slotId: zSlotId.nullable(),
          problem: z.enum(pastProblems).nullable(),
          /** How long a new slot would be of which start and end are perhaps the wrong way round. */
          doubtfulMinutes: z.int().nullable(),
          /** How many of its names are noted there already. */
          already: z.int().min(0),
        }),
      ),
      /** Every name of the file once, and who it may be. */
      names: z.array(
        z.strictObject({
          name: zName,
          lines: z.int().min(1),
          match: z.enum(['known', 'close', 'unknown']),
          /** The host, or those it is close to. */
          hosts: z.array(z.strictObject({ hostId: zId, displayName: z.string() })),
        }),
      ),
      /** Lines with a day and nobody: neither rows nor mistakes. */
      nobodyLines: z.array(z.int()),
      badCells: z.array(badCellOf(zField)),
    }),
    refusals: tableRefusals,
  })),
  importPast: command(() => ({
    role: 'coordinator',
    does: 'Notes who was on the slots of the past, on those that are there or on new ones: all the lines, or none.',
    input: z.strictObject({
      /** As they were read, with the hours they land on. */
      rows: z.array(zPastRow).min(1).max(maximumPastRows),
      /** Who the names are that are nobody's exactly. */
      people: z
        .array(z.strictObject({ name: zName, as: zNameChoice }))
        .max(maximumPastRows)
        .default([]),
      /** Of the hosts to be added. */
      origin: zHostOrigin.default('neighbour'),
    }),
    output: z.strictObject({
      slots: z.int(),
      signups: z.int(),
      hosts: z.int(),
      /** Names that were noted already, and stay as they are. */
      alreadyThere: z.int(),
    }),
    refusals: {
      LineWithoutSlot: z.strictObject({ line: z.int(), problem: z.enum(pastProblems) }),
      /** Nobody said who a name of that line is. */
      NameUndecided: z.strictObject({ line: z.int() }),
      HostUnknown: slotRefusals.HostUnknown,
    },
  })),
}
