import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'

import { withoutGuard } from '#core/files/formula-guard.ts'
import { readTable } from '#core/files/table-reading.ts'
import type { TableChoices } from '#shared/import/import-shapes.ts'
import { must } from '#shared/kernel/result.ts'
import { fromCp1252, fromText } from '#test/support/file-making.ts'

const read = (bytes: Uint8Array, choices?: TableChoices) =>
  readTable({ fileName: 'liste.csv', bytes }, choices)

async function table(content: string | Uint8Array, choices?: TableChoices) {
  const result = await read(typeof content === 'string' ? fromText(content) : content, choices)
  if (!result.ok) throw new Error(`refused: ${result.error.type}`)
  return result.value
}

const utf16 = (text: string, bigEndian: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

describe('a CSV file', () => {
  it('in Windows-1252 with semicolons, as Excel writes it in Belgium, keeps its accents and its amounts', async () => {
    const read = await table(fromCp1252('Prénom;Né·e;Montant\r\nÉlodie;x;1.692,51\r\nNoël;;€ 12,50\r\n'))
    expect(read).toMatchObject({ format: 'csv', encoding: 'windows-1252', delimiter: ';', headerLine: 1 })
    expect(read.header).toEqual(['Prénom', 'Né·e', 'Montant'])
    expect(read.rows).toEqual([
      { line: 2, cells: ['Élodie', 'x', '1.692,51'] },
      { line: 3, cells: ['Noël', '', '€ 12,50'] },
    ])
  })

  it('is read in UTF-8 and UTF-16, with or without a mark', async () => {
    const text = 'Prénom;Clé\nZoé;oui\n'
    for (const [bytes, encoding] of [
      [fromText(text), 'utf-8'],
      [fromText(`\ufeff${text}`), 'utf-8'],
      [utf16(text, false, true), 'utf-16le'],
      [utf16(text, true, true), 'utf-16be'],
      [utf16(text, false, false), 'utf-16le'],
      [utf16(text, true, false), 'utf-16be'],
    ] as const) {
      const read = await table(bytes)
      expect([read.encoding, read.header, read.rows]).toEqual([
        encoding,
        ['Prénom', 'Clé'],
        [{ line: 2, cells: ['Zoé', 'oui'] }],
      ])
    }
    expect((await table(Uint8Array.from([0x8e, 0x3b, 0x41]), { encoding: 'macintosh' })).header).toEqual([
      'é',
      'A',
    ])
  })

  it('is split on the delimiter that its rows agree on', async () => {
    expect((await table('a;b\n1,5;2\n1,6;3')).delimiter).toBe(';')
    expect((await table('a,b,c\n1,2,"x;y"\n4,5,6')).delimiter).toBe(',')
    expect((await table('a\tb\n1,5\t2')).delimiter).toBe('\t')
    expect((await table('a|b\n1;5|2\n1|2')).delimiter).toBe('|')
    expect((await table('montant;note\n12,50;"a, b"\n13,50;c')).delimiter).toBe(';')
    expect((await table('un seul titre\nAna\nBo')).header).toEqual(['un seul titre'])
    expect((await table('a;b,c\n1;2', { delimiter: ';' })).rows).toEqual([{ line: 2, cells: ['1', '2'] }])
    expect((await table('sep=,\na;x,b\n1,2')).header).toEqual(['a;x', 'b'])
  })

  it('says on which line of the file each row starts, whatever stands between them', async () => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const lines = ['', 'a;b', '1;"deux', 'lignes ""ici"""', ';', '', '3;4', '']
      const read = await table(lines.join(lineEnd))
      expect(read.headerLine).toBe(2)
      expect(read.rows).toEqual([
        { line: 3, cells: ['1', 'deux\nlignes "ici"'] },
        { line: 7, cells: ['3', '4'] },
      ])
    }
  })

  it('passes over a heading, and takes the titles where a person says they are', async () => {
    const text = 'Planning mars 2026;;\n\nDate;Heure;Qui\n1/3;14h;Ana\n2/3;14h;Bo'
    expect(await table(text)).toMatchObject({ headerLine: 3, header: ['Date', 'Heure', 'Qui'] })
    expect((await table(text, { headerLine: 4 })).header).toEqual(['1/3', '14h', 'Ana'])
  })

  it('gives every row as many cells as the header', async () => {
    const read = await table('a;b;c\n1\n1;2;3;4\n1;2;3;;;\n')
    expect(read.header).toEqual(['a', 'b', 'c', ''])
    expect(read.rows.map((row) => row.cells.length)).toEqual([4, 4, 4])
  })

  it('takes off the apostrophe that an export put before a formula, and no other', async () => {
    const read = await table("a;b;c\n'=1+1;'t Hof;'-x\n")
    expect(must(read.rows[0], 'row').cells).toEqual(['=1+1', "'t Hof", '-x'])
  })

  it('keeps stray quotes as they are written', async () => {
    const read = await table('a;b\n5" tuyau;"abc"def\n')
    expect(must(read.rows[0], 'row').cells).toEqual(['5" tuyau', 'abcdef'])
  })

  it('is split as papaparse splits it, for every well-formed file', async () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('a', '"', ';', ',', '\n', ' ', '|', '\t', 'é') }),
    )
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(';' as const, ',' as const, '\t' as const, '|' as const),
        async (rows, delimiter) => {
          const text = Papa.unparse(rows, { delimiter, newline: '\n' })
          const judge = Papa.parse<string[]>(text, { delimiter, newline: '\n' })
          const expected = judge.data
            .map((cells) => cells.map((value) => withoutGuard(value.trim())))
            .filter((cells) => cells.some((value) => value !== ''))
          const result = await read(fromText(text), { delimiter, encoding: 'utf-8', headerLine: 1 })
          if (!result.ok) {
            expect(expected).toEqual([])
            return
          }
          const width = result.value.header.length
          const got = [result.value.header, ...result.value.rows.map((row) => row.cells)]
          expect(got).toEqual(
            expected.map((cells) => Array.from({ length: width }, (_, index) => cells[index] ?? '')),
          )
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('a CSV file that is refused', () => {
  const refusal = async (content: string | Uint8Array, choices?: TableChoices) => {
    const result = await read(typeof content === 'string' ? fromText(content) : content, choices)
    return result.ok ? 'read' : result.error
  }

  it('is empty, or only a byte order mark, or only blank lines', async () => {
    for (const content of ['', '\ufeff', '\n\n ; ;\n', '  '])
      expect(await refusal(content)).toEqual({ type: 'SheetEmpty' })
    expect(await refusal(Uint8Array.from([0xff, 0xfe]))).toEqual({ type: 'SheetEmpty' })
    expect(await refusal('a;b\n1;2', { headerLine: 9 })).toEqual({ type: 'SheetEmpty' })
  })

  it('has more than 20,000 rows', async () => {
    const rows = (count: number): string => `a;b\n${'1;2\n'.repeat(count)}`
    expect((await table(rows(20_000))).rows).toHaveLength(20_000)
    expect(await refusal(rows(20_001))).toEqual({ type: 'TooManyRows', limit: 20_000 })
    expect(await refusal(rows(3_000_000))).toEqual({ type: 'TooManyRows', limit: 20_000 })
  })

  it('has more than 100 columns or 2,000 characters in a cell', async () => {
    expect((await table(`${'x;'.repeat(100)}${';'.repeat(500)}\n`)).header).toHaveLength(100)
    expect(await refusal(`a\n${'x;'.repeat(101)}`, { delimiter: ';' })).toEqual({
      type: 'TooManyColumns',
      line: 2,
      limit: 100,
    })
    expect((await table(`a;b\n1;${'é'.repeat(2000)}`)).rows).toHaveLength(1)
    expect(await refusal(`a;b\n1;${'é'.repeat(2001)}`)).toEqual({
      type: 'CellTooLong',
      line: 2,
      column: 2,
      limit: 2000,
    })
    expect(await refusal(`a;b\n1;"${'""'.repeat(2001)}"`)).toEqual({
      type: 'CellTooLong',
      line: 2,
      column: 2,
      limit: 2000,
    })
  })

  it('never closes a quote', async () => {
    expect(await refusal('a;b\n1;2\n3;"quatre\n5;6')).toEqual({ type: 'QuoteNotClosed', line: 3 })
  })

  it('weighs more than 20 MB', async () => {
    const bytes = 20 * 1024 * 1024 + 1
    expect(await refusal(new Uint8Array(bytes))).toEqual({ type: 'FileTooLarge', bytes, limit: bytes - 1 })
  })

  it('is something else', async () => {
    expect(await refusal('%PDF-1.7 x')).toEqual({ type: 'NotATable', found: 'pdf' })
    expect(await refusal('<!DOCTYPE html><table>')).toEqual({ type: 'NotATable', found: 'markup' })
    expect(await refusal('\ufeff  <?xml version="1.0"?><Workbook/>')).toEqual({
      type: 'NotATable',
      found: 'markup',
    })
    expect(await refusal('BEGIN:VCALENDAR\n')).toEqual({ type: 'NotATable', found: 'calendar' })
    expect(await refusal(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d]))).toEqual({
      type: 'NotATable',
      found: 'image',
    })
    expect(await refusal(Uint8Array.from([0x1f, 0x8b, 8]))).toEqual({ type: 'NotATable', found: 'archive' })
    const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
    expect(await refusal(Uint8Array.from([...compound, ...Array<number>(600).fill(7)]))).toEqual({
      type: 'NotATable',
      found: 'legacyExcel',
    })
    expect(
      await refusal(Buffer.concat([Buffer.from(compound), Buffer.from('EncryptedPackage', 'utf16le')])),
    ).toEqual({ type: 'NotATable', found: 'protectedExcel' })
    expect(await refusal('a\0b;c')).toEqual({ type: 'NotATable', found: 'binary' })
    expect(await refusal('\x01\x02\x03\x04abc')).toEqual({ type: 'NotATable', found: 'binary' })
  })
})

describe('a hostile CSV file', () => {
  it('of one line of 5 MB is refused at once, however it is made', async () => {
    const lines = [
      'x'.repeat(5e6),
      `"${'x'.repeat(5e6)}`,
      `"${'"a'.repeat(2.5e6)}`,
      `"${'"a'.repeat(1e6)}${' '.repeat(3e6)};x\n`,
      ';'.repeat(5e6),
      '";'.repeat(2.5e6),
      '"'.repeat(5e6),
      ' '.repeat(5e6),
      'a;'.repeat(2.5e6),
      '"" '.repeat(1.6e6),
    ]
    // A quadratic parser needs minutes for one of these lines: the runner's own time limit would end it.
    for (const line of lines) expect((await read(fromText(line))).ok, line.slice(0, 20)).toBe(false)
  })

  it('of random bytes is read or refused, never a crash', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 3000 }),
        fc.constantFrom('', 'PK\x03\x04', '\xef\xbb\xbf', '\xff\xfe', 'a;b\n'),
        async (bytes, head) => {
          const result = await read(Buffer.concat([Buffer.from(head, 'latin1'), bytes]))
          if (result.ok)
            expect(result.value.rows.every((row) => row.cells.length === result.value.header.length)).toBe(
              true,
            )
          else expect(typeof result.error.type).toBe('string')
        },
      ),
      { numRuns: 500 },
    )
  })

  it('of random pieces of CSV is read or refused, never a crash', async () => {
    const pieces = fc.array(
      fc.constantFrom('"', '""', ';', ',', '\n', '\r\n', 'a', ' ', '\t', 'é', "'=", '\u2028'),
      { maxLength: 200 },
    )
    await fc.assert(
      fc.asyncProperty(pieces, async (parts) => {
        const result = await read(fromText(parts.join('')))
        expect(['read', 'SheetEmpty', 'QuoteNotClosed']).toContain(result.ok ? 'read' : result.error.type)
      }),
      { numRuns: 500 },
    )
  })
})
