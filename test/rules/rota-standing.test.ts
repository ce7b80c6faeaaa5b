import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { addDays, daysBetween, startOfWeek, type Weekday, weekdayOf } from '#shared/kernel/local-date.ts'
import { standingDates, standingIdOf, standingStateOf } from '#shared/rota/standing-rules.ts'
import { anId, aSchedule, aSlotPattern } from '#test/support/builders.ts'

const everyTuesday = { weekday: 2, everyWeeks: 1, fromDate: '2026-11-03', untilDate: null } as const

describe('the days of a standing sign-up', () => {
  test('are its weekday, week after week, from its first day to its last', () => {
    expect(standingDates(everyTuesday, '2026-11-01', '2026-11-24')).toEqual([
      '2026-11-03',
      '2026-11-10',
      '2026-11-17',
      '2026-11-24',
    ])
    const ended = { ...everyTuesday, untilDate: '2026-11-16' }
    expect(standingDates(ended, '2026-11-04', '2026-12-31')).toEqual(['2026-11-10'])
  })

  test('count whole weeks from the week of the first day, whichever day that was', () => {
    for (const fromDate of ['2026-11-02', '2026-11-03']) {
      const everyOther = { ...everyTuesday, everyWeeks: 2, fromDate }
      expect(standingDates(everyOther, '2026-11-04', '2026-12-15')).toEqual([
        '2026-11-17',
        '2026-12-01',
        '2026-12-15',
      ])
    }
  })

  test('begin the week after when the first day is after the weekday', () => {
    const fromFriday = { ...everyTuesday, fromDate: '2026-11-06' }
    expect(standingDates(fromFriday, '2026-11-01', '2026-11-12')).toEqual(['2026-11-10'])
  })

  test('are those of a walk day by day, whatever the window', () => {
    const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays('2026-11-21', days))
    const weekday = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7)
    fc.assert(
      fc.property(
        fc.record({
          weekday,
          everyWeeks: fc.integer({ min: 1, max: 5 }),
          fromDate: day,
          untilDate: fc.option(day),
        }),
        day,
        fc.integer({ min: -3, max: 200 }),
        (standing, from, length) => {
          const walked = Array.from({ length: Math.max(0, length + 1) }, (_, index) => addDays(from, index))
            .filter((date) => weekdayOf(date) === standing.weekday && date >= standing.fromDate)
            .filter((date) => standing.untilDate === null || date <= standing.untilDate)
            .filter((date) => {
              const weeks = daysBetween(startOfWeek(standing.fromDate), startOfWeek(date)) / 7
              return weeks % standing.everyWeeks === 0
            })
          expect(standingDates(standing, from, addDays(from, length))).toEqual(walked)
        },
      ),
    )
  })
})

describe('what has become of the slots of a standing sign-up', () => {
  test('all is well while the series has slots on that weekday', () => {
    expect(standingStateOf(aSchedule(), everyTuesday, '2026-11-21')).toBe('given')
    expect(standingStateOf(aSchedule({ weekdays: [2, 4] }), everyTuesday, '2026-11-21')).toBe('given')
  })

  test('the weekday is gone when the series moved to another', () => {
    const moved = aSlotPattern({ id: anId(201), fromDate: '2026-12-01', weekdays: [3] })
    const { series, patterns } = aSchedule()
    const schedule = { series, patterns: [...patterns, moved] }
    expect(standingStateOf(schedule, everyTuesday, '2026-11-21')).toBe('given')
    expect(standingStateOf(schedule, everyTuesday, '2026-12-01')).toBe('weekdayGone')
  })

  test('the weekday is gone when the series and the habit are in opposite weeks', () => {
    const schedule = aSchedule({ everyWeeks: 2, anchorDate: '2026-11-10' })
    expect(standingStateOf(schedule, { ...everyTuesday, everyWeeks: 2 }, '2026-11-21')).toBe('weekdayGone')
  })

  test('the series is over when it was ended, or gives no day any more', () => {
    const ended = aSchedule({}, { endedFrom: '2026-11-10' })
    expect(standingStateOf(ended, everyTuesday, '2026-11-21')).toBe('seriesEnded')
    const over = aSchedule({ untilDate: '2026-11-10' })
    expect(standingStateOf(over, everyTuesday, '2026-11-21')).toBe('seriesEnded')
  })

  test('the same wish is the same row on every device', () => {
    expect(standingIdOf(anId(1), 2, anId(2))).toBe(`${anId(1)}#2#${anId(2)}`)
  })
})
