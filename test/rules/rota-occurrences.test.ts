import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  addDays,
  datesFrom,
  daysBetween,
  isoWeekOf,
  startOfWeek,
  weekdayOf,
  type Weekday,
} from '#shared/kernel/local-date.ts'
import { occurrencesOf, patternGiving, slotOn } from '#shared/rota/occurrence-rules.ts'
import type { SeriesSchedule } from '#shared/rota/slot-series.ts'
import { partsOfSlotId, slotIdOf } from '#shared/rota/slot.ts'
import { anException, anId, aSchedule, aSeries, aSlotPattern } from '#test/support/builders.ts'

const datesGiven = (schedule: SeriesSchedule, from: string, to: string) =>
  occurrencesOf([schedule], [], from, to).map(({ date }) => date)

describe('a weekly slot', () => {
  test('comes back on each of its weekdays', () => {
    const schedule = aSchedule({ weekdays: [5, 1] })
    expect(datesGiven(schedule, '2026-11-16', '2026-11-29')).toEqual([
      '2026-11-16',
      '2026-11-20',
      '2026-11-23',
      '2026-11-27',
    ])
  })

  test('begins on its first day and ends on its last, both included', () => {
    const schedule = aSchedule({ fromDate: '2026-11-17', untilDate: '2026-11-24' })
    expect(datesGiven(schedule, '2026-11-01', '2026-12-31')).toEqual(['2026-11-17', '2026-11-24'])
  })

  test('gives nothing from the day its series ended', () => {
    const schedule = aSchedule({}, { endedFrom: '2026-11-24' })
    expect(datesGiven(schedule, '2026-11-01', '2026-12-31')).toEqual([
      '2026-11-03',
      '2026-11-10',
      '2026-11-17',
    ])
  })

  test('falls on 29 February 2028, a Tuesday', () => {
    expect(datesGiven(aSchedule(), '2028-02-22', '2028-03-07')).toEqual([
      '2028-02-22',
      '2028-02-29',
      '2028-03-07',
    ])
  })

  test('goes on over New Year, through week 53 of 2026', () => {
    const slots = occurrencesOf([aSchedule({ weekdays: [4, 5] })], [], '2026-12-28', '2027-01-10')
    expect(slots.map(({ date }) => [date, isoWeekOf(date).week])).toEqual([
      ['2026-12-31', 53],
      ['2027-01-01', 53],
      ['2027-01-07', 1],
      ['2027-01-08', 1],
    ])
  })
})

describe('a slot every two weeks', () => {
  test('keeps its rhythm across a year end, week 53 included', () => {
    const schedule = aSchedule({ everyWeeks: 2, anchorDate: '2026-12-01' })
    expect(datesGiven(schedule, '2026-12-01', '2027-01-31')).toEqual([
      '2026-12-01',
      '2026-12-15',
      '2026-12-29',
      '2027-01-12',
      '2027-01-26',
    ])
  })

  test('counts whole weeks, so that all its weekdays fall in the same ones', () => {
    const schedule = aSchedule({ everyWeeks: 2, weekdays: [1, 7], anchorDate: '2026-11-22' })
    expect(datesGiven(schedule, '2026-11-09', '2026-12-06')).toEqual([
      '2026-11-16',
      '2026-11-22',
      '2026-11-30',
      '2026-12-06',
    ])
  })

  test('counts weeks before its anchor too', () => {
    const schedule = aSchedule({ everyWeeks: 3, anchorDate: '2026-12-01', fromDate: '2026-10-01' })
    expect(datesGiven(schedule, '2026-10-01', '2026-11-30')).toEqual(['2026-10-20', '2026-11-10'])
  })
})

describe('several versions of a series', () => {
  const schedule: SeriesSchedule = {
    series: aSeries(),
    patterns: [
      aSlotPattern({ id: anId(202), fromDate: '2026-11-16', weekdays: [3] }),
      aSlotPattern({ id: anId(201), fromDate: '2026-01-01', weekdays: [2], untilDate: '2026-12-31' }),
    ],
  }

  test('rule each until the next begins', () => {
    expect(datesGiven(schedule, '2026-11-09', '2026-11-22')).toEqual(['2026-11-10', '2026-11-18'])
  })

  test('do not come back when a later one has ended', () => {
    const ended = {
      ...schedule,
      patterns: schedule.patterns.map((each) => ({ ...each, untilDate: '2026-11-18' })),
    }
    expect(datesGiven(ended, '2026-11-09', '2026-12-31')).toEqual(['2026-11-10', '2026-11-18'])
  })

  test('from the same day, made on two devices, give one slot: the later id wins', () => {
    const twice = [
      aSlotPattern({ id: anId(209), fromDate: '2026-11-01', startTime: '15:00' }),
      aSlotPattern({ id: anId(208), fromDate: '2026-11-01', startTime: '16:00' }),
    ]
    for (const patterns of [twice, twice.toReversed()]) {
      const slots = occurrencesOf([{ series: aSeries(), patterns }], [], '2026-11-02', '2026-11-08')
      expect(slots.map(({ startTime }) => startTime)).toEqual(['15:00'])
    }
  })
})

describe('an exception', () => {
  const schedule = aSchedule()
  const week = (exceptions: Parameters<typeof occurrencesOf>[1]) =>
    occurrencesOf([schedule], exceptions, '2026-11-16', '2026-11-22')

  test("changes only what it says, and keeps the slot's id", () => {
    const [slot] = week([anException('2026-11-17', { startTime: '15:00', note: 'Atelier chant' })])
    expect(slot).toMatchObject({
      slotId: slotIdOf(schedule.series.id, '2026-11-17'),
      startTime: '15:00',
      endTime: '18:00',
      minutes: 180,
      note: 'Atelier chant',
      changed: true,
    })
  })

  test('that says only one of two hours or numbers, as old ones may, is read so that it makes sense', () => {
    const read = (pattern: Parameters<typeof aSchedule>[0], said: Parameters<typeof anException>[1]) => {
      const slot = slotOn(aSchedule(pattern), '2026-11-17', anException('2026-11-17', said))
      return slot && [slot.startTime, slot.endTime, slot.minHosts, slot.maxHosts]
    }
    const evening = { startTime: '20:00', endTime: '22:00' }
    const morning = { startTime: '08:00', endTime: '10:00' }
    expect(read(evening, { endTime: '19:00' })).toEqual(['17:00', '19:00', 2, 3])
    expect(read(morning, { startTime: '10:00' })).toEqual(['10:00', '12:00', 2, 3])
    // Past midnight, and longer than half a day where the series is, are believed.
    expect(read(evening, { endTime: '01:00' })).toEqual(['20:00', '01:00', 2, 3])
    expect(read({ startTime: '09:00', endTime: '09:00' }, { startTime: '10:00' })?.[1]).toBe('09:00')
    expect(read({ minHosts: 1, maxHosts: 2 }, { minHosts: 3 })).toEqual(['14:00', '18:00', 3, 3])
    expect(read({}, { maxHosts: 1 })).toEqual(['14:00', '18:00', 1, 1])
  })

  test('with a note alone is not a change of plan', () => {
    expect(week([anException('2026-11-17', { note: 'Gâteau' })])[0]).toMatchObject({
      changed: false,
      note: 'Gâteau',
    })
  })

  test('cancels the slot, which stays visible with its reason', () => {
    const [slot] = week([anException('2026-11-17', { state: 'cancelled', reason: 'Fuite d’eau' })])
    expect(slot).toMatchObject({ state: 'cancelled', reason: 'Fuite d’eau' })
  })

  test('moves a slot to another day of the week, out of it, and into it', () => {
    const moved = (newDate: string, date = '2026-11-17') =>
      week([anException(date, { newDate })]).map((slot) => slot.date)
    expect(moved('2026-11-19')).toEqual(['2026-11-19'])
    expect(moved('2026-11-25')).toEqual([])
    expect(moved('2026-11-20', '2026-11-24')).toEqual(['2026-11-17', '2026-11-20'])
  })

  test('that keeps a slot stands on its own where no pattern gives one', () => {
    const terms = {
      startTime: '10:00',
      endTime: '12:00',
      minHosts: 1,
      maxHosts: 2,
      keyHolderNeeded: true,
      note: '',
    }
    const slots = week([anException('2026-11-18', { state: 'kept', ...terms })])
    expect(slots.map(({ date, startTime, state }) => [date, startTime, state])).toEqual([
      ['2026-11-17', '14:00', 'asPlanned'],
      ['2026-11-18', '10:00', 'kept'],
    ])
  })

  test('of a day no pattern gives makes no slot by itself', () => {
    expect(week([anException('2026-11-18', { note: 'rien' })]).map(({ date }) => date)).toEqual([
      '2026-11-17',
    ])
  })

  test('of another series, or outside the days asked for, does no harm', () => {
    const others = [
      anException('2026-11-17', { seriesId: anId(999), state: 'cancelled' }),
      anException('2026-12-01'),
    ]
    expect(week(others).map(({ state }) => state)).toEqual(['asPlanned'])
  })
})

describe('occurrences', () => {
  const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }) as fc.Arbitrary<Weekday[]>
  const aDate = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2025-06-01', days))

  test('are those a calendar on paper gives, day by day', () => {
    const aPattern = fc.record({
      weekdays,
      everyWeeks: fc.integer({ min: 1, max: 5 }),
      anchorDate: aDate,
      fromDate: aDate,
    })
    fc.assert(
      fc.property(aPattern, aDate, (pattern, from) => {
        const to = addDays(from, 60)
        const onPaper = datesFrom(from, to).filter((date) => {
          const weeks = daysBetween(startOfWeek(pattern.anchorDate), startOfWeek(date)) / 7
          const counts = weeks % pattern.everyWeeks === 0
          return date >= pattern.fromDate && pattern.weekdays.includes(weekdayOf(date)) && counts
        })
        expect(datesGiven(aSchedule(pattern), from, to)).toEqual(onPaper)
      }),
    )
  })

  test('of a stretch are those of its halves, and each can be found again by its id', () => {
    fc.assert(
      fc.property(weekdays, aDate, fc.integer({ min: 0, max: 40 }), (days, from, length) => {
        const schedule = aSchedule({ weekdays: days, fromDate: '2025-06-01' })
        const middle = addDays(from, length)
        const to = addDays(from, 60)
        const whole = occurrencesOf([schedule], [], from, to)
        const halves = [
          ...occurrencesOf([schedule], [], from, middle),
          ...occurrencesOf([schedule], [], addDays(middle, 1), to),
        ]
        expect(halves).toEqual(whole)
        for (const slot of whole) {
          expect(slotOn(schedule, partsOfSlotId(slot.slotId).plannedDate, null)).toEqual(slot)
        }
      }),
    )
  })

  test('of several series come in order of time', () => {
    const morning = aSchedule({ id: anId(201), startTime: '10:00', endTime: '14:00' }, { id: anId(101) })
    const evening = aSchedule({ id: anId(202), startTime: '18:00', endTime: '21:00' }, { id: anId(102) })
    const slots = occurrencesOf([evening, morning], [], '2026-11-17', '2026-11-24')
    expect(slots.map(({ startTime }) => startTime)).toEqual(['10:00', '18:00', '10:00', '18:00'])
  })

  test('follow no pattern on a day that none gives', () => {
    expect(patternGiving(aSchedule(), '2026-11-18')).toBeNull()
    expect(patternGiving(aSchedule(), '2026-11-17')?.id).toBe(anId(200))
    expect(slotOn({ series: aSeries(), patterns: [] }, '2026-11-17', null)).toBeNull()
  })

  test('cannot be asked of something that is not a slot id', () => {
    expect(() => partsOfSlotId('2026-11-17')).toThrow('not a slot id')
  })
})
