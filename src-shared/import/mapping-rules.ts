import { dateOrderOf } from './date-rules.ts'
import type { ColumnReading, FieldReason, FieldSpec, FieldSpecs, FieldValues } from './field-rules.ts'
import { readField } from './field-rules.ts'
import type { TableRow } from './import-shapes.ts'
import { numberStyleOf } from './number-rules.ts'
import { foldText, shortText } from './text-rules.ts'

/** Which column (counted from 0) holds which field; a field left out is in no column. */
export type Mapping<S extends FieldSpecs> = { readonly [K in keyof S]?: number }

/** What a person chose for a field instead of what was found. */
export type ReadingChoices<S extends FieldSpecs> = { readonly [K in keyof S]?: Partial<ColumnReading> }

/** How a mapped column was read; `certain` is false when a person must choose the order or the style. */
export interface FieldReading extends ColumnReading {
  readonly certain: boolean
}

export interface GoodRow<S extends FieldSpecs> {
  readonly line: number
  readonly values: FieldValues<S>
}

/** One cell that could not be read. `column` is null when the field is in no column; `text` is cut to 80 characters. */
export interface BadCell<S extends FieldSpecs> {
  readonly line: number
  readonly column: number | null
  readonly field: keyof S & string
  readonly reason: FieldReason
  readonly text: string
}

export interface MappedRows<S extends FieldSpecs> {
  readonly good: readonly GoodRow<S>[]
  readonly bad: readonly BadCell<S>[]
  readonly readings: { readonly [K in keyof S]?: FieldReading }
}

const shownCharacters = 80

/** 100 for the same words, 50 to 90 when the title holds the synonym as whole words, 0 otherwise. */
function likeness(title: string, synonym: string): number {
  if (title === '' || synonym === '') return 0
  if (title === synonym) return 100
  const held = synonym.length > 1 && ` ${title} `.includes(` ${synonym} `)
  return held ? 50 + Math.round((40 * synonym.length) / title.length) : 0
}

/** A title that only may mean a field counts less than the weakest of those that do: 49 at most. */
const leastOfAll = 0.49

function likenessTo(title: string, { synonyms, perhaps = [] }: FieldSpec, field: string): number {
  const best = (words: readonly string[]) =>
    Math.max(0, ...words.map((word) => likeness(title, foldText(word))))
  return Math.max(best([field, ...synonyms]), Math.round(best(perhaps) * leastOfAll))
}

/**
 * Proposes which column is which field from the titles: the best likeness first, each column and each
 * field once. `["Prénom", "E-mail", "Date d'arrivée"]` with a field called `prenom`, `voornaam`,
 * `first name` gives column 0. A person confirms it in the preview.
 */
export function guessMapping<S extends FieldSpecs>(header: readonly string[], specs: S): Mapping<S> {
  const titles = header.map(foldText)
  const candidates = Object.entries(specs).flatMap(([field, spec]) => {
    return titles.map((title, column) => ({ field, column, score: likenessTo(title, spec, field) }))
  })
  const mapping: Record<string, number> = {}
  const taken = new Set<number>()
  for (const { field, column, score } of candidates.toSorted((a, b) => b.score - a.score)) {
    if (score === 0 || Object.hasOwn(mapping, field) || taken.has(column)) continue
    mapping[field] = column
    taken.add(column)
  }
  return mapping as Mapping<S>
}

/** The required fields that are in no column: nothing can be imported before a person says where they are. */
export function missingFields<S extends FieldSpecs>(specs: S, mapping: Mapping<S>): (keyof S & string)[] {
  return Object.keys(specs).filter((field) => specs[field]?.required === true && mapping[field] === undefined)
}

function readingOf(spec: FieldSpec, values: readonly string[], chosen: Partial<ColumnReading>): FieldReading {
  const dates = spec.kind === 'date' && chosen.dateOrder === undefined ? dateOrderOf(values) : null
  const numbers = spec.kind === 'number' && chosen.numberStyle === undefined ? numberStyleOf(values) : null
  return {
    dateOrder: chosen.dateOrder ?? dates?.order ?? 'dmy',
    numberStyle: chosen.numberStyle ?? numbers?.style ?? 'comma',
    certain: (dates?.certain ?? true) && (numbers?.certain ?? true),
  }
}

function readingsOf<S extends FieldSpecs>(
  rows: readonly TableRow[],
  mapping: Mapping<S>,
  specs: S,
  choices: ReadingChoices<S>,
): Record<string, FieldReading> {
  return Object.fromEntries(
    Object.entries(specs).map(([field, spec]) => {
      const column = mapping[field]
      const values = column === undefined ? [] : rows.map((row) => row.cells[column] ?? '')
      return [field, readingOf(spec, values, choices[field] ?? {})]
    }),
  )
}

/**
 * Reads every row of a table as the fields want it. A row with one bad cell is not good: each of its
 * bad cells is listed with its line, its column, a reason and its text, so that a person can correct
 * the file or keep the good rows only. Day order and decimal mark are found per column unless chosen.
 */
export function applyMapping<S extends FieldSpecs>(
  rows: readonly TableRow[],
  mapping: Mapping<S>,
  specs: S,
  choices: ReadingChoices<S> = {},
): MappedRows<S> {
  const readings = readingsOf(rows, mapping, specs, choices)
  const good: GoodRow<S>[] = []
  const bad: BadCell<S>[] = []
  for (const { line, cells } of rows) {
    const values: Record<string, unknown> = {}
    const before = bad.length
    for (const [field, spec] of Object.entries(specs)) {
      const column = mapping[field] ?? null
      const text = column === null ? '' : (cells[column] ?? '')
      const read = readField(text, spec, readings[field] ?? { dateOrder: 'dmy', numberStyle: 'comma' })
      if (read.ok) values[field] = read.value
      else bad.push({ line, column, field, reason: read.error, text: shortText(text, shownCharacters) })
    }
    if (bad.length === before) good.push({ line, values: values as FieldValues<S> })
  }
  return { good, bad, readings: readings as MappedRows<S>['readings'] }
}
