import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { FieldSpecs } from '#shared/import/field-rules.ts'
import { applyMapping, guessMapping, missingFields } from '#shared/import/mapping-rules.ts'

const hostFields = {
  name: {
    kind: 'text',
    required: true,
    maxLength: 40,
    synonyms: ['prénom', 'nom', 'voornaam', 'naam', 'first name', 'accueillant·e'],
  },
  since: { kind: 'date', synonyms: ["date d'arrivée", 'depuis', 'sinds', 'arrival date'] },
  keyHolder: { kind: 'yesNo', synonyms: ['clé', 'clés', 'sleutel', 'key'] },
  origin: {
    kind: 'choice',
    synonyms: ['origine', 'herkomst'],
    choices: { delegated: ['délégué·e', 'gedetacheerd'], neighbour: ['voisin·e', 'buur', 'bénévole'] },
  },
} as const satisfies FieldSpecs

const countFields = {
  day: { kind: 'date', required: true, synonyms: ['date', 'jour', 'dag'] },
  time: { kind: 'time', synonyms: ['heure', 'uur'] },
  count: {
    kind: 'number',
    required: true,
    integer: true,
    min: 0,
    max: 5000,
    synonyms: ['passages', 'nombre', 'aantal'],
  },
} as const satisfies FieldSpecs

const rowsOf = (...rows: string[][]) => rows.map((cells, index) => ({ line: index + 2, cells }))

describe('guessing which column is which field', () => {
  it('knows the titles in French, Dutch and English, whatever the accents and capitals', () => {
    expect(guessMapping(['Origine', 'PRENOM', 'Clés ?', "Date d'arrivee"], hostFields)).toEqual({
      name: 1,
      since: 3,
      keyHolder: 2,
      origin: 0,
    })
    expect(guessMapping(['Voornaam', 'Sleutel', 'Sinds'], hostFields)).toEqual({
      name: 0,
      keyHolder: 1,
      since: 2,
    })
    expect(guessMapping(['First name', 'Arrival date', 'Key'], hostFields)).toEqual({
      name: 0,
      since: 1,
      keyHolder: 2,
    })
  })

  it('gives each column to one field only, the best likeness first', () => {
    expect(guessMapping(['Date', 'Nombre de passages', 'Heure'], countFields)).toEqual({
      day: 0,
      count: 1,
      time: 2,
    })
    expect(guessMapping(['Nom de famille', 'Prénom'], hostFields)).toEqual({ name: 1 })
    expect(guessMapping(['Date', 'Date'], countFields)).toEqual({ day: 0 })
  })

  it('proposes nothing for titles it does not know', () => {
    expect(guessMapping(['a', '', 'Remarque'], hostFields)).toEqual({})
    expect(missingFields(countFields, guessMapping(['Date'], countFields))).toEqual(['count'])
  })
})

describe('reading the rows of a table', () => {
  it('gives typed rows, and lists each bad cell with its line, column, reason and text', () => {
    const rows = rowsOf(
      ['31/01/2026', '14h30', '12'],
      ['32/01/2026', '', 'douze'],
      ['01/02/2026', '25h', '-1'],
      ['02/02/2026', '', '1.692'],
    )
    const read = applyMapping(rows, { day: 0, time: 1, count: 2 }, countFields)
    expect(read.good).toEqual([
      { line: 2, values: { day: '2026-01-31', time: '14:30', count: 12 } },
      { line: 5, values: { day: '2026-02-02', time: null, count: 1692 } },
    ])
    expect(read.bad).toEqual([
      { line: 3, column: 0, field: 'day', reason: 'NotADate', text: '32/01/2026' },
      { line: 3, column: 2, field: 'count', reason: 'NotANumber', text: 'douze' },
      { line: 4, column: 1, field: 'time', reason: 'NotATime', text: '25h' },
      { line: 4, column: 2, field: 'count', reason: 'TooSmall', text: '-1' },
    ])
    expect(read.readings.day).toEqual({ dateOrder: 'dmy', numberStyle: 'comma', certain: true })
    expect(read.readings.count?.certain).toBe(false)
  })

  it('reads choices, yes and no, and empty cells', () => {
    const rows = rowsOf(
      ['Ana', '', 'oui', 'Délégué(e)'],
      ['Léo', '2024-05-01', '', 'BENEVOLE'],
      [' ', '', 'x', ''],
      ['Bo', '', '', 'autre'],
    )
    const read = applyMapping(rows, { name: 0, since: 1, keyHolder: 2, origin: 3 }, hostFields)
    expect(read.good.map((row) => row.values)).toEqual([
      { name: 'Ana', since: null, keyHolder: true, origin: 'delegated' },
      { name: 'Léo', since: '2024-05-01', keyHolder: null, origin: 'neighbour' },
    ])
    expect(read.bad.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'Missing'],
      [5, 'NotAChoice'],
    ])
  })

  it('refuses every row when a required field is in no column', () => {
    const read = applyMapping(rowsOf(['12'], ['13']), { count: 0 }, countFields)
    expect(read.good).toEqual([])
    expect(read.bad[0]).toEqual({ line: 2, column: null, field: 'day', reason: 'Missing', text: '' })
  })

  it('obeys the order and the style a person chose', () => {
    const rows = rowsOf(['01/02/2026', '1.692'])
    const fields = { ...countFields, count: { kind: 'number', required: true, synonyms: [] } } as const
    const read = applyMapping(rows, { day: 0, count: 1 }, fields, {
      day: { dateOrder: 'mdy' },
      count: { numberStyle: 'point' },
    })
    expect(read.good[0]?.values).toEqual({ day: '2026-01-02', time: null, count: 1.692 })
    expect(read.readings).toMatchObject({ day: { certain: true }, count: { certain: true } })
  })

  it('checks lengths and whole numbers', () => {
    const fields = {
      name: { kind: 'text', maxLength: 3, synonyms: [] },
      n: { kind: 'number', integer: true, max: 9, synonyms: [] },
    } as const
    const read = applyMapping(
      rowsOf(['abcd', '1,5'], ['abc', '10'], ['a\u200bbc', '9']),
      { name: 0, n: 1 },
      fields,
    )
    expect(read.bad.map(({ reason }) => reason)).toEqual(['TooLong', 'NotAnInteger', 'TooLarge'])
    expect(read.good).toEqual([{ line: 4, values: { name: 'abc', n: 9 } }])
  })

  it('puts every row of any table either with the good or with the bad, never both', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '12', '31/12/2026', '14h', 'oui', '__proto__'),
    )
    const table = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 })
    fc.assert(
      fc.property(
        table,
        fc.array(fc.nat(6), { minLength: 3, maxLength: 3 }),
        (cells, [day = 0, time = 0, count = 0]) => {
          const rows = rowsOf(...cells)
          const read = applyMapping(rows, { day, time, count }, countFields)
          const good = new Set(read.good.map((row) => row.line))
          const bad = new Set(read.bad.map((problem) => problem.line))
          expect(rows.every(({ line }) => good.has(line) !== bad.has(line))).toBe(true)
          expect(good.size).toBe(read.good.length)
          guessMapping(cells[0] ?? [], countFields)
        },
      ),
    )
  })
})
