import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { addDays } from '#shared/kernel/local-date.ts'
import type { HourTally } from '#shared/visits/heat-map-rules.ts'
import type { Published } from '#shared/visits/publication-rules.ts'
import { kindsOf, type KindTally, type PlannedSlot, type SlotTally } from '#shared/visits/statistics-rules.ts'
import { anId } from '#test/support/builders.ts'
import { knowerOf } from '#test/support/visits-algebra.ts'
import { faultsOfScreen, printedOf } from '#test/support/visits-screen.ts'

const threshold = 5
const slotId = (date: string, series = 1): string => `${anId(series)}@${date}`
const free = (date: string, total: number): SlotTally => ({ date, slotId: null, total })
const plannedOf = ({ date, slotId: id }: SlotTally): PlannedSlot[] =>
  id === null ? [] : [{ slotId: id, date, startTime: '14:00', endTime: '18:00' }]

const all2026 = { from: '2026-01-01', to: '2026-12-31', today: '2026-11-21' } as const
const published = (part: Partial<Published>): Published => {
  const tallies = part.tallies ?? []
  return { ...all2026, tallies, hours: [], planned: tallies.flatMap(plannedOf), kinds: [], ...part }
}
/** What each figure of these names says. */
const said = (facts: Published, names: string): Record<string, string | number | null> =>
  Object.fromEntries(
    printedOf(facts, threshold)
      .filter(({ name, shown }) => name.startsWith(names) && shown.state !== 'notCounted')
      .map(({ name, shown }) => [name, shown.total ?? shown.state]),
  )

/** A small place: a few slots and days over the turn of a year, typed and tapped, in two kinds. */
const aPlace = fc
  .record({
    rows: fc.uniqueArray(
      fc.record({
        day: fc.oneof(fc.nat(20), fc.nat(420)),
        series: fc.constantFrom(1, 2, null),
        typed: fc.oneof({ weight: 3, arbitrary: fc.nat(7) }, { weight: 1, arbitrary: fc.nat(40) }),
        taps: fc.array(fc.record({ hour: fc.integer({ min: 14, max: 16 }), total: fc.nat(6) }), {
          maxLength: 2,
        }),
      }),
      { selector: ({ day, series }) => `${day} ${series}`, maxLength: 14 },
    ),
    from: fc.nat(60),
    length: fc.oneof(fc.nat(40), fc.nat(420)),
    today: fc.integer({ min: 380, max: 430 }),
    coffees: fc.nat(10),
  })
  .map(({ rows, from, length, today, coffees }): Published => {
    const dayOf = (day: number): string => addDays('2025-10-20', day)
    const held = rows.map(({ day, series, typed, taps }) => {
      const date = dayOf(day)
      const id = series === null ? null : slotId(date, series)
      const hours: HourTally[] = taps.map((tap) => ({ date, slotId: id, ...tap }))
      return { date, slotId: id, total: hours.reduce((sum, { total }) => sum + total, typed), hours }
    })
    const days = { from: dayOf(from), to: dayOf(from + length) }
    const isWithin = ({ date }: { readonly date: string }) => days.from <= date && date <= days.to
    const total = held.filter(isWithin).reduce((sum, row) => sum + row.total, 0)
    const kinds: KindTally[] = [{ kind: 'coffee', total: Math.min(coffees, total) }]
    return {
      ...days,
      today: dayOf(today),
      tallies: held
        .map(({ hours: _hours, ...tally }) => tally)
        .toSorted((a, b) => (a.date < b.date ? -1 : 1)),
      hours: held.filter(isWithin).flatMap(({ hours }) => hours),
      planned: held.filter(isWithin).flatMap(plannedOf),
      kinds: kindsOf([...kinds, { kind: null, total: total - Math.min(coffees, total) }], total),
    }
  })

describe('all that is published of a stretch', () => {
  test('lets no hidden figure of any table be worked out from all the tables together', () => {
    fc.assert(
      fc.property(aPlace, (facts) => {
        expect(faultsOfScreen(facts, threshold)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('hides the same month in the series and in the years, which would give away the one beside it', () => {
    const facts = published({
      from: '2026-09-01',
      to: '2026-11-21',
      tallies: [
        free('2026-09-10', 40),
        free('2026-10-06', 5),
        free('2026-10-13', 20),
        free('2026-10-20', 20),
        free('2026-11-10', 3),
      ],
    })
    const months = said(facts, 'month ')
    expect(months).toMatchObject({
      'month 2026-09': 40,
      'month 2026-10': 'hidden',
      'month 2026-11': 'hidden',
    })
    expect(months).toMatchObject({ 'month 2026 9': 40, 'month 2026 10': 'hidden', 'month 2026 11': 'hidden' })
    expect(said(facts, 'total')).toEqual({ total: 88 })
    expect(faultsOfScreen(facts, threshold)).toEqual([])
  })

  test('hides a small slot and a day with it where one weekday has both', () => {
    const dates = ['2026-11-03', '2026-11-10', '2026-11-17']
    const tallies = dates.map((date, index) => ({
      date,
      slotId: slotId(date),
      total: [3, 20, 9][index] ?? 0,
    }))
    const facts = published({ tallies })
    expect(said(facts, 'day ')).toEqual({
      'day 2026-11-03': 'hidden',
      'day 2026-11-10': 20,
      'day 2026-11-17': 'hidden',
    })
    expect(said(facts, 'usualSlot ')).toEqual({ 'usualSlot 2-14:00': 32 })
    expect(said(facts, 'month 2026-11')).toEqual({ 'month 2026-11': 32 })
  })

  test('says hidden, not counted and zero apart', () => {
    const tallies = [free('2026-01-05', 0), free('2026-01-06', 2), free('2026-01-07', 30)]
    const states = printedOf(published({ tallies, to: '2026-01-08' }), threshold)
      .filter(({ name }) => /^day 2026-01-0[5-8]/.test(name))
      .map(({ shown }) => [shown.state, shown.total])
    expect(states).toEqual([
      ['counted', 0],
      ['hidden', null],
      ['hidden', null],
      ['notCounted', null],
    ])
  })

  test('hides a small kind and another with it, and every kind where the total is hidden', () => {
    const kinds: KindTally[] = [
      { kind: 'coffee', total: 30 },
      { kind: 'meal', total: 8 },
      { kind: 'partner', total: 2 },
    ]
    expect(said(published({ tallies: [free('2026-01-05', 40)], kinds }), 'kind ')).toEqual({
      'kind coffee': 30,
      'kind meal': 'hidden',
      'kind partner': 'hidden',
    })
    const few = published({ tallies: [free('2026-01-05', 3)], kinds: [{ kind: 'meal', total: 3 }] })
    expect(said(few, 'kind ')).toEqual({ 'kind meal': 'hidden' })
    const ones = (['coffee', 'meal', 'partner', 'meeting', 'enquiry'] as const).map((kind) => ({
      kind,
      total: 1,
    }))
    expect(said(published({ tallies: [free('2026-01-05', 5)], kinds: ones }), 'total')).toEqual({
      total: 'hidden',
    })
  })

  test('hides the days compared when the whole month would give away the few after them', () => {
    const tallies = [
      free('2025-03-05', 20),
      free('2025-03-20', 2),
      free('2025-06-01', 50),
      free('2026-03-01', 30),
    ]
    const march = said(published({ tallies, today: '2026-03-10' }), 'month 2025 3')
    expect(Object.values(march)).toContain('hidden')
    expect(Object.values(march).filter((one) => one === 'hidden')).not.toHaveLength(0)
  })

  test('hides nothing when no figure is small', () => {
    const tallies = ['2026-01-05', '2026-02-03', '2026-02-04'].map((date) => free(date, 30))
    expect(
      printedOf(published({ tallies }), threshold).filter(({ shown }) => shown.state === 'hidden'),
    ).toEqual([])
  })
})

test('the reader of these tests does work out what can be', () => {
  const knows = knowerOf(3, [new Set([0, 1, 2]), new Set([0])])
  expect([new Set([1, 2]), new Set([1]), new Set([0])].map(knows)).toEqual([true, false, true])
})
