import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { instantOf } from '#shared/kernel/local-date.ts'
import { versionsGiving } from '#shared/rota/bulk-create-rules.ts'
import type { BulkFacts } from '#shared/rota/bulk-facts.ts'
import { planBulk } from '#shared/rota/bulk-rules.ts'
import type { BulkAct, BulkChoice, CreateMany } from '#shared/rota/bulk.ts'
import { occurrencesOf } from '#shared/rota/occurrence-rules.ts'
import { aSeries, aSlotCard, anId } from '#test/support/builders.ts'

const nothing: BulkChoice = { without: [], also: [] }
const facts = (given: Partial<BulkFacts> = {}): BulkFacts => ({
  now: instantOf('2026-11-10', '12:00'),
  slots: [],
  there: [],
  closures: new Map(),
  hosts: [],
  absences: [],
  ...given,
})
const rowsOf = (act: BulkAct, given: BulkFacts, choice: Partial<BulkChoice> = {}) => {
  const rows = planBulk(act, given, { ...nothing, ...choice })
  if (!rows.ok) throw new Error(rows.error.type)
  return rows.value
}

const create: CreateMany = {
  kind: 'create',
  name: '',
  from: '2026-12-01',
  to: '2026-12-31',
  weekdays: [2, 4],
  everyWeeks: 1,
  times: [{ startTime: '14:00', endTime: '18:00' }],
  as: 'series',
  minHosts: 1,
  maxHosts: 3,
  keyHolderNeeded: false,
  note: '',
}

describe('a series created but for some days', () => {
  test('has a version for each run of days without a gap', () => {
    const rows = rowsOf(create, facts(), { without: ['2026-12-15 14:00 18:00'] })
    const [hours = { startTime: '', endTime: '' }] = create.times
    expect(
      versionsGiving(create, hours, rows).map(({ fromDate, untilDate }) => [fromDate, untilDate]),
    ).toEqual([
      ['2026-12-01', '2026-12-10'],
      ['2026-12-17', '2026-12-31'],
    ])
  })

  test('gives exactly the days that were ticked, whatever was unticked', () => {
    const aRhythm = fc.record({
      weekdays: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { minLength: 1 }),
      everyWeeks: fc.integer({ min: 1, max: 3 }),
    })
    fc.assert(
      fc.property(aRhythm, fc.infiniteStream(fc.boolean()), (rhythm, coins) => {
        const act = { ...create, ...rhythm } as CreateMany
        const without = rowsOf(act, facts()).flatMap(({ rowId }) =>
          coins.next().value === true ? [rowId] : [],
        )
        const rows = rowsOf(act, facts(), { without })
        const [hours = { startTime: '', endTime: '' }] = act.times
        const series = aSeries()
        const patterns = versionsGiving(act, hours, rows).map((version, index) => {
          return { ...version, id: anId(300 + index), seriesId: series.id }
        })
        const given = occurrencesOf([{ series, patterns }], [], '2026-11-01', '2027-02-01')
        const ticked = rows.filter((row) => row.ticked).map(({ after }) => after?.date)
        expect(given.map(({ date }) => date)).toEqual(ticked)
      }),
    )
  })
})

describe('slots that move', () => {
  const slots = ['2026-12-01', '2026-12-08', '2026-12-15'].map((date) => aSlotCard({ date }))
  const act: BulkAct = {
    kind: 'move',
    which: { from: '2026-12-01', to: '2026-12-15', weekdays: [], startTime: null },
    days: 7,
    minutes: 0,
  }
  const waysOf = (there: BulkFacts['there'], choice: Partial<BulkChoice> = {}) =>
    rowsOf(act, facts({ slots, there }), choice).map(({ inTheWay, ticked }) => inTheWay[0] ?? ticked)

  test('may follow each other into the places they leave', () => {
    expect(waysOf(slots)).toEqual([true, true, true])
  })

  test('stay all behind one that cannot leave', () => {
    const after = aSlotCard({ date: '2026-12-22' })
    expect(waysOf([...slots, after])).toEqual(['SlotThere', 'SlotThere', 'SlotThere'])
  })

  test('stay behind one that somebody leaves where it is', () => {
    const without = slots.slice(1, 2).map(({ slotId }) => slotId)
    expect(waysOf(slots, { without })).toEqual(['SlotThere', false, true])
  })

  test('do not both go to the same hours of a day', () => {
    const two = ['10:00', '14:00'].map((startTime, index) =>
      aSlotCard({ date: '2026-12-01', startTime, seriesId: anId(100 + index) }),
    )
    const hours: BulkAct = { kind: 'hours', which: act.which, startTime: '19:00', endTime: '22:00' }
    const rows = rowsOf(hours, facts({ slots: two, there: two }))
    expect(rows.map(({ inTheWay }) => inTheWay)).toEqual([[], ['SlotThere']])
  })

  test('past midnight begin on the next day, and nothing goes into the past', () => {
    const [row] = rowsOf({ ...act, days: 0, minutes: 660 }, facts({ slots: slots.slice(0, 1), there: slots }))
    expect(row?.after).toEqual({ date: '2026-12-02', startTime: '01:00', endTime: '05:00' })
    const back = rowsOf({ ...act, days: -30 }, facts({ slots, there: slots }))
    expect(back.map(({ inTheWay }) => inTheWay[0] ?? null)).toEqual(['Begun', 'Begun', null])
  })
})
