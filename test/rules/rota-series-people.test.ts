import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { addDays, instantOf, type Instant, type LocalDate, type Weekday } from '#shared/kernel/local-date.ts'
import { occurrencesOf, slotOn } from '#shared/rota/occurrence-rules.ts'
import type { SeriesChange, SeriesFacts, SeriesPlan } from '#shared/rota/series-plan.ts'
import { planSeriesChange } from '#shared/rota/series-rules.ts'
import type { SeriesSchedule } from '#shared/rota/slot-series.ts'
import type { SlotException } from '#shared/rota/slot.ts'
import { anException, aPatternDraft, aSchedule } from '#test/support/builders.ts'
import { carriedOut, ended } from '#test/support/series-plans.ts'

describe('whatever the change of a series', () => {
  const aDate = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-09-01', days))
  const aTime = fc.constantFrom('09:00', '14:00', '22:00', '01:00')
  const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }) as fc.Arbitrary<Weekday[]>
  const aDraft = fc
    .record({
      weekdays,
      everyWeeks: fc.integer({ min: 1, max: 3 }),
      startTime: aTime,
      endTime: aTime,
      untilDate: fc.option(aDate),
    })
    .map(aPatternDraft)
  const aChange: fc.Arbitrary<SeriesChange> = fc.oneof(
    fc.record({ scope: fc.constant('following' as const), date: aDate, pattern: aDraft }),
    fc.record({ scope: fc.constant('all' as const), fromDate: fc.option(aDate), pattern: aDraft }),
  )
  const aSituation = fc
    .record({
      weekdays,
      fromDate: aDate,
      now: aDate,
      crowd: fc.array(fc.nat({ max: 60 }), { maxLength: 8 }),
      cancelled: fc.array(fc.nat({ max: 60 }), { maxLength: 3 }),
      moved: fc.array(fc.nat({ max: 60 }), { maxLength: 3 }),
    })
    .map((made): SeriesFacts => {
      const schedule = aSchedule({ weekdays: made.weekdays, fromDate: made.fromDate })
      const days = occurrencesOf([schedule], [], '2026-09-01', '2027-01-31').map(
        ({ plannedDate }) => plannedDate,
      )
      const pick = (numbers: number[]) => [...new Set(numbers.flatMap((number) => days[number] ?? []))]
      const exceptions = new Map<LocalDate, SlotException>()
      for (const date of pick(made.moved))
        exceptions.set(date, anException(date, { newDate: addDays(date, 1) }))
      for (const date of pick(made.cancelled)) exceptions.set(date, anException(date, { state: 'cancelled' }))
      const now = instantOf(made.now, '12:00')
      return { schedule, exceptions: [...exceptions.values()], occupied: pick(made.crowd), now }
    })

  /** Each occupied slot, before and after. */
  function eachOccupied(before: SeriesFacts, plan: SeriesPlan) {
    const after = carriedOut(plan, before)
    const on = (date: LocalDate, list: readonly SlotException[]) =>
      list.find((exception) => exception.date === date) ?? null
    return before.occupied.map((date) => ({
      was: slotOn(before.schedule, date, on(date, before.exceptions)),
      is: slotOn(after.schedule, date, on(date, after.exceptions)),
    }))
  }

  test('every slot with people is still there, under the same id', () => {
    fc.assert(
      fc.property(aSituation, aChange, (before, change) => {
        const plan = planSeriesChange(change, before)
        fc.pre(plan.ok)
        for (const { was, is } of eachOccupied(before, plan.value)) expect(is?.slotId).toBe(was?.slotId)
      }),
    )
  })

  test('every slot with people whose day or times differ is listed, and past ones never differ', () => {
    fc.assert(
      fc.property(aSituation, aChange, (before, change) => {
        const plan = planSeriesChange(change, before)
        fc.pre(plan.ok)
        const moved = new Set(plan.value.moved.map(({ slotId }) => slotId))
        for (const { was, is } of eachOccupied(before, plan.value)) {
          const same =
            was?.date === is?.date && was?.startTime === is?.startTime && was?.endTime === is?.endTime
          if (was === null || was.state === 'cancelled') continue
          expect(moved.has(was.slotId)).toBe(!same)
          if (was.endAt <= before.now) expect(same).toBe(true)
        }
      }),
    )
  })

  const over = ({ schedule, exceptions }: Pick<SeriesFacts, 'schedule' | 'exceptions'>, now: Instant) =>
    occurrencesOf([schedule], exceptions, '2026-08-01', '2027-01-31')
      .filter(({ endAt }) => endAt <= now)
      .map(({ slotId, startAt, endAt }) => ({ slotId, startAt, endAt }))

  test('whatever is over stays as it was, with people or without', () => {
    fc.assert(
      fc.property(aSituation, aChange, (before, change) => {
        const plan = planSeriesChange(change, before)
        fc.pre(plan.ok)
        expect(over(carriedOut(plan.value, before), before.now)).toEqual(over(before, before.now))
      }),
    )
  })

  test('whatever is over stays as it was when the series ends, on a past day too', () => {
    fc.assert(
      fc.property(aSituation, aDate, (before, lastDate) => {
        const plan = ended(lastDate, before)
        expect(over(carriedOut(plan, before), before.now)).toEqual(over(before, before.now))
      }),
    )
  })

  test('the days to come without people follow the new pattern alone', () => {
    fc.assert(
      fc.property(aSituation, aDraft, (before, pattern) => {
        const empty = { ...before, exceptions: [], occupied: [] }
        const plan = planSeriesChange({ scope: 'all', fromDate: null, pattern }, empty)
        fc.pre(plan.ok)
        const { fromDate = '', anchorDate = '' } = plan.value.savePatterns[0] ?? {}
        const alone = aSchedule({ ...pattern, fromDate, anchorDate })
        const datesOf = (schedule: SeriesSchedule) =>
          occurrencesOf([schedule], [], fromDate, '2027-01-31').map(
            ({ date, startTime }) => `${date} ${startTime}`,
          )
        expect(datesOf(carriedOut(plan.value, empty).schedule)).toEqual(datesOf(alone))
      }),
    )
  })

  test('ending the series keeps every slot with people too', () => {
    fc.assert(
      fc.property(aSituation, aDate, (before, lastDate) => {
        for (const { was, is } of eachOccupied(before, ended(lastDate, before))) {
          expect(is).toMatchObject({ slotId: was?.slotId, date: was?.date, startTime: was?.startTime })
        }
      }),
    )
  })
})
