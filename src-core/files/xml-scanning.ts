export interface XmlTag {
  readonly kind: 'open' | 'close' | 'empty'
  /** Without its namespace prefix. */
  readonly name: string
  /** What stands between the name and the bracket, as written. */
  readonly attributes: string
}

/** The longest tag, and the longest text between two tags, that a workbook's parts hold with reason. */
const longestTag = 8_192
const longestText = 65_536

/** Where the tag that starts at `at` ends; a bracket inside quotes does not end it. -1: it does not end in time. */
function endOfTag(xml: string, at: number): number {
  const last = Math.min(xml.length, at + longestTag)
  let quote = ''
  for (let index = at + 1; index < last; index += 1) {
    const mark = xml[index]
    if (quote !== '') {
      if (mark === quote) quote = ''
    } else if (mark === '"' || mark === "'") quote = mark
    else if (mark === '>') return index
    else if (mark === '<') return -1
  }
  return -1
}

/** A tag as spreadsheets write nearly all of them: attributes in double quotes, without brackets inside. */
const usualTag = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s+[\w.:-]+="[^"<>]*")*)\s*(\/?)>/y

function tagOf(inside: string): XmlTag | null {
  const closing = inside.startsWith('/')
  const empty = inside.endsWith('/')
  const body = inside.slice(closing ? 1 : 0, empty ? -1 : undefined)
  const space = body.search(/\s/)
  const prefixed = space === -1 ? body : body.slice(0, space)
  const name = prefixed.slice(prefixed.indexOf(':') + 1)
  if (!/^[\w.-]+$/.test(name)) return null
  return { kind: closing ? 'close' : empty ? 'empty' : 'open', name, attributes: body.slice(prefixed.length) }
}

/** The tag that starts at `start`, and where the text after it starts; null when it is no tag or does not end in time. */
function readTag(xml: string, start: number): { tag: XmlTag; next: number } | null {
  usualTag.lastIndex = start
  const [whole, slash, name, attributes = '', empty] = usualTag.exec(xml) ?? []
  if (whole !== undefined && name !== undefined && whole.length <= longestTag) {
    const kind = slash === '/' ? 'close' : empty === '/' ? 'empty' : 'open'
    return { tag: { kind, name, attributes }, next: start + whole.length }
  }
  const end = endOfTag(xml, start)
  const tag = end === -1 ? null : tagOf(xml.slice(start + 1, end))
  return tag && { tag, next: end + 1 }
}

/** Where a comment, a CDATA section or a processing instruction ends; -1 for anything else (a DOCTYPE), or no end. */
function endOfAside(xml: string, at: number): number {
  const asides = [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const
  const aside = asides.find(([start]) => xml.startsWith(start, at))
  if (!aside) return -1
  const end = xml.indexOf(aside[1], at + aside[0].length)
  return end === -1 ? -1 : end + aside[1].length
}

/**
 * Lists the tags of an XML text in one pass, without building anything, so that a document can be
 * measured before a real parser opens it. Returns false when the text is not the plain XML that
 * spreadsheets write: a DOCTYPE (where entities are declared), a tag or a text without end or too long.
 */
export function* scanXml(xml: string): Generator<XmlTag, boolean> {
  let at = 0
  for (;;) {
    const start = xml.indexOf('<', at)
    if (start === -1) return xml.length - at <= longestText
    if (start - at > longestText) return false
    if (xml[start + 1] === '!' || xml[start + 1] === '?') {
      at = endOfAside(xml, start)
      if (at === -1) return false
      continue
    }
    const read = readTag(xml, start)
    if (read === null) return false
    yield read.tag
    at = read.next
  }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** `&amp;`, `&#233;` and `&#xe9;` as the characters they stand for; unknown ones stay as written. */
const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )

/** Every value an attribute is given, whatever its prefix; a well-formed tag gives it once at most. */
export function attributeValues(attributes: string, name: string): string[] {
  const values: string[] = []
  for (const match of attributes.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const local = (match[1] ?? '').replace(/^.*:/, '')
    if (local === name) values.push(decodeEntities(match[2] ?? match[3] ?? ''))
  }
  return values
}
