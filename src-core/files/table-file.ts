import type { FileOut, Language, TableFormat } from '#shared/kernel/shapes.ts'

import { type TableColumn, tableMediaTypes, type TableOut, writeCsv, writeXlsx } from './table-writing.ts'

export const textColumn = (title: string): TableColumn => ({ title, kind: 'text' })
export const dateColumn = (title: string): TableColumn => ({ title, kind: 'date' })
export const timeColumn = (title: string): TableColumn => ({ title, kind: 'time' })
export const wholeColumn = (title: string): TableColumn => ({ title, kind: 'number' })
export const meanColumn = (title: string): TableColumn => ({ title, kind: 'number', decimals: 1 })
/** Euros and cents. */
export const amountColumn = (title: string): TableColumn => ({ title, kind: 'number', decimals: 2 })
/** Kilometres, with as many decimals as they have. */
export const distanceColumn = (title: string): TableColumn => ({ title, kind: 'number' })

interface TableFileAsk {
  readonly format: TableFormat
  readonly language: Language
  /** Of the sheet of a workbook. */
  readonly sheetName: string
  /** Without its ending. */
  readonly fileName: string
}

/** A table as the file of an export: `permanences-2026-11-16-2026-12-13.csv`. */
export async function tableFile(
  table: TableOut,
  { format, language, sheetName, fileName }: TableFileAsk,
): Promise<FileOut> {
  const bytes = format === 'csv' ? writeCsv(table, language) : await writeXlsx(table, sheetName)
  return { fileName: `${fileName}.${format}`, mediaType: tableMediaTypes[format], bytes }
}
