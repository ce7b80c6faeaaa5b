import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { readTable } from '#core/files/table-reading.ts'
import { writeXlsx } from '#core/files/table-writing.ts'
import type { FieldSpecs } from '#shared/import/field-rules.ts'
import type { Table } from '#shared/import/import-shapes.ts'
import { applyMapping, guessMapping } from '#shared/import/mapping-rules.ts'

const fields = {
  name: { kind: 'text', required: true, maxLength: 40, synonyms: ['prénom', 'voornaam'] },
  origin: {
    kind: 'choice',
    synonyms: ['origine'],
    choices: { neighbour: ['voisin·e'], delegated: ['délégué·e'], peer: ['pair'], relative: ['proche'] },
  },
  keyHolder: { kind: 'yesNo', synonyms: ['clé', 'sleutel'] },
  since: { kind: 'date', synonyms: ['arrivée'] },
  amount: { kind: 'number', synonyms: ['défraiement'] },
} as const satisfies FieldSpecs

const expectedGood = [
  { name: 'Élodie', origin: 'neighbour', keyHolder: true, since: '2024-09-01', amount: 1692.51 },
  { name: 'Noël', origin: 'delegated', keyHolder: false, since: '2025-03-25', amount: 12.5 },
  { name: 'Françoise', origin: 'peer', keyHolder: null, since: null, amount: 1040 },
]
const expectedBad = [
  [4, 'since', 'NotADate', '31/04/2025'],
  [5, 'name', 'Missing', ''],
  [6, 'keyHolder', 'NotYesNo', 'peut-être'],
  [6, 'amount', 'NotANumber', 'douze'],
]

const bytes = readFileSync(new URL('../data/hosts-cp1252.csv', import.meta.url))

async function table(file: Uint8Array): Promise<Table> {
  const read = await readTable({ bytes: file })
  if (!read.ok) throw new Error(`refused: ${read.error.type}`)
  return read.value
}

describe('a list of hosts as a Belgian spreadsheet saves it', () => {
  it('is read from the bytes to typed rows, each bad cell with its line and reason', async () => {
    const { header, rows, encoding, delimiter } = await table(bytes)
    expect([encoding, delimiter]).toEqual(['windows-1252', ';'])
    const read = applyMapping(rows, guessMapping(header, fields), fields)
    expect(read.good.map(({ values }) => values)).toEqual(expectedGood)
    expect(read.bad.map(({ line, field, reason, text }) => [line, field, reason, text])).toEqual(expectedBad)
    expect(read.readings.since).toMatchObject({ dateOrder: 'dmy', certain: true })
    expect(read.readings.amount).toMatchObject({ numberStyle: 'comma', certain: true })
  })

  it('is read the same from a workbook', async () => {
    const { header, rows } = await table(bytes)
    const columns = header.map((title) => ({ title, kind: 'text' as const }))
    const workbook = await table(await writeXlsx({ columns, rows: rows.map(({ cells }) => cells) }, 'Hôtes'))
    const read = applyMapping(workbook.rows, guessMapping(workbook.header, fields), fields)
    expect(read.good.map(({ values }) => values)).toEqual(expectedGood)
    expect(read.bad.map(({ line, field, reason, text }) => [line, field, reason, text])).toEqual(expectedBad)
  })
})
