import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readTable } from '#core/files/table-reading.ts'
import { packZip } from '#core/files/zip-packing.ts'
import {
  aWorkbook,
  deflatedZip,
  fromText,
  sheetRow,
  textCell,
  workbookParts,
} from '#test/support/file-making.ts'

const read = (bytes: Uint8Array) => readTable({ fileName: 'liste.xlsx', bytes })

async function refusal(bytes: Uint8Array) {
  const result = await read(bytes)
  return result.ok ? 'read' : result.error
}

describe('a hostile workbook', () => {
  const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024)

  it('that becomes enormous once opened is refused by its directory alone', async () => {
    const parts = workbookParts({})
    const bomb = { name: 'xl/worksheets/sheet1.xml', bytes: zeros(60) }
    expect(await refusal(deflatedZip([...parts.slice(0, 2), bomb]))).toEqual({
      type: 'ArchiveRefused',
      reason: 'tooDense',
    })
    const two = [bomb, { name: 'xl/media/image1.bin', bytes: zeros(60) }]
    expect(await refusal(deflatedZip([...parts.slice(0, 2), ...two]))).toEqual({
      type: 'ArchiveRefused',
      reason: 'tooLarge',
    })
  })

  it('that lies about its sizes is stopped at the size it gave', async () => {
    const lie = { name: 'xl/worksheets/sheet1.xml', bytes: zeros(60), claimedBytes: 5_000 }
    expect(await refusal(deflatedZip([...workbookParts({}).slice(0, 2), lie]))).toEqual({
      type: 'FileDamaged',
    })
    const wide = { ...lie, claimedBytes: 0xffffffff }
    expect(await refusal(deflatedZip([...workbookParts({}).slice(0, 2), wide]))).toEqual({
      type: 'ArchiveRefused',
      reason: 'tooLarge',
    })
  })

  it('whose entries share bytes, leave their folder, are too many or encrypted, is refused', async () => {
    const parts = workbookParts({})
    const withExtra = (name: string, flags = 0) =>
      deflatedZip([...parts, { name, bytes: fromText('x'), flags }])
    for (const name of [
      '../evil.xml',
      '/etc/passwd',
      'xl\\x.xml',
      'C:/x.xml',
      'a/b/c/d/e/f/g/h/i/j/k.xml',
      'a/../../b',
    ]) {
      expect(await refusal(withExtra(name)), name).toEqual({ type: 'ArchiveRefused', reason: 'unsafeName' })
    }
    expect(await refusal(withExtra('secret.xml', 1))).toEqual({ type: 'ArchiveRefused', reason: 'encrypted' })
    const many = Array.from({ length: 2001 }, (_, index) => ({ name: `f${index}`, bytes: fromText('') }))
    expect(await refusal(packZip(many))).toEqual({ type: 'ArchiveRefused', reason: 'tooManyEntries' })
    const shared = Buffer.from(
      packZip([
        { name: 'a', bytes: fromText('x'.repeat(50)) },
        { name: 'b', bytes: fromText('y') },
      ]),
    )
    const second = shared.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
    shared.writeUInt32LE(0, second + 42)
    expect(await refusal(shared)).toEqual({ type: 'ArchiveRefused', reason: 'overlap' })
  })

  it('with any bytes changed is read or refused, never a crash', async () => {
    const parts = workbookParts({
      sheets: {
        f:
          sheetRow(1, textCell('A1', 'a'), '<c r="B1" t="s"><v>0</v></c>') +
          sheetRow(2, '<c r="A2" s="1"><v>46082</v></c>'),
      },
      sharedStrings: ['b'],
      formats: [0, 14],
    })
    const change = fc.array(fc.tuple(fc.nat(3000), fc.nat(255)), { minLength: 1, maxLength: 8 })
    for (const whole of [Buffer.from(packZip(parts)), Buffer.from(deflatedZip(parts))]) {
      await fc.assert(
        fc.asyncProperty(change, async (changes) => {
          const bytes = Buffer.from(whole)
          for (const [place, value] of changes) bytes[place % bytes.length] = value
          const result = await read(bytes)
          expect(typeof (result.ok ? result.value.sheet : result.error.type)).toBe('string')
        }),
        { numRuns: 300 },
      )
    }
  })

  it('with any XML in its sheet, texts and styles is read or refused, never a crash', async () => {
    const pieces = fc.array(
      fc.constantFrom(
        '<row r="1">',
        '<row>',
        '</row>',
        '<c r="A1">',
        '<c r="XFD1" t="s">',
        '<c t="d">',
        '</c>',
        '<v>',
        '</v>',
        '<v>1</v>',
        '<is><t>x</t></is>',
        '<f>A1</f>',
        '<',
        '>',
        '&',
        '"',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '</sheetData>',
        '<xf numFmtId="14"/>',
        '<si>',
        '</si>',
        '1e999',
        'é',
      ),
      { maxLength: 40 },
    )
    await fc.assert(
      fc.asyncProperty(pieces, pieces, async (body, strings) => {
        const result = await read(
          aWorkbook({ sheets: { f: body.join('') }, sharedStrings: [strings.join('')] }),
        )
        const answer = result.ok ? 'read' : result.error.type
        expect(['read', 'FileDamaged', 'SheetEmpty', 'TooManyColumns']).toContain(answer)
      }),
      { numRuns: 500 },
    )
  })
})
