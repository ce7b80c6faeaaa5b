import type { Delimiter, TableRefusal, TableRow } from '#shared/import/import-shapes.ts'
import type { Result } from '#shared/kernel/result.ts'
import { err, ok } from '#shared/kernel/result.ts'

import { tableLimits } from './file-limits.ts'
import { withoutGuard } from './formula-guard.ts'

interface Limits {
  readonly columns: number
  readonly cellCharacters: number
}

interface Cell {
  readonly text: string
  /** Where the mark that ends the cell stands: a delimiter, a line feed, or the end of the text. */
  readonly end: number
  /** Line feeds inside the quotes. */
  readonly lineFeeds: number
}

type CellProblem = 'tooLong' | 'notClosed'

/** The nearest delimiter or line feed from `at`; looks no further than one cell may be long. */
function endOfCell(text: string, at: number, delimiter: string, most: number): number {
  const last = Math.min(text.length, at + most + 1)
  let end = at
  while (end < last && text[end] !== delimiter && text[end] !== '\n') end += 1
  return end
}

/** A cell in quotes; `""` is one quote. What stands between the closing quote and the delimiter is kept, as Excel does. */
function quotedCell(text: string, at: number, delimiter: string, most: number): Cell | CellProblem {
  let inside = ''
  let from = at + 1
  const last = Math.min(text.length, at + 2 * most + 4)
  for (let index = from; index < last; index += 1) {
    if (text[index] !== '"') continue
    inside += text.slice(from, index)
    if (text[index + 1] === '"') {
      inside += '"'
      index += 1
      from = index + 1
      continue
    }
    const end = endOfCell(text, index + 1, delimiter, most)
    const whole = inside + text.slice(index + 1, end).trimEnd()
    return whole.length > most ? 'tooLong' : { text: whole, end, lineFeeds: inside.split('\n').length - 1 }
  }
  return last === text.length ? 'notClosed' : 'tooLong'
}

function nextCell(text: string, at: number, delimiter: string, most: number): Cell | CellProblem {
  if (text[at] === '"') return quotedCell(text, at, delimiter, most)
  const end = endOfCell(text, at, delimiter, most)
  return end - at > most ? 'tooLong' : { text: text.slice(at, end), end, lineFeeds: 0 }
}

/** Reads row after row; returns the refusal that ends the reading, or null at the end of the text. */
function* csvRows(
  text: string,
  delimiter: Delimiter,
  limits: Limits,
): Generator<TableRow, TableRefusal | null> {
  let at = 0
  let line = 1
  while (at < text.length) {
    const cells: string[] = []
    const firstLine = line
    for (;;) {
      const cell = nextCell(text, at, delimiter, limits.cellCharacters)
      if (cell === 'notClosed') return { type: 'QuoteNotClosed', line }
      if (cell === 'tooLong') {
        return { type: 'CellTooLong', line, column: cells.length + 1, limit: limits.cellCharacters }
      }
      const tidy = cell.text.trim()
      if (cells.length < limits.columns) cells.push(withoutGuard(tidy))
      else if (tidy !== '') return { type: 'TooManyColumns', line: firstLine, limit: limits.columns }
      line += cell.lineFeeds
      at = cell.end + 1
      if (text[cell.end] !== delimiter) break
    }
    line += 1
    if (cells.some((cell) => cell !== '')) yield { line: firstLine, cells }
  }
  return null
}

/**
 * Splits a CSV text (line ends already `\n`) into rows, each with the line of the file where it starts;
 * blank lines are counted and left out, cells are trimmed. RFC 4180; a quote opens a quoted cell only at
 * the start of the cell.
 *
 * Why not papaparse, which judges this function in its tests: one line of 800,000 characters with stray
 * quotes costs it a minute (its search for the closing quote is quadratic), and its limits only apply
 * between rows. Here no step looks further than one cell may be long, so that a hostile file is refused
 * at the first cell, column or row too many.
 */
export function splitCsv(text: string, delimiter: Delimiter): Result<TableRow[], TableRefusal> {
  const rows: TableRow[] = []
  const reading = csvRows(text, delimiter, tableLimits)
  for (;;) {
    const step = reading.next()
    if (step.done === true) return step.value === null ? ok(rows) : err(step.value)
    rows.push(step.value)
    if (rows.length > tableLimits.rows + tableLimits.headerRows)
      return err({ type: 'TooManyRows', limit: tableLimits.rows })
  }
}

const delimiters: readonly Delimiter[] = [';', '\t', '|', ',']
const sampleRows = 50

/** How many rows agree on a number of cells (more than one), and on which; a header or a note may differ. */
function agreement(text: string, delimiter: Delimiter): { share: number; cells: number } {
  const rows: TableRow[] = []
  for (const row of csvRows(text, delimiter, { ...tableLimits, columns: 1_000 })) {
    if (rows.push(row) === sampleRows) break
  }
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const shared = [...counts].filter(([cells]) => cells > 1).toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]
  return shared ? { share: shared[1] / rows.length, cells: shared[0] } : { share: 0, cells: 1 }
}

/**
 * The delimiter on which the first rows agree best. The semicolon is tried first: in Belgium the comma
 * is the decimal mark, so that `Ana;12,50` has two cells whichever way it is split.
 */
export function detectDelimiter(text: string): Delimiter {
  return delimiters
    .map((delimiter) => ({ delimiter, ...agreement(text, delimiter) }))
    .reduce((a, b) => (b.share > a.share || (b.share === a.share && b.cells > a.cells) ? b : a)).delimiter
}
