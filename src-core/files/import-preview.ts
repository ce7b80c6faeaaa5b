import type { FieldSpecs } from '#shared/import/field-rules.ts'
import type { Table } from '#shared/import/import-shapes.ts'
import { guessMapping, type Mapping } from '#shared/import/mapping-rules.ts'
import { shortText } from '#shared/import/text-rules.ts'

const shownSamples = 3
const shownCharacters = 80

/** Each column with its title and its first cells, for a person to say which is which. */
export const columnsOf = ({ header, rows }: Pick<Table, 'header' | 'rows'>) =>
  header.map((title, column) => ({
    column,
    title: shortText(title, shownCharacters),
    samples: rows
      .map(({ cells }) => cells[column] ?? '')
      .filter((cell) => cell !== '')
      .slice(0, shownSamples)
      .map((cell) => shortText(cell, shownCharacters)),
  }))

/** A field a person set to a column, or to none (null). */
export type ChosenColumns<S extends FieldSpecs> = { readonly [F in keyof S]?: number | null | undefined }

/**
 * What a person chose, and for the other fields what the titles say. A column chosen for one field is no longer
 * the guess of another; a column the table does not have is in no column.
 */
export function mappingOf<S extends FieldSpecs>(
  header: readonly string[],
  specs: S,
  chosen: ChosenColumns<S>,
): Mapping<S> {
  const taken = new Set(Object.values(chosen))
  const guessed = Object.entries(guessMapping(header, specs)).filter(
    ([field, column]) => !Object.hasOwn(chosen, field) && !taken.has(column),
  )
  const kept = Object.entries(chosen).filter(
    ([, column]) => typeof column === 'number' && column < header.length,
  )
  return Object.fromEntries([...guessed, ...kept]) as Mapping<S>
}
