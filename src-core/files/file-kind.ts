import type { TableRefusal } from '#shared/import/import-shapes.ts'

type Found = Extract<TableRefusal, { type: 'NotATable' }>['found']
/** What the first bytes say a file is; its name is never trusted. */
export type FileKind = 'zip' | 'text' | Found

const signatures: readonly (readonly [string, FileKind])[] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['PK\x07\x08', 'zip'],
  ['%PDF', 'pdf'],
  ['\x89PNG', 'image'],
  ['GIF8', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['\x1f\x8b', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['Rar!', 'archive'],
]

const compoundFile = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

/** The old Excel format, and a workbook with a password, are both a "compound file"; the second says so inside. */
function compoundKind(bytes: Uint8Array): FileKind {
  const marker = Buffer.from('EncryptedPackage', 'utf16le')
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(marker)
    ? 'protectedExcel'
    : 'legacyExcel'
}

/** Tells a workbook's archive, a text that may be a table, and everything that is neither. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1')
  if (head.startsWith(compoundFile)) return compoundKind(bytes)
  const known = signatures.find(([signature]) => head.startsWith(signature))
  if (known) return known[1]
  const start = head
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase()
  if (start.startsWith('begin:vcalendar')) return 'calendar'
  if (/^<(?:!doctype|html|\?xml|table|head|meta|script|svg)\b/.test(start)) return 'markup'
  return 'text'
}
