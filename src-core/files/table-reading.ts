import type { Delimiter, Table, TableChoices, TableRefusal, TableRow } from '#shared/import/import-shapes.ts'
import type { Result } from '#shared/kernel/result.ts'
import { err, ok } from '#shared/kernel/result.ts'

import { detectDelimiter, splitCsv } from './csv-reading.ts'
import { kindOfFile } from './file-kind.ts'
import { tableLimits } from './file-limits.ts'
import { decodeText, looksBinary } from './text-decoding.ts'
import { readXlsx } from './xlsx-reading.ts'

type Source = Pick<Table, 'format' | 'encoding' | 'delimiter' | 'sheets' | 'sheet'>
type Sheet = Source & { readonly all: readonly TableRow[] }

const filledCells = (row: TableRow): number => row.cells.filter((cell) => cell !== '').length

/**
 * Where the column titles stand: the first row that fills at least half of the widest one, so that a
 * heading above the table ("Planning mars 2026") is passed over.
 */
function headerIndex(rows: readonly TableRow[], chosenLine: number | undefined): number {
  if (chosenLine !== undefined) return rows.findIndex((row) => row.line >= chosenLine)
  const first = rows.slice(0, tableLimits.headerRows)
  const widest = Math.max(...first.map(filledCells))
  return first.findIndex((row) => filledCells(row) >= Math.max(Math.min(2, widest), widest / 2))
}

function tableOf({ all, ...source }: Sheet, chosenLine: number | undefined): Result<Table, TableRefusal> {
  const index = all.length === 0 ? -1 : headerIndex(all, chosenLine)
  const titles = all[index]
  if (!titles) return err({ type: 'SheetEmpty' })
  const kept = all.slice(index)
  if (kept.length - 1 > tableLimits.rows) return err({ type: 'TooManyRows', limit: tableLimits.rows })
  const width = Math.max(...kept.map((row) => row.cells.findLastIndex((cell) => cell !== '') + 1))
  const padded = kept.map(({ line, cells }) => ({
    line,
    cells: Array.from({ length: width }, (_, column) => cells[column] ?? ''),
  }))
  return ok({ ...source, headerLine: titles.line, header: padded[0]?.cells ?? [], rows: padded.slice(1) })
}

/** Excel's own way of naming the delimiter: a first line `sep=;`. */
function delimiterLine(text: string): Delimiter | null {
  const match = /^"?sep=([;,|\t])"?(?:\n|$)/i.exec(text)
  return match ? (match[1] as Delimiter) : null
}

function readCsv(bytes: Uint8Array, choices: TableChoices): Result<Sheet, TableRefusal> {
  const decoded = decodeText(bytes, choices.encoding)
  if (looksBinary(decoded.text)) return err({ type: 'NotATable', found: 'binary' })
  const text = decoded.text.replace(/\r\n?/g, '\n')
  const named = delimiterLine(text)
  const delimiter = choices.delimiter ?? named ?? detectDelimiter(text)
  const split = splitCsv(text, delimiter)
  if (!split.ok) return split
  const all = named === null ? split.value : split.value.filter((row) => row.line > 1)
  return ok({ format: 'csv', encoding: decoded.encoding, delimiter, sheets: [], sheet: null, all })
}

async function readSheet(bytes: Uint8Array, choices: TableChoices): Promise<Result<Sheet, TableRefusal>> {
  const workbook = await readXlsx(bytes, choices.sheet)
  if (!workbook.ok) return workbook
  const { sheets, sheet, rows } = workbook.value
  return ok({ format: 'xlsx', encoding: null, delimiter: null, sheets: [...sheets], sheet, all: rows })
}

/**
 * Reads a CSV or XLSX file that a person picked. The content decides what it is, never the name. What
 * the choices leave out is detected; the answer says what was used, so that the preview can show it.
 * Refuses, with numbers and codes only: files over 20 MB, 20,000 rows, 100 columns or 2,000 characters
 * a cell, archives that would harm, other formats (the old .xls too), empty and damaged files.
 */
export async function readTable(
  file: { readonly fileName?: string; readonly bytes: Uint8Array },
  choices: TableChoices = {},
): Promise<Result<Table, TableRefusal>> {
  const { bytes } = file
  if (bytes.byteLength > tableLimits.fileBytes) {
    return err({ type: 'FileTooLarge', bytes: bytes.byteLength, limit: tableLimits.fileBytes })
  }
  const kind = kindOfFile(bytes)
  if (kind !== 'zip' && kind !== 'text') return err({ type: 'NotATable', found: kind })
  const sheet = kind === 'zip' ? await readSheet(bytes, choices) : readCsv(bytes, choices)
  return sheet.ok ? tableOf(sheet.value, choices.headerLine) : sheet
}
