import type { TableRefusal, TableRow } from '#shared/import/import-shapes.ts'
import type { Result } from '#shared/kernel/result.ts'
import { err, ok } from '#shared/kernel/result.ts'

import type { CellNumber, CellValue } from './cell-texts.ts'
import { cellText } from './cell-texts.ts'
import { tableLimits } from './file-limits.ts'
import { openWorkbook } from './workbook-opening.ts'
import type { ZipPart } from './zip-packing.ts'
import { packZip } from './zip-packing.ts'

export interface Workbook {
  readonly sheets: readonly string[]
  readonly sheet: string
  readonly rows: readonly TableRow[]
}

type Cells = readonly (readonly CellValue[])[]

async function parseSheet(parts: readonly ZipPart[], sheet: string): Promise<Cells | null> {
  const { readSheet } = await import('read-excel-file/node')
  try {
    const options = { trim: false, parseNumber: (digits: string): CellNumber => ({ digits }) }
    // The library's types say `typeof Date` where they mean `Date`.
    return (await readSheet<CellNumber>(packZip(parts), sheet, options)) as unknown as Cells
  } catch {
    // Whatever the parser meets in a part that passed the measures is damage of the file; its message may quote it.
    return null
  }
}

/**
 * Reads one sheet of a workbook (the first that is not hidden unless one is named); `line` is the row
 * of the sheet. Formulas are never evaluated: their last result, as saved, is read. The parser gets
 * a fresh archive of the measured parts, never the file itself.
 */
export async function readXlsx(bytes: Uint8Array, wanted?: string): Promise<Result<Workbook, TableRefusal>> {
  const opened = openWorkbook(bytes, wanted)
  if (!opened.ok) return opened
  const { sheets, sheet, parts } = opened.value
  const parsed = await parseSheet(parts, sheet)
  if (parsed === null) return err({ type: 'FileDamaged' })
  const rows: TableRow[] = []
  for (const [index, values] of parsed.entries()) {
    const cells = values.map(cellText)
    if (cells.every((cell) => cell === '')) continue
    const column = cells.findIndex((cell) => cell.length > tableLimits.cellCharacters)
    if (column !== -1) {
      return err({
        type: 'CellTooLong',
        line: index + 1,
        column: column + 1,
        limit: tableLimits.cellCharacters,
      })
    }
    rows.push({ line: index + 1, cells })
  }
  return ok({ sheets, sheet, rows })
}
