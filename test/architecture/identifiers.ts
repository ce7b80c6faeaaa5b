import ts from 'typescript'

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
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, kind)
  const names: string[] = path.split(/[/.]/).slice(1)
  const isMigration = path.startsWith('db/migrations/')
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) names.push(node.text)
    else if (ts.isStringLiteralLike(node) && oneName.test(node.text)) names.push(node.text)
    else if (isMigration && ts.isLiteralExpression(node)) names.push(...(node.text.match(/\w+/g) ?? []))
    else if (isMigration && ts.isTemplateMiddleOrTemplateTail(node)) names.push(...wordsOfSql(node.text))
    else if (isMigration && ts.isTemplateHead(node)) names.push(...wordsOfSql(node.text))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return names
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
