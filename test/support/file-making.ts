import { crc32, deflateRawSync } from 'node:zlib'

import type { ZipPart } from '#core/files/zip-packing.ts'
import { packZip } from '#core/files/zip-packing.ts'

export const fromText = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Windows-1252 for the characters that Belgian files use. */
export function fromCp1252(text: string): Uint8Array {
  const special: Readonly<Record<string, number>> = { '€': 0x80, '’': 0x92, œ: 0x9c, '–': 0x96 }
  return Uint8Array.from([...text], (character) => special[character] ?? character.charCodeAt(0))
}

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationsType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

interface WorkbookParts {
  /** What stands inside `<sheetData>`, per sheet name. */
  readonly sheets?: Readonly<Record<string, string>>
  readonly hidden?: readonly string[]
  readonly sharedStrings?: readonly string[]
  /** Number format ids of the cell styles: style 0 is general. */
  readonly formats?: readonly number[]
  readonly date1904?: boolean
}

/** The parts of a workbook as Excel lays them out, from the XML of its rows. */
export function workbookParts(spec: WorkbookParts): ZipPart[] {
  const { sheets = { Feuille1: '' }, hidden = [], sharedStrings = [], formats = [0], date1904 = false } = spec
  const names = Object.keys(sheets)
  const xml = (body: string): Uint8Array =>
    fromText(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`)
  const sheetTags = names.map((name, index) => {
    const state = hidden.includes(name) ? ' state="hidden"' : ''
    return `<sheet name="${name}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`
  })
  const relations = [
    ...names.map(
      (_, index) =>
        `<Relationship Id="rId${index + 1}" Type="${relationsType}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
    ),
    `<Relationship Id="rIdS" Type="${relationsType}/sharedStrings" Target="sharedStrings.xml"/>`,
    `<Relationship Id="rIdT" Type="${relationsType}/styles" Target="/xl/styles.xml"/>`,
  ]
  return [
    {
      name: 'xl/workbook.xml',
      bytes: xml(
        `<workbook xmlns="${namespace}" xmlns:r="${relationsType}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheetTags.join('')}</sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: xml(`<Relationships>${relations.join('')}</Relationships>`),
    },
    {
      name: 'xl/sharedStrings.xml',
      bytes: xml(
        `<sst xmlns="${namespace}">${sharedStrings.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join('')}</sst>`,
      ),
    },
    {
      name: 'xl/styles.xml',
      bytes: xml(
        `<styleSheet xmlns="${namespace}"><cellXfs>${formats.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
      ),
    },
    ...names.map((name, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      bytes: xml(`<worksheet xmlns="${namespace}"><sheetData>${sheets[name]}</sheetData></worksheet>`),
    })),
  ]
}

export const aWorkbook = (spec: WorkbookParts): Uint8Array => packZip(workbookParts(spec))

/** A cell that holds a text of its own. */
export const textCell = (reference: string, value: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`

export const sheetRow = (number: number, ...cells: string[]): string =>
  `<row r="${number}">${cells.join('')}</row>`

/** A workbook of one sheet, from its rows. */
export const aSheet = (...rows: string[]): Uint8Array => aWorkbook({ sheets: { Feuille1: rows.join('') } })

interface DeflatedPart extends ZipPart {
  /** What the directory claims instead of the truth. */
  readonly claimedBytes?: number
  readonly flags?: number
}

/** An archive with compressed entries, whose directory may lie. */
export function deflatedZip(parts: readonly DeflatedPart[]): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const packed = deflateRawSync(part.bytes)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(part.flags ?? 0, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(part.bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(part.claimedBytes ?? part.bytes.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, packed])
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, name)
    files.push(file)
    offset += file.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, listing, end])
}
