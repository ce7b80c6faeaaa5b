import { useRef, useState } from 'react'

import type { PickedFile } from '#renderer/ui/picked-file.ts'
import type { DateOrder } from '#shared/import/date-rules.ts'
import type { FieldReason } from '#shared/import/field-rules.ts'
import type { Table, TableChoices, TableRefusal } from '#shared/import/import-shapes.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { FileIn } from '#shared/kernel/shapes.ts'

import { refusalOf, type Trouble } from './errors.ts'

/** What the contract takes (`maximumImportBytes`): said before a byte is read, and without zod in the page. */
export const maximumFileBytes = 20 * 1024 * 1024

/** What a person corrects; what is left out is detected. */
export interface ImportChoices<Field extends string> {
  readonly table: TableChoices
  readonly mapping: { readonly [F in Field]?: number | null }
  readonly dateOrder?: DateOrder
}

export interface FoundColumn {
  readonly column: number
  readonly title: string
  readonly samples: readonly string[]
}

export interface BadCell<Field extends string> {
  readonly line: number
  readonly column: number | null
  readonly field: Field
  readonly reason: FieldReason
  readonly text: string
}

/** What every preview of a table answers, whatever its rows become. */
export interface TablePreview<Field extends string> {
  readonly table: Omit<Table, 'rows' | 'header'>
  readonly columns: readonly FoundColumn[]
  readonly mapping: { readonly [F in Field]?: number | undefined }
  readonly missingFields: readonly Field[]
  readonly dates: { readonly dateOrder: DateOrder; readonly certain: boolean } | null
  readonly badCells: readonly BadCell<Field>[]
}

interface Reading<Choices, Preview> {
  readonly file: FileIn | null
  readonly choices: Choices
  /** The last good reading; it stays beside a refusal, so that what was chosen can be corrected. */
  readonly preview: Preview | null
  readonly refusal: TableRefusal | null
  readonly isReading: boolean
}

type Read<Choices, Preview> = (
  file: FileIn,
  choices: Choices,
) => Promise<Result<Preview, TableRefusal | Trouble>>

export interface TableImport<Choices, Preview> extends Reading<Choices, Preview> {
  readonly pick: (file: PickedFile) => void
  readonly correct: (part: Partial<Choices>) => void
  readonly readAgain: () => void
  /** Lets the file and what was read of it go. */
  readonly forget: () => void
}

const noFile = { file: null, preview: null, refusal: null, isReading: false }

/**
 * A file being looked at: picked, read, corrected, read again. Its bytes stay in the memory of this screen and
 * go with it. Of two readings under way, the answer of the later one stands.
 */
export function useTableImport<Choices, Preview>(
  start: Choices,
  read: Read<Choices, Preview>,
): TableImport<Choices, Preview> {
  const nothing: Reading<Choices, Preview> = { ...noFile, choices: start }
  const [state, setState] = useState(nothing)
  const latest = useRef(0)
  const readNow = async (file: FileIn, choices: Choices) => {
    latest.current += 1
    const turn = latest.current
    setState((before) => ({ ...before, file, choices, isReading: true }))
    const result = await read(file, choices)
    if (turn !== latest.current) return
    const outcome = result.ok
      ? { preview: result.value, refusal: null }
      : { refusal: refusalOf(result.error) as TableRefusal | null }
    setState((before) => ({ ...before, ...outcome, isReading: false }))
  }
  return {
    ...state,
    pick: ({ fileName, bytes }) => {
      setState(nothing)
      void readNow({ fileName, bytes }, start)
    },
    correct: (part) => {
      if (state.file !== null) void readNow(state.file, { ...state.choices, ...part })
    },
    readAgain: () => {
      if (state.file !== null) void readNow(state.file, state.choices)
    },
    forget: () => {
      latest.current += 1
      setState(nothing)
    },
  }
}
