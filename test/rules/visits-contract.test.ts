import { describe, expect, test } from 'vitest'

import { describeContract } from '#shared/kernel/contract-kit.ts'
import {
  kindFigures,
  heatFigures,
  seriesFigures,
  wholeFigure,
  yearFigures,
} from '#shared/visits/figure-rules.ts'
import { heatMapOf } from '#shared/visits/heat-map-rules.ts'
import { seriesKeys, seriesOf } from '#shared/visits/series-rules.ts'
import { noSums } from '#shared/visits/statistics-rules.ts'
import {
  zHeatFigures,
  zKindFigure,
  zSeriesFigure,
  zShownSums,
  zYearFigures,
} from '#shared/visits/visit-shapes.ts'
import { visitsContract } from '#shared/visits/visits-contract.ts'
import { compareYears } from '#shared/visits/year-rules.ts'
import { anId } from '#test/support/builders.ts'

const slotId = `${anId(1)}@2026-11-17`
const accepts = (name: keyof typeof visitsContract, input: unknown): boolean =>
  visitsContract[name].input.safeParse(input).success

/** Every place in a JSON Schema where any text could stand: no list, no pattern, no format. */
function freeTexts(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const one = schema as Record<string, unknown>
  const isFree =
    one['type'] === 'string' &&
    !one['enum'] &&
    !one['const'] &&
    !one['pattern'] &&
    !one['format'] &&
    !one['contentEncoding']
  return [
    ...(isFree ? [path] : []),
    ...Object.entries(one).flatMap(([key, value]) => freeTexts(value, `${path}/${key}`)),
  ]
}

describe('the visits contract', () => {
  const described = describeContract({ visits: visitsContract })

  test('takes no text in any command: numbers, days, slots and words of closed lists only', () => {
    const commands = described.filter(({ kind }) => kind === 'command')
    expect(commands.map(({ name }) => name.replace('visits.', '')).toSorted()).toEqual([
      'chooseKinds',
      'correct',
      'importRows',
      'setLateGrace',
      'setThreshold',
      'tap',
      'typeTotal',
    ])
    for (const { name, input } of commands) expect([name, freeTexts(input)]).toEqual([name, []])
  })

  test('leaves counting and reading open, settings and imports to the coordinator', () => {
    const coordinators = described
      .filter(({ role }) => role === 'coordinator')
      .map(({ name }) => name.replace('visits.', ''))
    expect(coordinators.toSorted()).toEqual([
      'chooseKinds',
      'importRows',
      'previewImport',
      'setLateGrace',
      'setThreshold',
    ])
    expect(described.filter(({ role }) => role !== 'coordinator').every(({ role }) => role === 'open')).toBe(
      true,
    )
  })

  test('taps one at a time', () => {
    expect(accepts('tap', { slotId, delta: 1 })).toBe(true)
    expect(accepts('tap', { slotId: null, delta: -1, kind: 'coffee' })).toBe(true)
    for (const input of [
      { slotId, delta: 2 },
      { slotId, delta: 0 },
      { slotId, delta: 1, kind: 'Jan' },
      { slotId, delta: 1, note: '' },
      { slotId: 'x', delta: 1 },
    ]) {
      expect(accepts('tap', input)).toBe(false)
    }
  })

  test('types a total for a slot, for today or for a day, never for a slot on another day', () => {
    expect(accepts('typeTotal', { slotId, total: 0, seen: 0 })).toBe(true)
    expect(accepts('typeTotal', { slotId: null, date: '2026-11-16', total: 12, seen: 3 })).toBe(true)
    expect(accepts('typeTotal', { slotId, date: '2026-11-16', total: 12, seen: 3 })).toBe(false)
    expect(accepts('typeTotal', { slotId, total: -1, seen: 0 })).toBe(false)
  })

  test('corrects a slot or a day, by something', () => {
    expect(accepts('correct', { slotId, delta: -3 })).toBe(true)
    expect(accepts('correct', { date: '2026-11-16', delta: 5000 })).toBe(true)
    expect(accepts('correct', { slotId, delta: 0 })).toBe(false)
    expect(accepts('correct', { slotId, date: '2026-11-17', delta: 1 })).toBe(false)
  })

  test('reads stretches of days in order, up to thirty-one years', () => {
    expect(accepts('summarise', { from: '2026-11-17', to: '2026-11-17' })).toBe(true)
    expect(accepts('summarise', { from: '1996-01-01', to: '2026-12-31' })).toBe(true)
    expect(accepts('summarise', { from: '2026-11-18', to: '2026-11-17' })).toBe(false)
    expect(accepts('summarise', { from: '1900-01-01', to: '2026-12-31' })).toBe(false)
  })

  test('never lets a published figure of one or two through', () => {
    expect(accepts('setThreshold', { threshold: 3 })).toBe(true)
    expect(accepts('setThreshold', { threshold: 2 })).toBe(false)
  })

  test('chooses each kind once', () => {
    expect(accepts('chooseKinds', { kinds: ['meal', 'coffee'] })).toBe(true)
    expect(accepts('chooseKinds', { kinds: [] })).toBe(true)
    expect(accepts('chooseKinds', { kinds: ['meal', 'meal'] })).toBe(false)
  })

  test('has the shapes the rules give', () => {
    const tallies = [
      { date: '2026-11-17', slotId, total: 12 },
      { date: '2026-11-18', slotId: null, total: 2 },
    ]
    const planned = [{ slotId, date: '2026-11-17', startTime: '14:00', endTime: '18:00' }]
    for (const by of seriesKeys) {
      const series = seriesOf(tallies, planned, { by, from: '2026-11-16', to: '2026-11-22' })
      for (const figure of seriesFigures(series, by, null))
        expect(zSeriesFigure.parse(figure)).toEqual(figure)
    }
    const heat = heatFigures(
      heatMapOf(tallies, [{ date: '2026-11-17', slotId, hour: 14, total: 12 }], planned),
      null,
    )
    expect(zHeatFigures.parse(heat)).toEqual(heat)
    const years = yearFigures(
      compareYears(tallies, planned, { by: 'week', years: [2026, 2027], today: '2026-11-21' }),
      null,
    )
    expect(zYearFigures.parse(years)).toEqual(years)
    expect(zShownSums.safeParse(wholeFigure(noSums(), null)).success).toBe(true)
    for (const kind of kindFigures([{ kind: null, total: 2 }], null))
      expect(zKindFigure.parse(kind)).toEqual(kind)
  })
})
