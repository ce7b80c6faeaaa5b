import type { HouseFile } from './house-files.ts'

/** A place in the code that writes a table. `table` is null when the code computes which one. */
export interface TableWrite {
  readonly path: string
  readonly table: string | null
}

const built =
  /\.(?:insertInto|replaceInto|mergeInto|updateTable|deleteFrom)\s*\(\s*(?:(['"`])(\w+)(?: as \w+)?\1)?/g
const written =
  /\b(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|REPLACE\s+INTO|DELETE\s+FROM|UPDATE(?:\s+OR\s+\w+)?(?!\s+SET\b))\s+["'`]?(\$\{|\w+)/g

/** Every write of a table in a file: through the query builder, or in SQL of its own (in capitals, as here). */
export const tableWritesIn = ({ path, text }: HouseFile): TableWrite[] => [
  ...[...text.matchAll(built)].map((match) => ({ path, table: match[2] ?? null })),
  ...[...text.matchAll(written)].map((match) => ({
    path,
    table: match[1] === '${' ? null : (match[1] ?? null),
  })),
]

/** The feature a file of the core belongs to; null for what serves them all. */
export const featureOf = (path: string): string | null =>
  /^src-core\/features\/([^/]+)\//.exec(path)?.[1] ?? null

/**
 * The writes that break the ownership: a feature writes the tables it owns and no other, by their name; what
 * serves all features writes none that has an owner.
 */
export const findTrespasses = (
  files: readonly HouseFile[],
  ownerOf: Readonly<Record<string, string>>,
): string[] =>
  files.flatMap(tableWritesIn).flatMap(({ path, table }) => {
    const feature = featureOf(path)
    if (table === null) return [`${path} writes a table that it does not name`]
    const owner = Object.hasOwn(ownerOf, table) ? ownerOf[table] : undefined
    if (feature === null) return owner === undefined ? [] : [`${path} writes ${table}, which ${owner} owns`]
    return owner === feature ? [] : [`${path} writes ${table}, which ${owner ?? 'no feature'} owns`]
  })
