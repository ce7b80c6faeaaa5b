import type { TableRefusal } from '#shared/import/import-shapes.ts'
import type { Result } from '#shared/kernel/result.ts'
import { err, ok } from '#shared/kernel/result.ts'

import { checkSheet } from './sheet-checking.ts'
import { attributeValues, scanXml } from './xml-scanning.ts'
import type { ZipPart } from './zip-packing.ts'
import type { ZipEntry } from './zip-reading.ts'
import { openZipEntry, readZipDirectory } from './zip-reading.ts'

interface SheetPlace {
  readonly name: string
  readonly relation: string
  readonly hidden: boolean
}

/** A workbook opened as far as one of its sheets needs. */
export interface OpenedWorkbook {
  readonly sheets: readonly string[]
  readonly sheet: string
  readonly parts: readonly ZipPart[]
}

const workbookPart = 'xl/workbook.xml'
const relationsPart = 'xl/_rels/workbook.xml.rels'
const damaged: TableRefusal = { type: 'FileDamaged' }

function listSheets(workbook: string): SheetPlace[] {
  return [...scanXml(workbook)]
    .filter((tag) => tag.name === 'sheet' && tag.kind !== 'close')
    .map(({ attributes }) => ({
      name: attributeValues(attributes, 'name')[0] ?? '',
      relation: attributeValues(attributes, 'id')[0] ?? '',
      hidden: ['hidden', 'veryHidden'].includes(attributeValues(attributes, 'state')[0] ?? ''),
    }))
    .filter((place) => place.name !== '' && place.relation !== '')
}

/** The path of the part that a relation of the workbook points to. */
function targetOf(relations: string, wanted: (id: string, type: string) => boolean): string | null {
  for (const { name, attributes } of scanXml(relations)) {
    if (name !== 'Relationship') continue
    const [id = '', type = '', target = ''] = ['Id', 'Type', 'Target'].map(
      (key) => attributeValues(attributes, key)[0],
    )
    if (wanted(id, type)) return target.startsWith('/') ? target.slice(1) : `xl/${target}`
  }
  return null
}

/** Not a workbook: which other file of the same family it is, as far as its parts tell. */
function otherArchive(names: ReadonlySet<string>): TableRefusal {
  if (names.has('xl/workbook.bin')) return { type: 'NotATable', found: 'binaryExcel' }
  const openDocument = names.has('mimetype') && names.has('content.xml')
  return { type: 'NotATable', found: openDocument ? 'openDocument' : 'archive' }
}

type Opener = (name: string) => Result<ZipPart, TableRefusal>

const openerOf =
  (bytes: Uint8Array, entries: readonly ZipEntry[]): Opener =>
  (name) => {
    const entry = entries.find((candidate) => candidate.name === name)
    const opened = entry ? openZipEntry(bytes, entry) : err(damaged)
    return opened.ok ? ok({ name, bytes: opened.value }) : opened
  }

const textOf = (part: ZipPart): string => Buffer.from(part.bytes).toString('utf8')

/** True for the plain XML that spreadsheets write, from the first tag to the last. */
function isPlainXml(xml: string): boolean {
  const scan = scanXml(xml)
  for (let step = scan.next(); ; step = scan.next()) if (step.done === true) return step.value
}

/** The sheet's own part, measured, and the texts and styles that its cells point to. */
function openSheet(
  open: Opener,
  relations: string,
  sheet: SheetPlace,
  names: ReadonlySet<string>,
): Result<ZipPart[], TableRefusal> {
  const opened = open(targetOf(relations, (id) => id === sheet.relation) ?? '')
  if (!opened.ok) return opened
  const refusal = checkSheet(textOf(opened.value))
  if (refusal) return err(refusal)
  const parts = [opened.value]
  for (const kind of ['sharedStrings', 'styles']) {
    const name = targetOf(relations, (_, type) => type.endsWith(`/${kind}`)) ?? `xl/${kind}.xml`
    if (!names.has(name)) continue
    const part = open(name)
    if (!part.ok) return part
    if (!isPlainXml(textOf(part.value))) return err(damaged)
    parts.push(part.value)
  }
  return ok(parts)
}

/**
 * Opens what one sheet of a workbook needs, and nothing else: the directory is checked before anything
 * is opened, each part is opened within its declared size, and the sheet is measured. The sheet is
 * the named one, or the first that is not hidden.
 */
export function openWorkbook(bytes: Uint8Array, wanted?: string): Result<OpenedWorkbook, TableRefusal> {
  const directory = readZipDirectory(bytes)
  if (!directory.ok) return directory
  const names = new Set(directory.value.map((entry) => entry.name))
  if (!names.has(workbookPart)) return err(otherArchive(names))
  const open = openerOf(bytes, directory.value)
  const workbook = open(workbookPart)
  if (!workbook.ok) return workbook
  const relations = open(relationsPart)
  if (!relations.ok) return relations
  if (!isPlainXml(textOf(workbook.value)) || !isPlainXml(textOf(relations.value))) return err(damaged)
  const sheets = listSheets(textOf(workbook.value))
  const shown = sheets.find((place) => !place.hidden) ?? sheets[0]
  const sheet = wanted === undefined ? shown : sheets.find((place) => place.name === wanted)
  if (!sheet) return err({ type: 'SheetMissing', sheets: sheets.length })
  const parts = openSheet(open, textOf(relations.value), sheet, names)
  if (!parts.ok) return parts
  return ok({
    sheets: sheets.map((place) => place.name),
    sheet: sheet.name,
    parts: [workbook.value, relations.value, ...parts.value],
  })
}
