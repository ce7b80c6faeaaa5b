import type { Cell, SheetData } from 'write-excel-file/node'

import type { Delimiter } from '#shared/import/import-shapes.ts'
import { dayNumber, isLocalDate, isLocalTime, minutesOfTime } from '#shared/kernel/local-date.ts'
import type { Language } from '#shared/kernel/shapes.ts'

import { withGuard } from './formula-guard.ts'

/** What a column holds. A cell that does not fit (`< 5` in a column of numbers) is written as text. */
export interface TableColumn {
  readonly title: string
  readonly kind: 'text' | 'number' | 'date' | 'time'
  /** Of a number; without it, as many as the number has. */
  readonly decimals?: number
}

/** A table for a spreadsheet: numbers, texts, days `YYYY-MM-DD`, times `HH:MM`; null is an empty cell. */
export interface TableOut {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

export const tableMediaTypes = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

interface CsvStyle {
  readonly delimiter: Delimiter
  readonly decimalMark: ',' | '.'
}

/** What a spreadsheet expects under the Belgian settings in French and in Dutch, and under English ones. */
const csvStyles: Readonly<Record<Language, CsvStyle>> = {
  fr: { delimiter: ';', decimalMark: ',' },
  nl: { delimiter: ';', decimalMark: ',' },
  en: { delimiter: ',', decimalMark: '.' },
}

const numberText = (value: number, decimals: number | undefined): string => {
  if (!Number.isFinite(value)) return ''
  return decimals === undefined ? String(value) : value.toFixed(decimals)
}

const quoted = (text: string, delimiter: Delimiter): string =>
  text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

/**
 * Writes a table as CSV: UTF-8 with its mark (without it Excel breaks the accents), CRLF, the delimiter
 * and the decimal mark of the language, days as `YYYY-MM-DD`. A text that a spreadsheet would run as a
 * formula gets an apostrophe in front; a number never does, a negative one neither.
 */
export function writeCsv({ columns, rows }: TableOut, language: Language): Uint8Array<ArrayBuffer> {
  const { delimiter, decimalMark } = csvStyles[language]
  const textCell = (text: string): string => quoted(withGuard(text), delimiter)
  const line = (cells: readonly string[]): string => `${cells.join(delimiter)}\r\n`
  const titles = line(columns.map(({ title }) => textCell(title)))
  const body = rows.map((row) =>
    line(
      columns.map(({ decimals }, index) => {
        const value = row[index] ?? null
        if (value === null) return ''
        if (typeof value === 'string') return textCell(value)
        return numberText(value, decimals).replace('.', decimalMark)
      }),
    ),
  )
  return new TextEncoder().encode(`\ufeff${titles}${body.join('')}`)
}

/** The longest text a workbook's cell may hold. */
const longestCellText = 32_767
/** Excel believes that 1900 was a leap year: its days are right from 1 March 1900 on. */
const firstSureDay = '1900-03-01'

/**
 * A text as the parts of a workbook may hold it. `_x0041_` means `A` there (ECMA-376, 22.4.2.4), so that
 * the underscore of a text that says so is itself written so; and so is the first letter of the few
 * words, such as `constructor`, that the library takes for names of its own.
 */
function workbookText(text: string): string {
  const lines = text
    .slice(0, longestCellText)
    .replace(/\r\n?/g, '\n')
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
  if (!(lines in {})) return lines
  return `_x${lines.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_${lines.slice(1)}`
}

function sheetCell(value: string | number | null, { kind, decimals }: TableColumn): Cell {
  if (value === null || value === '') return null
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return null
    return { type: Number, value, ...(decimals ? { format: `0.${'0'.repeat(decimals)}` } : {}) }
  }
  if (kind === 'date' && isLocalDate(value) && value >= firstSureDay) {
    return { type: Date, value: new Date(dayNumber(value) * 86_400_000), format: 'dd/mm/yyyy' }
  }
  if (kind === 'time' && isLocalTime(value)) {
    return { type: Number, value: minutesOfTime(value) / 1440, format: 'hh:mm' }
  }
  return { type: String, value: workbookText(value) }
}

/** A sheet's name: at most 31 characters, without `[]:*?/\` and without an apostrophe at either end. */
export function sheetNameOf(title: string): string {
  const name = title
    .replace(/[[\]:*?/\\\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 31)
  return name.replace(/^'+|'+$|\p{Cs}/gu, '').trim() || 'Table'
}

/** Wide enough for the title and the first rows, within reason; in characters. */
function widthOf(column: TableColumn, cells: readonly (string | number | null)[]): number {
  const longest = Math.max(
    column.title.length,
    ...cells.slice(0, 200).map((cell) => String(cell ?? '').length),
  )
  return Math.min(60, Math.max(10, longest + 2))
}

/**
 * Writes a table as a workbook of one sheet: typed cells (numbers, days, times, texts), titles in bold
 * and always in sight. A text stays a text whatever it starts with: a workbook's formulas are cells of
 * another kind, and none is ever written.
 */
export async function writeXlsx(
  { columns, rows }: TableOut,
  sheetName: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: write } = await import('write-excel-file/node')
  const titles: Cell[] = columns.map(({ title }) => ({
    type: String,
    value: workbookText(title),
    fontWeight: 'bold',
  }))
  const body: SheetData = rows.map((row) =>
    columns.map((column, index) => sheetCell(row[index] ?? null, column)),
  )
  const file = await write([titles, ...body], {
    sheet: sheetNameOf(sheetName),
    stickyRowsCount: 1,
    columns: columns.map((column, index) => ({
      width: widthOf(
        column,
        rows.map((row) => row[index] ?? null),
      ),
    })),
  }).toBuffer()
  return new Uint8Array(file)
}
