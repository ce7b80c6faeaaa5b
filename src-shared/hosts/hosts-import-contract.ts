import { z } from 'zod'

import {
  calendarRefusals,
  badCellOf,
  tableRefusals,
  zColumn,
  zColumnSample,
  zCalendarOccurrence,
  zCalendarProblem,
  zTable,
  zTableChoices,
} from '#shared/import/import-shapes.ts'
import { command, task } from '#shared/kernel/contract-kit.ts'
import { zFileIn, zId, zLocalDate, zName } from '#shared/kernel/shapes.ts'

import type { HostFields, HostRow } from './host-import-rules.ts'
import { hostRefusals, zAbsenceSpan, zHostOrigin } from './host-shapes.ts'

const zDateOrder = z.enum(['dmy', 'mdy', 'ymd'])
const zField = z.enum(['displayName', 'origin', 'keyHolder', 'newcomer', 'since']) satisfies z.ZodType<
  keyof HostFields
>

const zHostRow = z.strictObject({
  line: z.int().min(1),
  displayName: zName,
  origin: zHostOrigin,
  keyHolder: z.boolean(),
  newcomer: z.boolean(),
  since: zLocalDate.nullable(),
}) satisfies z.ZodType<HostRow>

/** Which column holds which field; a field mapped to null is in no column, one left out is found from the titles. */
const zMapping = z.partialRecord(zField, zColumn.nullable())

/** No place has more hosts; a longer list is another file picked by mistake. */
export const maximumHostRows = 2000
const maximumAbsences = 2000

/** Hosts from a spreadsheet, absences from a calendar: first a preview that writes nothing, then what was chosen. */
export const hostsImportContract = {
  previewImport: task(() => ({
    role: 'coordinator',
    does: 'Reads a list of hosts (CSV, XLSX): what was detected, the rows as hosts, the bad cells with line and reason.',
    input: z.strictObject({
      file: zFileIn,
      table: zTableChoices.default({}),
      mapping: zMapping.default({}),
      dateOrder: zDateOrder.optional(),
      /** For rows that do not say. */
      origin: zHostOrigin.default('neighbour'),
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
          ...zHostRow.shape,
          /** Called alike: a host already there, or an earlier line of the file. */
          alike: z.strictObject({ hostId: zId.nullable(), line: z.int().nullable() }).nullable(),
        }),
      ),
      badCells: z.array(badCellOf(zField)),
    }),
    refusals: tableRefusals,
  })),
  importRows: command(() => ({
    role: 'coordinator',
    does: 'Adds the chosen rows as hosts: all of them, or none.',
    input: z.strictObject({
      rows: z.array(zHostRow).min(1).max(maximumHostRows),
      /** Insists on rows called like a host already there, or like each other. */
      namesAlike: z.boolean().default(false),
    }),
    output: z.strictObject({ hostIds: z.array(zId) }),
    refusals: {
      /** The first line that is called like a host (`hostId`) or like an earlier row (`otherLine`). */
      NameTakenByLine: z.strictObject({
        line: z.int(),
        hostId: zId.nullable(),
        otherLine: z.int().nullable(),
      }),
    },
  })),
  previewAbsences: task(() => ({
    role: 'coordinator',
    does: 'Reads a calendar file (ICS) over a stretch of days: events, occurrences, problems event by event.',
    input: z.strictObject({
      hostId: zId,
      file: zFileIn,
      from: zLocalDate,
      to: zLocalDate,
    }),
    output: z.strictObject({
      events: z.int(),
      occurrences: z.array(
        z.strictObject({
          ...zCalendarOccurrence.shape,
          /** The same absence is already noted for this host. */
          known: z.boolean(),
        }),
      ),
      problems: z.array(zCalendarProblem),
    }),
    refusals: { ...calendarRefusals, HostUnknown: hostRefusals.HostUnknown },
  })),
  importAbsences: command(() => ({
    role: 'coordinator',
    does: 'Notes the chosen occurrences as absences, without their titles; those already there are left as they are.',
    input: z.strictObject({ hostId: zId, absences: z.array(zAbsenceSpan).min(1).max(maximumAbsences) }),
    output: z.strictObject({ added: z.int(), alreadyThere: z.int() }),
    refusals: { HostUnknown: hostRefusals.HostUnknown, UntilBeforeFrom: hostRefusals.UntilBeforeFrom },
  })),
}
