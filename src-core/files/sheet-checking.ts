import type { TableRefusal } from '#shared/import/import-shapes.ts'

import { tableLimits } from './file-limits.ts'
import { attributeValues, scanXml } from './xml-scanning.ts'

/** The last row and column a workbook can have (Excel 2007 and later). */
const lastRow = 1_048_576
const lastColumn = 16_384

const damaged: TableRefusal = { type: 'FileDamaged' }

/** `A` → 1, `XFD` → 16384. */
function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}

/** The attributes of nearly every cell: where it is first, then its style and type. */
const usualCell = /^ r="([A-Z]{1,3})(\d{1,7})"(?: (?:s|t)="\w*")*$/

/** The row a `<row r>` or the row and column a `<c r>` name; null when what it names cannot exist. */
function placeOf(tag: 'row' | 'c', attributes: string): { row: number | null; column: number | null } | null {
  let match = tag === 'c' ? usualCell.exec(attributes) : null
  if (!match) {
    const [reference, ...more] = attributeValues(attributes, 'r')
    if (more.length > 0) return null
    if (reference === undefined) return { row: null, column: null }
    match = (tag === 'row' ? /^()(\d{1,7})$/ : /^([A-Z]{1,3})(\d{1,7})$/).exec(reference)
  }
  if (!match) return null
  const row = Number(match[2])
  const column = columnNumber(match[1] ?? '')
  if (row < 1 || row > lastRow || column > lastColumn) return null
  return { row, column: tag === 'c' ? column : null }
}

/**
 * Measures a sheet before its parser opens it: the parser fills every gap between the rows and the
 * cells it meets, so that one cell far to the right or far below would make it fill the memory.
 * Styled but empty cells and rows, which spreadsheets write by the thousand, do not count.
 */
export function checkSheet(xml: string): TableRefusal | null {
  const scan = scanXml(xml)
  let rows = 0
  let row = 0
  let rowCounted = false
  let column = 0
  let inCell = false
  for (let step = scan.next(); ; step = scan.next()) {
    if (step.done === true) return step.value ? null : damaged
    const { kind, name, attributes } = step.value
    if (kind === 'close') {
      if (name === 'c') inCell = false
    } else if (name === 'row' || name === 'c') {
      const place = placeOf(name, attributes)
      if (place === null) return damaged
      row = place.row ?? (name === 'row' ? row + 1 : row)
      column = place.column ?? column + 1
      inCell = name === 'c' && kind === 'open'
      if (name === 'row') [rowCounted, column] = [false, 0]
    } else if (inCell && (name === 'v' || name === 'is') && kind === 'open') {
      if (column > tableLimits.columns)
        return { type: 'TooManyColumns', line: row, limit: tableLimits.columns }
      if (!rowCounted) rows += 1
      rowCounted = true
      if (rows > tableLimits.rows + tableLimits.headerRows)
        return { type: 'TooManyRows', limit: tableLimits.rows }
    }
  }
}
