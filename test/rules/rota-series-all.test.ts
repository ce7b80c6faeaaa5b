import { describe, expect, test } from 'vitest'

import { instantOf } from '#shared/kernel/local-date.ts'
import type { SeriesChange } from '#shared/rota/series-plan.ts'
import { planSeriesChange } from '#shared/rota/series-rules.ts'
import { anException, anId, aPatternDraft, aSchedule, aSlotPattern } from '#test/support/builders.ts'
import { aTuesdayIdOn, november, planned, tuesdays } from '#test/support/series-plans.ts'

describe('changing all slots', () => {
  const all: SeriesChange = { scope: 'all', fromDate: null, pattern: aPatternDraft({ startTime: '15:00' }) }

  const withVersion = (version: Parameters<typeof aSlotPattern>[0]) => {
    const schedule = aSchedule()
    return tuesdays({
      schedule: {
        ...schedule,
        patterns: [...schedule.patterns, aSlotPattern({ id: anId(201), ...version })],
      },
    })
  }

  test('leaves one version from today on, and names those programmed for later that it replaces', () => {
    const plan = planned(all, withVersion({ fromDate: '2026-11-24', startTime: '09:00' }))
    expect(plan).toMatchObject({
      savePatterns: [{ id: null, fromDate: '2026-11-10' }],
      removePatterns: [anId(201)],
      replaced: [{ id: anId(201), fromDate: '2026-11-24', startTime: '09:00' }],
    })
  })

  test('leaves what is over as it was, with people or without, and moves what is to come', () => {
    const given = tuesdays({ occupied: ['2026-11-03', '2026-11-24'] })
    const plan = planned({ ...all, pattern: aPatternDraft({ weekdays: [4, 5] }) }, given)
    expect(plan.kept.map(({ date, past }) => [date, past])).toEqual([['2026-11-24', false]])
    expect(november(plan, given)).toEqual([
      '03 14:00',
      ...['12', '13', '19', '20'].map((day) => `${day} 14:00`),
      '24 14:00',
      ...['26', '27'].map((day) => `${day} 14:00`),
    ])
    const later = planned(all, given)
    expect(later.moved.map(({ slotId }) => slotId)).toEqual([aTuesdayIdOn('2026-11-24')])
    expect(november(later, given)).toEqual(['03 14:00', '10 15:00', '17 15:00', '24 15:00'])
  })

  test('changes the slot that is going on, which is not over', () => {
    const given = tuesdays({ occupied: ['2026-11-10'], now: instantOf('2026-11-10', '14:00') })
    expect(planned(all, given)).toMatchObject({ kept: [], moved: [{ slotId: aTuesdayIdOn('2026-11-10') }] })
  })

  test('begins tomorrow once the slot of today is over, as it stands or as it would become', () => {
    const evening = tuesdays({ now: instantOf('2026-11-10', '18:00') })
    expect(planned(all, evening).savePatterns).toMatchObject([{ fromDate: '2026-11-11' }])
    const morning: SeriesChange = { ...all, pattern: aPatternDraft({ startTime: '09:00', endTime: '11:00' }) }
    const plan = planned(morning, tuesdays({ occupied: ['2026-11-10'] }))
    expect(plan).toMatchObject({ savePatterns: [{ fromDate: '2026-11-11' }], kept: [], moved: [] })
    expect(november(plan, tuesdays())).toEqual(['03 14:00', '10 14:00', '17 09:00', '24 09:00'])
  })

  test('keeps a slot that was brought forward and took place, whoever was there', () => {
    const given = tuesdays({ exceptions: [anException('2026-11-17', { newDate: '2026-11-09' })] })
    const plan = planned({ ...all, pattern: aPatternDraft({ weekdays: [5] }) }, given)
    expect(plan.kept).toMatchObject([{ slotId: aTuesdayIdOn('2026-11-17'), date: '2026-11-09', past: true }])
    expect(november(plan, given)).toEqual(['03 14:00', '09 14:00', '13 14:00', '20 14:00', '27 14:00'])
  })

  test('does not begin a series earlier than it was to, nor fill its pause', () => {
    const soon = tuesdays({ schedule: aSchedule({ fromDate: '2026-12-01' }) })
    expect(planned(all, soon).savePatterns).toMatchObject([{ id: anId(200), fromDate: '2026-12-01' }])
    const paused = withVersion({ fromDate: '2027-04-01' })
    const patterns = paused.schedule.patterns.map((pattern) =>
      pattern.id === anId(200) ? { ...pattern, untilDate: '2026-10-31' } : pattern,
    )
    const plan = planned(all, { ...paused, schedule: { ...paused.schedule, patterns } })
    expect(plan).toMatchObject({ savePatterns: [{ id: anId(201), fromDate: '2027-04-01' }], replaced: [] })
  })

  test('takes a first day that is past for today', () => {
    const plan = planned({ ...all, fromDate: '2026-03-01' }, tuesdays())
    expect(plan.savePatterns).toMatchObject([{ fromDate: '2026-11-10' }])
  })

  test('is refused once the series has ended', () => {
    const given = tuesdays({ schedule: aSchedule({}, { endedFrom: '2026-11-10' }) })
    expect(planSeriesChange(all, given)).toMatchObject({ ok: false, error: { type: 'SeriesEnded' } })
  })

  test('gives its first pattern to a series that had none, from today', () => {
    const empty = { ...aSchedule(), patterns: [] }
    expect(planned(all, tuesdays({ schedule: empty })).savePatterns).toMatchObject([
      { id: null, fromDate: '2026-11-10' },
    ])
  })
})
