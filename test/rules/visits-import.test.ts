import { describe, expect, test } from 'vitest'

import { applyMapping, guessMapping, missingFields } from '#shared/import/mapping-rules.ts'
import { countsIn, noDecision, rowsToTake } from '#shared/visits/count-choice-rules.ts'
import {
  countFields,
  countRowOf,
  previewCountRows,
  slotOfRows,
  splitEmptyTotals,
} from '#shared/visits/count-import-rules.ts'
import type { CountRow } from '#shared/visits/count-import-rules.ts'
import { visitKinds } from '#shared/visits/visit-kind.ts'
import { anId } from '#test/support/builders.ts'

const header = ['Date', 'Heure', 'Nombre de passages', 'Type', 'Remarques']
const read = (...lines: string[][]) => {
  const rows = lines.map((cells, index) => ({ line: index + 2, cells }))
  const mapped = applyMapping(rows, guessMapping(header, countFields), countFields)
  return { rows: mapped.good.map(countRowOf), ...splitEmptyTotals(mapped) }
}

describe('a paper year', () => {
  test('is read from its titles, its remarks left alone', () => {
    expect(guessMapping(header, countFields)).toEqual({ date: 0, startTime: 1, total: 2, kind: 3 })
    expect(guessMapping(['Dag', 'Aantal'], countFields)).toEqual({ date: 0, total: 1 })
    expect(missingFields(countFields, guessMapping(['Dag'], countFields))).toEqual(['total'])
  })

  test('gives a day, a number, a start and a kind, and nothing of the remarks', () => {
    const { rows, bad } = read(
      ['04/03/2019', '14h', '1.012', 'Café', 'Jan est passé'],
      ['05/03/2019', '', '0', '', ''],
    )
    expect(bad).toEqual([])
    expect(rows).toEqual([
      { line: 2, date: '2019-03-04', startTime: '14:00', total: 1012, kind: 'coffee' },
      { line: 3, date: '2019-03-05', startTime: null, total: 0, kind: null },
    ])
  })

  test('lists what cannot be read with its line and its reason', () => {
    const { rows, bad } = read(
      ['31/02/2019', '', '12', '', ''],
      ['04/03/2019', '', '12,5', '', ''],
      ['05/03/2019', '25h', '-3', 'Jan', ''],
      ['06/03/2019', '', '6000', '', ''],
    )
    expect(rows).toEqual([])
    expect(bad.map(({ line, field, reason }) => `${line} ${field} ${reason}`)).toEqual([
      '2 date NotADate',
      '3 total NotAnInteger',
      '4 total TooSmall',
      '4 startTime NotATime',
      '4 kind NotAChoice',
      '5 total TooLarge',
    ])
  })

  test('keeps a day without a number apart: not counted, neither a zero nor a mistake', () => {
    const { rows, bad, notCountedLines } = read(['04/03/2019', '', '', '', ''], ['nonsense', '', '', '', ''])
    expect({ rows, notCountedLines }).toEqual({ rows: [], notCountedLines: [2] })
    expect(bad.map(({ line, field }) => `${line} ${field}`)).toEqual(['3 date', '3 total'])
  })

  test('knows words for every kind of the list', () => {
    expect(Object.keys(countFields.kind.choices).toSorted()).toEqual([...visitKinds].toSorted())
  })
})

describe('the preview of a paper year', () => {
  const row = (line: number, other: Partial<CountRow> = {}): CountRow => ({
    line,
    date: '2019-03-04',
    total: 12,
    startTime: null,
    kind: null,
    ...other,
  })
  const there = {
    today: '2026-11-21',
    importedDates: new Set(['2019-03-05']),
    countedDates: new Set(['2019-03-05', '2026-11-20']),
    slots: [{ slotId: `${anId(1)}@2019-03-04`, date: '2019-03-04', startTime: '14:00', endTime: '18:00' }],
  }

  test('finds the slot that starts then, and counts for the day when none does', () => {
    const found = previewCountRows(
      [row(2, { startTime: '14:00' }), row(3, { startTime: '15:00' }), row(4)],
      there,
    )
    expect(found.map(({ slotId }) => slotId)).toEqual([`${anId(1)}@2019-03-04`, null, null])
  })

  test('names the earlier line with the same day, start and kind', () => {
    const rows = [row(2), row(3, { kind: 'meal' }), row(4, { startTime: '14:00' }), row(5), row(6)]
    expect(previewCountRows(rows, there).map(({ sameAsLine }) => sameAsLine)).toEqual([
      null,
      null,
      null,
      2,
      2,
    ])
  })

  test('says what a day already holds, and that today is not over', () => {
    const rows = ['2019-03-05', '2026-11-20', '2026-11-21', '2019-03-06'].map((date, index) =>
      row(index + 2, { date }),
    )
    expect(previewCountRows(rows, there).map(({ already, notOver }) => `${already} ${notOver}`)).toEqual([
      'imported false',
      'counted false',
      'nothing true',
      'nothing false',
    ])
  })
})

test('what is said of a file before importing is of the lines that would be imported', () => {
  const row = (line: number, date: string, total: number): CountRow => ({
    line,
    date,
    total,
    startTime: null,
    kind: null,
  })
  const rows = [
    row(2, '2025-02-03', 8),
    row(3, '2025-02-04', 2700),
    row(4, '2025-02-03', 9),
    row(5, '2027-02-01', 7),
  ]
  const there = {
    today: '2026-11-21',
    importedDates: new Set<string>(),
    countedDates: new Set<string>(),
    slots: [],
  }
  const preview = previewCountRows(rows, there)
  expect(countsIn(rowsToTake(preview, noDecision))).toEqual({
    first: '2025-02-03',
    last: '2025-02-04',
    visits: 2708,
  })
  expect(countsIn(rowsToTake(preview, { ...noDecision, keepSame: true }))?.visits).toBe(2717)
  expect(countsIn([])).toBeNull()
})

test('of two slots at the same hour a row counts for the same one, in the preview and in the import', () => {
  const [one, two] = [1, 2].map((series) => ({
    slotId: `${anId(series)}@2025-02-03`,
    date: '2025-02-03',
    startTime: '14:00',
    endTime: '18:00',
  }))
  if (one === undefined || two === undefined) throw new Error('two slots')
  const asked = { date: '2025-02-03', startTime: '14:00' }
  expect([slotOfRows([one, two])(asked), slotOfRows([two, one])(asked)]).toEqual([one, one])
  expect(slotOfRows([one, two])({ ...asked, startTime: null })).toBeNull()
})
