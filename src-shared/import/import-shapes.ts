import { z } from 'zod'

import type { RefusalShapes } from '../kernel/contract-kit.ts'
import { zLocalDate, zLocalTime } from '../kernel/shapes.ts'
import type { FieldReason } from './field-rules.ts'

/** What an outside file becomes once read; contracts that take a file build on these. */
export const zTextEncoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh'])
export type TextEncoding = z.infer<typeof zTextEncoding>
export const zDelimiter = z.enum([';', ',', '\t', '|'])
export type Delimiter = z.infer<typeof zDelimiter>

/** What a person corrects in the preview; what is left out is detected. */
export const zTableChoices = z.strictObject({
  encoding: zTextEncoding.optional(),
  delimiter: zDelimiter.optional(),
  /** The name of a sheet of the workbook. */
  sheet: z.string().max(100).optional(),
  /** The line of the file that holds the column titles. */
  headerLine: z.int().min(1).optional(),
})
export type TableChoices = z.infer<typeof zTableChoices>

export const zTableRow = z.strictObject({ line: z.int(), cells: z.array(z.string()) })
export type TableRow = z.infer<typeof zTableRow>

export const zTable = z.strictObject({
  format: z.enum(['csv', 'xlsx']),
  encoding: zTextEncoding.nullable(),
  delimiter: zDelimiter.nullable(),
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  headerLine: z.int(),
  header: z.array(z.string()),
  rows: z.array(zTableRow),
})
/**
 * A table read from a file. `line` is the line of the file (the row of the sheet) where a row starts,
 * counted from 1. Every row has as many cells as the header; blank rows are left out. Dates of a
 * workbook are `YYYY-MM-DD`, times `HH:MM`, both `YYYY-MM-DDTHH:MM`; its numbers use a point.
 */
export type Table = z.infer<typeof zTable>

const empty = z.strictObject({})

/** Why a file is no table that can be read. Numbers and codes only: never a name or a word of the file. */
export const tableRefusals = {
  FileTooLarge: z.strictObject({ bytes: z.int(), limit: z.int() }),
  NotATable: z.strictObject({
    found: z.enum([
      'legacyExcel',
      'protectedExcel',
      'binaryExcel',
      'openDocument',
      'archive',
      'calendar',
      'markup',
      'pdf',
      'image',
      'binary',
    ]),
  }),
  /** An archive made, by malice or by accident, so that opening it would harm the PC. */
  ArchiveRefused: z.strictObject({
    reason: z.enum(['tooLarge', 'tooDense', 'tooManyEntries', 'unsafeName', 'overlap', 'encrypted']),
  }),
  FileDamaged: empty,
  SheetEmpty: empty,
  SheetMissing: z.strictObject({ sheets: z.int() }),
  TooManyRows: z.strictObject({ limit: z.int() }),
  TooManyColumns: z.strictObject({ line: z.int(), limit: z.int() }),
  CellTooLong: z.strictObject({ line: z.int(), column: z.int(), limit: z.int() }),
  QuoteNotClosed: z.strictObject({ line: z.int() }),
} satisfies RefusalShapes

/**
 * The union `{type: 'TooManyRows', limit: 20000} | …` of a record of refusal shapes. An empty shape adds
 * nothing: zod infers it as `Record<string, never>`, which would forbid `type` itself.
 */
export type RefusalIn<R extends RefusalShapes> = {
  [K in keyof R & string]: { readonly type: K } & (string extends keyof z.infer<R[K]>
    ? unknown
    : z.infer<R[K]>)
}[keyof R & string]

export type TableRefusal = RefusalIn<typeof tableRefusals>

export const zCalendarOccurrence = z.strictObject({
  /** The event's own id in its calendar, or `event-<n>` when it has none. */
  uid: z.string(),
  from: zLocalDate,
  /** The last day, included. */
  until: zLocalDate,
  /** Null: from the start of the first day. */
  startTime: zLocalTime.nullable(),
  /** Null: to the end of the last day. */
  endTime: zLocalTime.nullable(),
  allDay: z.boolean(),
  /** False when the calendar marks the time as free (a birthday, a reminder). */
  busy: z.boolean(),
  /**
   * The start of the title, for the person who chooses in the preview. NEVER to be stored: the reason
   * of an absence may be health data (GDPR, article 9).
   */
  label: z.string(),
})
export type CalendarOccurrence = z.infer<typeof zCalendarOccurrence>

export const zCalendarProblem = z.strictObject({
  /** Which event of the file, counted from 1. */
  index: z.int(),
  /** `ZoneUnknown` and `TooManyOccurrences` are warnings: what could be read is kept. */
  reason: z.enum([
    'StartMissing',
    'DateInvalid',
    'RuleInvalid',
    'EventUnreadable',
    'EventCutOff',
    'TooSlow',
    'ZoneUnknown',
    'TooManyOccurrences',
  ]),
})
export type CalendarProblem = z.infer<typeof zCalendarProblem>

export const zCalendar = z.strictObject({
  events: z.int(),
  occurrences: z.array(zCalendarOccurrence),
  problems: z.array(zCalendarProblem),
})
/** A calendar file read over a horizon; `events` counts the VEVENTs of the file, whatever the horizon. */
export type Calendar = z.infer<typeof zCalendar>

export const calendarRefusals = {
  FileTooLarge: z.strictObject({ bytes: z.int(), limit: z.int() }),
  NotACalendar: empty,
  TooManyEvents: z.strictObject({ limit: z.int() }),
} satisfies RefusalShapes

export type CalendarRefusal = RefusalIn<typeof calendarRefusals>

/** A column of the file, counted from 0. */
export const zColumn = z.int().min(0).max(1000)

/** A column with its title and first cells, for a person to say which is which. */
export const zColumnSample = z.strictObject({
  column: zColumn,
  title: z.string(),
  samples: z.array(z.string()).max(3),
})

/** Why a cell could not be read; the screen has a sentence for each. */
export const zFieldReason = z.enum([
  'Missing',
  'TooLong',
  'NotAnInteger',
  'TooSmall',
  'TooLarge',
  'NotAChoice',
  'NotANumber',
  'NumberTooLong',
  'NotADate',
  'YearMissing',
  'NotATime',
  'NotYesNo',
]) satisfies z.ZodType<FieldReason>

/** A cell that could not be read, of one of the fields asked for. */
export const badCellOf = <F extends z.ZodType>(zField: F) =>
  z.strictObject({
    line: z.int(),
    column: zColumn.nullable(),
    field: zField,
    reason: zFieldReason,
    /** What stands in the file, cut to 80 characters: for the eyes of the person who chose it, never stored. */
    text: z.string(),
  })
