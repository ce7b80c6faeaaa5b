import { describe, expect, test } from 'vitest'

import { instantOf } from '#shared/kernel/local-date.ts'
import { planSeriesEnd } from '#shared/rota/series-rules.ts'
import { aPatternDraft, aSchedule } from '#test/support/builders.ts'
import { ended, november, planned, tuesdays } from '#test/support/series-plans.ts'

// Seen on Tuesday 10 November at noon, before the slot of that day, 14:00–18:00.
describe('a change of a series takes effect today at the earliest', () => {
  const wednesdays = aPatternDraft({ weekdays: [3] })

  test('this and following from a past day leaves the past as it was, though nobody was there', () => {
    const plan = planned({ scope: 'following', date: '2026-11-03', pattern: wednesdays }, tuesdays())
    expect(plan.savePatterns).toMatchObject([{ fromDate: '2026-11-10' }])
    expect(november(plan, tuesdays())).toEqual(['03 14:00', '11 14:00', '18 14:00', '25 14:00'])
  })

  test('and from tomorrow on once the slot of today is over', () => {
    const evening = tuesdays({ now: instantOf('2026-11-10', '20:00') })
    const plan = planned({ scope: 'following', date: '2026-11-03', pattern: wednesdays }, evening)
    expect(plan.savePatterns).toMatchObject([{ fromDate: '2026-11-11' }])
    expect(november(plan, evening)).toEqual(['03 14:00', '10 14:00', '11 14:00', '18 14:00', '25 14:00'])
    expect(plan.saveExceptions).toEqual([])
  })

  test('ending it on a past day ends it now', () => {
    const plan = ended('2026-10-20', tuesdays())
    expect(plan.series.endedFrom).toBe('2026-11-10')
    expect(november(plan, tuesdays())).toEqual(['03 14:00'])
    const evening = tuesdays({ now: instantOf('2026-11-10', '20:00') })
    expect(november(ended('2026-10-20', evening), evening)).toEqual(['03 14:00', '10 14:00'])
  })

  test('one that is over already gets no other end, which would make or unmake past slots', () => {
    const over = tuesdays({ schedule: aSchedule({}, { endedFrom: '2026-10-20' }) })
    const refusal = { ok: false, error: { type: 'SeriesEnded', endedFrom: '2026-10-20' } }
    expect(planSeriesEnd('2026-10-06', over)).toEqual(refusal)
    expect(planSeriesEnd('2026-12-31', over)).toEqual(refusal)
  })
})

describe('ending a series', () => {
  test('gives no slot after the last day, but for those with people', () => {
    const given = tuesdays({ occupied: ['2026-11-24'] })
    const plan = ended('2026-11-12', given)
    expect(plan.series.endedFrom).toBe('2026-11-13')
    expect(plan.kept.map(({ date }) => date)).toEqual(['2026-11-24'])
    expect(november(plan, given)).toEqual(['03 14:00', '10 14:00', '24 14:00'])
  })
})
