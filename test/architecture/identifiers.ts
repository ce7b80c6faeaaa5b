import { parseSync } from 'vite'

import type { HouseFile } from './house-files.ts'

const oneName = /^[A-Za-z_$][\w$]*$/

/**
 * The names a file gives or uses: its own, its identifiers, the texts that are one name (`'signedUp'`, a state;
 * `'host'`, a table) and, in a migration, every word of the SQL. Sentences and comments are not names.
 */
export function namesIn(file: HouseFile): readonly string[] {
  const known = read.get(file)
  if (known !== undefined) return known
  const names = readNames(file)
  read.set(file, names)
  return names
}

/** The house is read by several rules: each file is parsed once. */
const read = new WeakMap<HouseFile, readonly string[]>()

function readNames({ path, text }: HouseFile): string[] {
  const { program } = parseSync(path, text)
  const names: string[] = path.split(/[/.]/).slice(1)
  const isMigration = path.startsWith('db/migrations/')
  for (const written of writtenIn(program)) {
    if (written.isName || oneName.test(written.text)) names.push(written.text)
    else if (isMigration) names.push(...wordsOfSql(written.text))
  }
  return names
}

interface Written {
  readonly text: string
  /** An identifier; otherwise a text between quotes. */
  readonly isName: boolean
}

/** Every identifier and every text of a syntax tree (ESTree), in the order they are written. */
function* writtenIn(node: unknown): Generator<Written> {
  if (typeof node !== 'object' || node === null) return
  if (Array.isArray(node)) {
    for (const one of node) yield* writtenIn(one)
    return
  }
  const { type, name, value } = node as Readonly<Record<string, unknown>>
  if (typeof name === 'string' && String(type).endsWith('Identifier')) yield { text: name, isName: true }
  if (type === 'Literal' && typeof value === 'string') yield { text: value, isName: false }
  if (type === 'TemplateElement') {
    const { raw } = value as { readonly raw: string }
    yield { text: raw, isName: false }
  }
  for (const child of Object.values(node)) yield* writtenIn(child)
}

const wordsOfSql = (sql: string): string[] => sql.match(/\w+/g) ?? []

/** The words of a name, in small letters: `shiftKey`, `SHIFT_KEY` and `shift-key` are two words each. */
export const wordsOfName = (name: string): string[] =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
