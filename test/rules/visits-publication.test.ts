import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { addDays } from '#shared/kernel/local-date.ts'
import { heatFigures, kindFigures, seriesFigures, wholeFigure } from '#shared/visits/figure-rules.ts'
import { heatMapOf } from '#shared/visits/heat-map-rules.ts'
import { periodOf } from '#shared/visits/period-rules.ts'
import { hiddenInCalendar, hiddenInHeatMap, hiddenInUsualSlots } from '#shared/visits/publication-rules.ts'
import { seriesOf } from '#shared/visits/series-rules.ts'
import { sumsOf } from '#shared/visits/statistics-rules.ts'
import type { KindTally, PlannedSlot, SlotTally } from '#shared/visits/statistics-rules.ts'
import { visitKinds } from '#shared/visits/visit-kind.ts'
import { anId } from '#test/support/builders.ts'
import { faultsOf, publicationOf } from '#test/support/visits-reader.ts'

const threshold = 5
const slotId = (date: string, series = 1): string => `${anId(series)}@${date}`
const free = (date: string, total: number): SlotTally => ({ date, slotId: null, total })
const plannedOf = ({ date, slotId: id }: SlotTally): PlannedSlot[] =>
  id === null ? [] : [{ slotId: id, date, startTime: '14:00', endTime: '18:00' }]

/** Two weeks around the turn of two months, a slot or two a day, some visits outside them, split in three kinds. */
const aFortnight = fc
  .array(
    fc.record({
      day: fc.nat(12),
      series: fc.constantFrom(1, 2, null),
      total: fc.oneof({ weight: 3, arbitrary: fc.nat(7) }, { weight: 1, arbitrary: fc.nat(40) }),
      kind: fc.constantFrom<KindTally['kind']>('coffee', 'meal', null),
    }),
    { maxLength: 12 },
  )
  .map((rows) => [...new Map(rows.map((row) => [`${row.day} ${row.series}`, row])).values()])
  .map((rows) =>
    rows.map(({ day, series, total, kind }) => {
      const date = addDays('2026-11-25', day)
      return { date, slotId: series === null ? null : slotId(date, series), total, kind }
    }),
  )

const kindTotals = (rows: readonly (SlotTally & KindTally)[]): KindTally[] =>
  [...visitKinds, null]
    .map((kind) => ({ kind, total: rows.reduce((sum, row) => sum + (row.kind === kind ? row.total : 0), 0) }))
    .filter(({ total }) => total > 0)

describe('a published stretch of days', () => {
  test('protects slots, days, weeks, months, kinds and the total together', () => {
    fc.assert(
      fc.property(aFortnight, fc.boolean(), (rows, withKinds) => {
        const kinds = withKinds ? kindTotals(rows) : []
        const slots = rows.map((row) => ({
          key: `slot:${row.slotId ?? `free@${row.date}`}`,
          value: row.total,
          groups: [
            `day:${row.date}`,
            `week:${periodOf(row.date, 'week').key}`,
            `month:${row.date.slice(0, 7)}`,
            'total',
          ],
        }))
        const publication = publicationOf(
          slots,
          kinds.length > 0
            ? [{ total: 'total', parts: kinds.map(({ kind }) => `kind:${kind ?? 'none'}`) }]
            : [],
        )
        const figures = new Map([
          ...publication.figures,
          ...kinds.map(({ kind, total }) => [`kind:${kind ?? 'none'}`, total] as const),
        ])
        expect(
          faultsOf({ ...publication, figures }, hiddenInCalendar(rows, kinds, threshold), threshold),
        ).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('hides the same months whether asked by day, by month or by year', () => {
    const tallies = [free('2026-01-10', 3), free('2026-02-10', 40), free('2026-03-10', 9)]
    const hidden = hiddenInCalendar(tallies, [], threshold)
    const range = { from: '2026-01-01', to: '2026-12-31' }
    const statesBy = (by: 'day' | 'month' | 'season' | 'year') =>
      seriesFigures(seriesOf(tallies, [], { by, ...range }), by, hidden)
        .filter(({ state }) => state === 'hidden')
        .map(({ key, total }) => [key, total])
    expect(statesBy('day')).toEqual([
      ['2026-01-10', null],
      ['2026-03-10', null],
    ])
    expect(statesBy('month')).toEqual([
      ['2026-01', null],
      ['2026-03', null],
    ])
    expect(statesBy('season')).toEqual([
      ['2026-winter', null],
      ['2026-spring', null],
    ])
    expect(statesBy('year')).toEqual([['2026', null]])
    expect(wholeFigure(sumsOf(tallies, []), hidden)).toMatchObject({ state: 'counted', total: 52 })
  })

  test('gives no average of what is hidden: times its denominator it is the total', () => {
    const tallies = [free('2026-01-10', 3), free('2026-02-10', 40), free('2026-03-10', 9)]
    const series = seriesOf(tallies, [], { by: 'month', from: '2026-01-01', to: '2026-03-31' })
    const figures = seriesFigures(series, 'month', hiddenInCalendar(tallies, [], threshold))
    expect(figures.map(({ perDay }) => perDay)).toEqual([
      { mean: null, counted: 1, planned: 1 },
      { mean: 40, counted: 1, planned: 1 },
      { mean: null, counted: 1, planned: 1 },
    ])
  })

  test('gives no average of slots beside a total that holds visits outside them', () => {
    const tallies = [{ date: '2026-01-10', slotId: slotId('2026-01-10'), total: 30 }, free('2026-01-11', 2)]
    const planned = tallies.flatMap(plannedOf)
    const month = seriesOf(tallies, planned, { by: 'month', from: '2026-01-01', to: '2026-01-31' })
    expect(seriesFigures(month, 'month', null)[0]?.perSlot.mean).toBe(30)
    expect(
      seriesFigures(month, 'month', hiddenInCalendar(tallies, [], threshold))[0]?.perSlot.mean,
    ).toBeNull()
  })

  test('says hidden, not counted and zero apart', () => {
    const tallies = [free('2026-01-05', 0), free('2026-01-06', 2), free('2026-01-07', 30)]
    const series = seriesOf(tallies, [], { by: 'day', from: '2026-01-05', to: '2026-01-08' })
    const figures = seriesFigures(series, 'day', hiddenInCalendar(tallies, [], threshold))
    expect(figures.map(({ state, total }) => [state, total])).toEqual([
      ['counted', 0],
      ['hidden', null],
      ['hidden', null],
      ['notCounted', null],
    ])
  })

  test('hides a small kind and another with it', () => {
    const tallies = [free('2026-01-05', 40)]
    const kinds: KindTally[] = [
      { kind: 'coffee', total: 30 },
      { kind: 'meal', total: 8 },
      { kind: 'partner', total: 2 },
    ]
    const shown = kindFigures(kinds, hiddenInCalendar(tallies, kinds, threshold))
    expect(shown.map(({ kind, total }) => [kind, total])).toEqual([
      ['coffee', 30],
      ['meal', null],
      ['partner', null],
    ])
  })
})

describe('published usual slots', () => {
  test('hide a small one and the next smallest', () => {
    const tallies = ['2026-11-16', '2026-11-17', '2026-11-18'].map((date, index) => ({
      date,
      slotId: slotId(date),
      total: [4, 20, 6][index] ?? 0,
    }))
    const series = seriesOf(tallies, tallies.flatMap(plannedOf), {
      by: 'usualSlot',
      from: '2026-11-16',
      to: '2026-11-18',
    })
    const figures = seriesFigures(series, 'usualSlot', hiddenInUsualSlots(series, threshold))
    expect(figures.map(({ key, total }) => [key, total])).toEqual([
      ['1-14:00', null],
      ['2-14:00', 20],
      ['3-14:00', null],
    ])
  })
})

describe('a published heat map', () => {
  test('leaves each hidden cell, weekday and hour two possible values at least', () => {
    const aVisit = fc.record({ day: fc.nat(2), hour: fc.integer({ min: 14, max: 16 }), total: fc.nat(8) })
    fc.assert(
      fc.property(
        fc.uniqueArray(aVisit, { selector: ({ day, hour }) => `${day} ${hour}` }),
        fc.nat(9),
        (visits, typed) => {
          const hours = visits.map(({ day, hour, total }) => ({
            date: addDays('2026-11-16', day),
            slotId: null,
            hour,
            total,
          }))
          const days = [0, 1, 2].map((day) => addDays('2026-11-16', day))
          const tallies = days.map((date, index) =>
            free(
              date,
              hours.reduce((sum, one) => sum + (one.date === date ? one.total : 0), index === 0 ? typed : 0),
            ),
          )
          const heat = heatMapOf(tallies, hours, [])
          const publication = publicationOf(
            heat.cells.map(({ weekday, hour, total }) => ({
              key: `cell:${weekday}:${hour}`,
              value: total,
              groups: [`row:${weekday}`, `column:${hour}`, 'cells'],
            })),
            [{ total: 'total', parts: ['cells', 'withoutHour'] }],
          )
          const figures = new Map([...publication.figures, ['withoutHour', typed], ['total', heat.total]])
          if (!figures.has('cells')) figures.set('cells', 0)
          expect(faultsOf({ ...publication, figures }, hiddenInHeatMap(heat, threshold), threshold)).toEqual(
            [],
          )
        },
      ),
      { numRuns: 200 },
    )
  })

  test('shows what it may', () => {
    const hours = [14, 15, 16].map((hour, index) => ({
      date: '2026-11-16',
      slotId: null,
      hour,
      total: [3, 20, 30][index] ?? 0,
    }))
    const heat = heatMapOf([free('2026-11-16', 53)], hours, [])
    const figures = heatFigures(heat, hiddenInHeatMap(heat, threshold))
    expect(figures.cells.map(({ state }) => state)).toEqual(['hidden', 'hidden', 'counted'])
    expect(figures.hours.map(({ total }) => total)).toEqual([null, null, 30])
    expect(figures.total).toEqual({ state: 'counted', total: 53 })
  })
})
