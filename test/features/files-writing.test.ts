import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'

import { readTable } from '#core/files/table-reading.ts'
import type { TableOut } from '#core/files/table-writing.ts'
import { sheetNameOf, writeCsv, writeXlsx } from '#core/files/table-writing.ts'
import { openWorkbook } from '#core/files/workbook-opening.ts'
import { parseNumber } from '#shared/import/number-rules.ts'
import { must } from '#shared/kernel/result.ts'

const counts: TableOut = {
  columns: [
    { title: 'Jour', kind: 'date' },
    { title: 'Heure', kind: 'time' },
    { title: 'Créneau ; « note »', kind: 'text' },
    { title: 'Passages', kind: 'number' },
    { title: 'Moyenne', kind: 'number', decimals: 2 },
  ],
  rows: [
    ['2026-03-29', '14:30', 'Après-midi', 1692, 1692.515],
    ['2026-03-30', null, 'dit "ouvert"; puis\nfermé', -3, -0.5],
    ['2026-03-31', '00:00', '', '< 5', null],
  ],
}

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

async function readBack(bytes: Uint8Array) {
  const read = await readTable({ bytes }, { headerLine: 1 })
  if (!read.ok) throw new Error(`refused: ${read.error.type}`)
  return read.value
}

/**
 * Texts that a spreadsheet might run, and any others; never blank, trimmed as reading trims. Without U+FFFD, which
 * says that a letter was lost, and which the writer of workbooks leaves out.
 */
const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '=1+1',
      '+32 2',
      '-5',
      '@x',
      "'=x",
      "''+x",
      '＝A1',
      'constructor',
      '__proto__',
      '_x0041_',
      'a;b"c',
      "l'été",
    ),
  )
  .map((text) => text.trim())
  .filter((text) => text !== '' && !/[\p{Cc}\p{Cs}\ufeff\ufffd\ufffe\uffff]/u.test(text))

describe('a table written as CSV', () => {
  it('has its mark, semicolons, decimal commas and line ends as Excel expects them in Belgium', () => {
    expect(textOf(writeCsv(counts, 'fr'))).toBe(
      '\ufeffJour;Heure;"Créneau ; « note »";Passages;Moyenne\r\n' +
        '2026-03-29;14:30;Après-midi;1692;1692,52\r\n' +
        '2026-03-30;;"dit ""ouvert""; puis\nfermé";-3;-0,50\r\n' +
        '2026-03-31;00:00;;< 5;\r\n',
    )
    expect(textOf(writeCsv(counts, 'nl'))).toBe(textOf(writeCsv(counts, 'fr')))
  })

  it('has commas and decimal points in English', () => {
    expect(textOf(writeCsv(counts, 'en')).split('\r\n')[1]).toBe('2026-03-29,14:30,Après-midi,1692,1692.52')
  })

  it('never lets a text run as a formula, and never touches a number', () => {
    const texts = ['=1+1', '+32 2 511', '-5', '@SUM(A1)', '\tx', '\rx', '＝1', "'=1", 'a=1', "'t Hof"]
    const table: TableOut = {
      columns: [{ title: '=t', kind: 'text' }],
      rows: [...texts.map((text) => [text]), [-5], [-0.25]],
    }
    const rows = Papa.parse<string[]>(textOf(writeCsv(table, 'fr')).slice(1), {
      delimiter: ';',
      newline: '\r\n',
    }).data
    expect(rows.flat().slice(0, -1)).toEqual([
      "'=t",
      "'=1+1",
      "'+32 2 511",
      "'-5",
      "'@SUM(A1)",
      "'\tx",
      "'\rx",
      "'＝1",
      "''=1",
      'a=1',
      "'t Hof",
      '-5',
      '-0,25',
    ])
  })

  it('reads back as it was, here and with papaparse', async () => {
    const row = fc.tuple(
      anyText,
      fc.oneof(anyText, fc.constant('')),
      fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })),
    )
    const languages = fc.constantFrom('fr' as const, 'nl' as const, 'en' as const)
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), languages, async (rows, language) => {
        const table: TableOut = {
          columns: [
            { title: 'a', kind: 'text' },
            { title: 'b', kind: 'text' },
            { title: 'c', kind: 'number', decimals: 3 },
          ],
          rows,
        }
        const bytes = writeCsv(table, language)
        const read = await readTable({ bytes }, { headerLine: 1, delimiter: language === 'en' ? ',' : ';' })
        if (!read.ok) throw new Error(read.error.type)
        const texts = rows.map(([a, b]) => [a, b])
        expect(read.value.rows.map(({ cells }) => cells.slice(0, 2))).toEqual(texts)
        const numbers = read.value.rows.map(({ cells }) =>
          parseNumber(must(cells[2], 'cell'), language === 'en' ? 'point' : 'comma'),
        )
        expect(numbers).toEqual(
          rows.map(([, , value]) => ({ ok: true, value: Number(value.toFixed(3)) + 0 })),
        )
        const judged = Papa.parse<string[]>(textOf(bytes).slice(1), {
          delimiter: language === 'en' ? ',' : ';',
          newline: '\r\n',
          skipEmptyLines: true,
        }).data.slice(1)
        expect(
          judged.map(([a = '', b = '']) => [a, b].map((text) => text.replace(/^'(?='*[=+\-@＝＋－＠])/, ''))),
        ).toEqual(texts)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a table written as a workbook', () => {
  it('reads back with its days, times, numbers and texts', async () => {
    const read = await readBack(await writeXlsx(counts, 'Fréquentation'))
    expect(read.sheets).toEqual(['Fréquentation'])
    expect(read.header).toEqual(['Jour', 'Heure', 'Créneau ; « note »', 'Passages', 'Moyenne'])
    expect(read.rows.map(({ cells }) => cells)).toEqual([
      ['2026-03-29', '14:30', 'Après-midi', '1692', '1692.515'],
      ['2026-03-30', '', 'dit "ouvert"; puis\nfermé', '-3', '-0.5'],
      ['2026-03-31', '00:00', '', '< 5', ''],
    ])
  })

  it('holds no formula, bold titles and a first row always in sight', async () => {
    const table: TableOut = {
      columns: [{ title: '=title', kind: 'text' }],
      rows: [['=HYPERLINK("http://x")'], ['@x']],
    }
    const opened = openWorkbook(await writeXlsx(table, 'x'))
    const parts = opened.ok ? opened.value.parts.map(({ name, bytes }) => [name, textOf(bytes)] as const) : []
    const part = (name: string) =>
      must(
        parts.find(([path]) => path.includes(name)),
        name,
      )[1]
    expect(part('worksheets/')).not.toContain('<f')
    expect(part('worksheets/')).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(part('styles')).toContain('<b/>')
    expect(part('sharedStrings')).toContain('=HYPERLINK')
  })

  it('writes every minute of the day and every day since 1900', async () => {
    const minutes = Array.from(
      { length: 1440 },
      (_, minute) =>
        `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
    )
    const days = [
      '1900-02-28',
      '1900-03-01',
      '1970-01-01',
      '2026-03-29',
      '2026-10-25',
      '2028-02-29',
      '2199-12-31',
    ]
    const table: TableOut = {
      columns: [
        { title: 'h', kind: 'time' },
        { title: 'j', kind: 'date' },
      ],
      rows: minutes.map((minute, index) => [minute, days[index] ?? null]),
    }
    const read = await readBack(await writeXlsx(table, 'x'))
    expect(read.rows.map(({ cells }) => cells[0])).toEqual(minutes)
    expect(read.rows.slice(0, days.length).map(({ cells }) => cells[1])).toEqual(days)
  })

  it('reads back any text and number as it was', async () => {
    const row = fc.tuple(anyText, fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })))
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const read = await readBack(
          await writeXlsx(
            {
              columns: [
                { title: 'a', kind: 'text' },
                { title: 'b', kind: 'number' },
              ],
              rows,
            },
            'x',
          ),
        )
        expect(read.rows.map(({ cells }) => cells[0])).toEqual(rows.map(([text]) => text))
        expect(read.rows.map(({ cells }) => Number(cells[1]) + 0)).toEqual(rows.map(([, value]) => value + 0))
      }),
      { numRuns: 150 },
    )
  })

  it('gives any title a name that a sheet may have', () => {
    expect(sheetNameOf('Fréquentation 2026/27 [test]: *?')).toBe('Fréquentation 2026 27 test')
    expect(sheetNameOf("'Ana'")).toBe('Ana')
    expect(sheetNameOf('?*')).toBe('Table')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => /^[^[\]:*?/\\]{1,31}$/u.test(sheetNameOf(title))),
    )
  })

  it('writes an empty table', async () => {
    const empty: TableOut = { columns: [{ title: 'a', kind: 'text' }], rows: [] }
    expect((await readBack(await writeXlsx(empty, 'x'))).rows).toEqual([])
    expect(textOf(writeCsv(empty, 'fr'))).toBe('\ufeffa\r\n')
  })
})
