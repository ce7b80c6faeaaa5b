import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { plainDecimal } from '#core/files/cell-texts.ts'
import { readTable } from '#core/files/table-reading.ts'
import { packZip } from '#core/files/zip-packing.ts'
import type { TableChoices } from '#shared/import/import-shapes.ts'
import { parseNumber } from '#shared/import/number-rules.ts'
import {
  aSheet,
  aWorkbook,
  deflatedZip,
  fromText,
  sheetRow,
  textCell,
  workbookParts,
} from '#test/support/file-making.ts'

const read = (bytes: Uint8Array, choices?: TableChoices) =>
  readTable({ fileName: 'liste.xlsx', bytes }, choices)

async function table(bytes: Uint8Array, choices?: TableChoices) {
  const result = await read(bytes, choices)
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

async function refusal(bytes: Uint8Array, choices?: TableChoices) {
  const result = await read(bytes, choices)
  return result.ok ? 'read' : result.error
}

describe('a workbook', () => {
  it('gives its texts, numbers, days, times and yes or no as texts', async () => {
    const rows = [
      sheetRow(
        1,
        '<c r="A1" t="s"><v>0</v></c>',
        '<c r="B1" t="s"><v>1</v></c>',
        textCell('C1', 'Heure'),
        textCell('D1', 'Clé'),
        textCell('E1', 'Montant'),
      ),
      sheetRow(
        2,
        textCell('A2', 'Éloïse &amp; Bo'),
        '<c r="B2" s="1"><v>46082</v></c>',
        '<c r="C2" s="2"><v>0.604166666666667</v></c>',
        '<c r="D2" t="b"><v>1</v></c>',
        '<c r="E2"><v>1692.51</v></c>',
      ),
      sheetRow(
        5,
        textCell('A5', ' Ana '),
        '<c r="B5" s="3"><v>46082.75</v></c>',
        '',
        '<c r="D5" t="b"><v>0</v></c>',
        '<c r="E5"><v>1.6925E3</v></c>',
      ),
    ]
    const bytes = aWorkbook({
      sheets: { 'Hôtes 2026': rows.join('') },
      sharedStrings: ['Prénom', 'Depuis'],
      formats: [0, 14, 20, 22],
    })
    expect(await table(bytes)).toEqual({
      format: 'xlsx',
      encoding: null,
      delimiter: null,
      sheets: ['Hôtes 2026'],
      sheet: 'Hôtes 2026',
      headerLine: 1,
      header: ['Prénom', 'Depuis', 'Heure', 'Clé', 'Montant'],
      rows: [
        { line: 2, cells: ['Éloïse & Bo', '2026-03-01', '14:30', 'true', '1692.51'] },
        { line: 5, cells: ['Ana', '2026-03-01T18:00', '', 'false', '1692.5'] },
      ],
    })
  })

  it('keeps the last result of a formula and never its text', async () => {
    const formula = '<c r="B2" t="str"><f>CONCATENATE("a",HYPERLINK("http://x"))</f><v>résultat</v></c>'
    const bytes = aSheet(
      sheetRow(1, textCell('A1', 'a'), textCell('B1', 'b')),
      sheetRow(2, '<c r="A2"><f>1+1</f><v>2</v></c>', formula),
      sheetRow(
        3,
        '<c r="A3"><f>1+2</f></c>',
        '<c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
        textCell('C3', 'x'),
      ),
    )
    expect((await table(bytes)).rows.map((cells) => cells.cells)).toEqual([
      ['2', 'résultat', ''],
      ['', '', 'x'],
    ])
  })

  it('writes its numbers so that no point can be taken for a thousands mark', async () => {
    const bytes = aSheet(
      sheetRow(1, textCell('A1', 'n'), textCell('B1', 'm')),
      sheetRow(2, '<c r="A2"><v>1.692</v></c>', '<c r="B2"><v>-12.125</v></c>'),
      sheetRow(3, '<c r="A3"><v>1692</v></c>', '<c r="B3"><v>0.125</v></c>'),
    )
    const read = await table(bytes)
    expect(read.rows.map((cells) => cells.cells.map((cell) => parseNumber(cell)))).toEqual([
      [
        { ok: true, value: 1.692 },
        { ok: true, value: -12.125 },
      ],
      [
        { ok: true, value: 1692 },
        { ok: true, value: 0.125 },
      ],
    ])
  })

  it('keeps every number exactly, without an exponent', async () => {
    expect(plainDecimal('1.5E-3')).toBe('0.0015')
    expect(plainDecimal('-1.6925100000000001E3')).toBe('-1692.5100000000001')
    expect(plainDecimal('1E5')).toBe('100000')
    expect(plainDecimal('0.1')).toBe('0.1')
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (number) => Number(plainDecimal(number.toExponential())) === number,
      ),
    )
  })

  it('offers its sheets, takes the first that is not hidden, and the one a person names', async () => {
    const sheets = {
      Listes: sheetRow(1, textCell('A1', 'caché')),
      Mars: sheetRow(1, textCell('A1', 'mars')),
      'A &amp; B': sheetRow(1, textCell('A1', 'ab')),
    }
    const bytes = aWorkbook({ sheets, hidden: ['Listes'] })
    expect(await table(bytes)).toMatchObject({
      sheets: ['Listes', 'Mars', 'A & B'],
      sheet: 'Mars',
      header: ['mars'],
    })
    expect((await table(bytes, { sheet: 'A & B' })).header).toEqual(['ab'])
    expect((await table(bytes, { sheet: 'Listes' })).header).toEqual(['caché'])
    expect(await refusal(bytes, { sheet: 'Avril' })).toEqual({ type: 'SheetMissing', sheets: 3 })
  })

  it('counts days from 1904 when it says so', async () => {
    const rows =
      sheetRow(1, textCell('A1', 'jour'), textCell('B1', 'heure')) +
      sheetRow(2, '<c r="A2" s="1"><v>44620</v></c>', '<c r="B2" s="2"><v>0.5</v></c>')
    const read = await table(aWorkbook({ sheets: { f: rows }, formats: [0, 14, 20], date1904: true }))
    expect(read.rows[0]?.cells).toEqual(['2026-03-01', '12:00'])
  })

  it('is not counted long or wide for its empty styled cells', async () => {
    const bytes = aSheet(
      sheetRow(1, textCell('A1', 'a'), '<c r="XFD1" s="0"/>'),
      sheetRow(2, textCell('A2', 'x')),
      '<row r="1048576" ht="15"/>',
    )
    expect(await table(bytes)).toMatchObject({ header: ['a'], rows: [{ line: 2, cells: ['x'] }] })
  })

  it('is read with compressed parts, a large sheet too', async () => {
    const rows = Array.from({ length: 20_001 }, (_, index) =>
      sheetRow(
        index + 1,
        textCell(`A${index + 1}`, `n° ${index}`),
        `<c r="B${index + 1}"><v>${index / 8}</v></c>`,
      ),
    )
    const read = await table(deflatedZip(workbookParts({ sheets: { f: rows.join('') } })))
    expect(read.rows).toHaveLength(20_000)
    expect(
      read.rows.every(
        ({ line, cells }) => cells[0] === `n° ${line - 1}` && Number(cells[1]) === (line - 1) / 8,
      ),
    ).toBe(true)
  })
})

describe('a workbook that is refused', () => {
  it('is empty', async () => {
    expect(await refusal(aSheet())).toEqual({ type: 'SheetEmpty' })
    expect(await refusal(aSheet(sheetRow(3, '<c r="A3" s="0"/>')))).toEqual({ type: 'SheetEmpty' })
  })

  it('has too many rows, columns or characters', async () => {
    const rows = Array.from({ length: 20_002 }, (_, index) =>
      sheetRow(index + 1, `<c r="A${index + 1}"><v>1</v></c>`),
    )
    expect(await refusal(aSheet(...rows))).toEqual({ type: 'TooManyRows', limit: 20_000 })
    const more = Array.from({ length: 60_000 }, (_, index) =>
      sheetRow(index + 1, `<c r="A${index + 1}"><v>1</v></c>`),
    )
    expect(await refusal(aSheet(...more))).toEqual({ type: 'TooManyRows', limit: 20_000 })
    expect(await refusal(aSheet(sheetRow(4, textCell('CW4', 'x'))))).toEqual({
      type: 'TooManyColumns',
      line: 4,
      limit: 100,
    })
    expect((await table(aSheet(sheetRow(4, textCell('CV4', 'x'))))).header).toHaveLength(100)
    expect(
      await refusal(aSheet(sheetRow(1, textCell('A1', 'a')), sheetRow(2, textCell('A2', 'x'.repeat(2001))))),
    ).toEqual({
      type: 'CellTooLong',
      line: 2,
      column: 1,
      limit: 2000,
    })
  })

  it('is another kind of archive', async () => {
    expect(await refusal(packZip([{ name: 'notes.txt', bytes: fromText('x') }]))).toEqual({
      type: 'NotATable',
      found: 'archive',
    })
    expect(
      await refusal(
        packZip([
          { name: 'mimetype', bytes: fromText('x') },
          { name: 'content.xml', bytes: fromText('x') },
        ]),
      ),
    ).toEqual({ type: 'NotATable', found: 'openDocument' })
    expect(await refusal(packZip([{ name: 'xl/workbook.bin', bytes: fromText('x') }]))).toEqual({
      type: 'NotATable',
      found: 'binaryExcel',
    })
    expect(await refusal(packZip([]))).toEqual({ type: 'NotATable', found: 'archive' })
  })

  it('lacks a part, or holds one that is no plain XML', async () => {
    const parts = workbookParts({ sheets: { f: sheetRow(1, textCell('A1', 'a')) } })
    for (const missing of ['xl/_rels/workbook.xml.rels', 'xl/worksheets/sheet1.xml']) {
      expect(await refusal(packZip(parts.filter((part) => part.name !== missing)))).toEqual({
        type: 'FileDamaged',
      })
    }
    const bodies = [
      '<!DOCTYPE x [<!ENTITY a "aaaa">]>',
      `<row r="1"><c r="A1"><v>1</v></c`,
      '<row r="9999999"><c r="A9999999"><v>1</v></c></row>',
      '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>',
      '<row r="1"><c r="&#90;ZZZ1"><v>1</v></c></row>',
      '<row r="1"><c r="A1"r="ZZZ1"><v>1</v></c></row>',
      '<row r="0"><c r="A0"><v>1</v></c></row>',
      '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
      `<row r="1"><c r="A1" t="s"><v>99</v></c></row>`,
      `<row r="1"><c ${'x'.repeat(10_000)} r="A1"><v>1</v></c></row>`,
      `<row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(70_000)}</t></is></c></row>`,
    ]
    for (const body of bodies)
      expect(await refusal(aSheet(body)), body.slice(0, 50)).toEqual({ type: 'FileDamaged' })
  })

  it('is cut off anywhere', async () => {
    const whole = deflatedZip(workbookParts({ sheets: { f: sheetRow(1, textCell('A1', 'a')) } }))
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: whole.length - 1 }), async (length) => {
        const answer = await refusal(whole.subarray(0, length))
        expect(answer).not.toBe('read')
      }),
      { numRuns: 300 },
    )
  })
})
