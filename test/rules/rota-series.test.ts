import { describe, expect, test } from 'vitest'

import { slotOn } from '#shared/rota/occurrence-rules.ts'
import type { SeriesChange } from '#shared/rota/series-plan.ts'
import { planSeriesChange } from '#shared/rota/series-rules.ts'
import { anException, anId, aPatternDraft, aSchedule, aSlotPattern } from '#test/support/builders.ts'
import { aTuesdayIdOn, carriedOut, november, planned, tuesdays } from '#test/support/series-plans.ts'

describe('changing this slot only', () => {
  const slot = {
    date: '2026-11-17',
    startTime: '15:00',
    endTime: '18:00',
    minHosts: 2,
    maxHosts: 3,
    keyHolderNeeded: false,
    note: '',
  }

  test('writes what differs and leaves the other slots alone', () => {
    const plan = planned({ scope: 'one', date: '2026-11-17', slot }, tuesdays())
    expect(plan.saveExceptions).toEqual([anException('2026-11-17', { startTime: '15:00', endTime: '18:00' })])
    expect(november(plan, tuesdays())).toEqual(['03 14:00', '10 14:00', '17 15:00', '24 14:00'])
  })

  test('tells the people on it when its day or times change', () => {
    const given = tuesdays({ occupied: ['2026-11-17'] })
    const plan = planned({ scope: 'one', date: '2026-11-17', slot: { ...slot, date: '2026-11-18' } }, given)
    expect(plan.moved).toEqual([
      {
        slotId: aTuesdayIdOn('2026-11-17'),
        before: { date: '2026-11-17', startTime: '14:00', endTime: '18:00' },
        after: { date: '2026-11-18', startTime: '15:00', endTime: '18:00' },
      },
    ])
  })

  test('tells nobody when only the numbers change', () => {
    const given = tuesdays({ occupied: ['2026-11-17'] })
    const plan = planned(
      { scope: 'one', date: '2026-11-17', slot: { ...slot, startTime: '14:00', minHosts: 3 } },
      given,
    )
    expect(plan.moved).toEqual([])
    expect(plan.saveExceptions).toEqual([anException('2026-11-17', { minHosts: 3, maxHosts: 3 })])
  })

  test('keeps a cancellation and its reason', () => {
    const cancelled = anException('2026-11-17', { state: 'cancelled', reason: 'Grève' })
    const plan = planned({ scope: 'one', date: '2026-11-17', slot }, tuesdays({ exceptions: [cancelled] }))
    expect(plan.saveExceptions).toEqual([{ ...cancelled, startTime: '15:00', endTime: '18:00' }])
  })

  test('keeps its hours and its numbers together when the series changes afterwards', () => {
    const until19 = { ...slot, startTime: '14:00', endTime: '19:00', minHosts: 3, maxHosts: 3 }
    const given = tuesdays({ occupied: ['2026-11-17'] })
    const first = carriedOut(planned({ scope: 'one', date: '2026-11-17', slot: until19 }, given), given)
    const evening = aPatternDraft({ startTime: '20:00', endTime: '22:00', minHosts: 1, maxHosts: 2 })
    const second = planned(
      { scope: 'following', date: '2026-11-11', pattern: evening },
      { ...given, ...first },
    )
    expect(second.moved).toEqual([])
    const after = carriedOut(second, { ...given, ...first })
    expect(slotOn(after.schedule, '2026-11-17', after.exceptions[0] ?? null)).toMatchObject({
      startTime: '14:00',
      endTime: '19:00',
      minutes: 300,
      minHosts: 3,
      maxHosts: 3,
    })
  })

  test('refuses a day on which the series has no slot', () => {
    expect(planSeriesChange({ scope: 'one', date: '2026-11-18', slot }, tuesdays())).toEqual({
      ok: false,
      error: { type: 'SlotUnknown', slotId: aTuesdayIdOn('2026-11-18') },
    })
  })
})

describe('changing this slot and the following', () => {
  const later: SeriesChange = {
    scope: 'following',
    date: '2026-11-17',
    pattern: aPatternDraft({ weekdays: [3], startTime: '15:00' }),
  }

  test('adds a version from that day and leaves the past as it was', () => {
    const plan = planned(later, tuesdays())
    expect(plan.savePatterns).toMatchObject([{ id: null, fromDate: '2026-11-17', weekdays: [3] }])
    expect(plan.removePatterns).toEqual([])
    expect(november(plan, tuesdays())).toEqual(['03 14:00', '10 14:00', '18 15:00', '25 15:00'])
  })

  test('keeps and lists the slots with people that the new pattern no longer gives', () => {
    const given = tuesdays({ occupied: ['2026-11-10', '2026-11-24'] })
    const plan = planned(later, given)
    expect(plan.kept).toEqual([
      {
        slotId: aTuesdayIdOn('2026-11-24'),
        date: '2026-11-24',
        startTime: '14:00',
        endTime: '18:00',
        state: 'kept',
        past: false,
      },
    ])
    expect(november(plan, given)).toEqual(['03 14:00', '10 14:00', '18 15:00', '24 14:00', '25 15:00'])
  })

  test('moves and lists the slots with people whose times change', () => {
    const sameDay: SeriesChange = { ...later, pattern: aPatternDraft({ startTime: '15:00' }) }
    const plan = planned(sameDay, tuesdays({ occupied: ['2026-11-24'] }))
    expect(plan.kept).toEqual([])
    expect(plan.moved.map(({ slotId, after }) => [slotId, after.startTime])).toEqual([
      [aTuesdayIdOn('2026-11-24'), '15:00'],
    ])
  })

  test('replaces the versions that were to follow, and names them', () => {
    const schedule = aSchedule()
    const patterns = [
      ...schedule.patterns,
      aSlotPattern({ id: anId(201), fromDate: '2026-11-24', startTime: '09:00' }),
    ]
    const given = tuesdays({ schedule: { ...schedule, patterns } })
    const plan = planned(later, given)
    expect(plan.removePatterns).toEqual([anId(201)])
    expect(plan.replaced).toMatchObject([{ fromDate: '2026-11-24', startTime: '09:00' }])
    expect(november(plan, given)).toEqual(['03 14:00', '10 14:00', '18 15:00', '25 15:00'])
  })

  test('from the first day of a version rewrites that version', () => {
    const given = tuesdays({ schedule: aSchedule({ fromDate: '2026-11-17' }) })
    expect(planned(later, given)).toMatchObject({ savePatterns: [{ id: anId(200) }], removePatterns: [] })
  })

  test('leaves one version where two devices had each made one from the same day', () => {
    const schedule = aSchedule({ fromDate: '2026-11-17' })
    const patterns = [...schedule.patterns, aSlotPattern({ id: anId(201), fromDate: '2026-11-17' })]
    const plan = planned(later, tuesdays({ schedule: { ...schedule, patterns } }))
    expect(plan).toMatchObject({
      savePatterns: [{ id: anId(200) }],
      removePatterns: [anId(201)],
      replaced: [],
    })
  })

  test('goes on counting the same weeks of "every other week", until the rhythm changes', () => {
    const given = tuesdays({ schedule: aSchedule({ everyWeeks: 2, anchorDate: '2026-11-03' }) })
    const anchorWith = (everyWeeks: number) =>
      planned({ ...later, pattern: aPatternDraft({ everyWeeks }) }, given).savePatterns[0]?.anchorDate
    expect([anchorWith(2), anchorWith(3)]).toEqual(['2026-11-03', '2026-11-17'])
  })

  test('leaves a cancelled slot cancelled, with its people on record', () => {
    const cancelled = anException('2026-11-24', { state: 'cancelled', reason: 'Grève' })
    const given = tuesdays({ exceptions: [cancelled], occupied: ['2026-11-24'] })
    const after = carriedOut(planned(later, given), given)
    const slot = slotOn(after.schedule, '2026-11-24', after.exceptions[0] ?? null)
    expect(slot).toMatchObject({ state: 'cancelled', reason: 'Grève', startTime: '14:00' })
  })

  test('is refused once the series has ended', () => {
    const given = tuesdays({ schedule: aSchedule({}, { endedFrom: '2026-11-11' }) })
    expect(planSeriesChange(later, given)).toEqual({
      ok: false,
      error: { type: 'SeriesEnded', endedFrom: '2026-11-11' },
    })
  })

  test('is refused when the maximum is under the minimum, or the end before the beginning', () => {
    const refused = (pattern: Parameters<typeof aPatternDraft>[0]) => {
      const plan = planSeriesChange({ ...later, pattern: aPatternDraft(pattern) }, tuesdays())
      return plan.ok ? null : plan.error
    }
    expect(refused({ minHosts: 3, maxHosts: 2 })).toEqual({
      type: 'MaximumBelowMinimum',
      minHosts: 3,
      maxHosts: 2,
    })
    expect(refused({ untilDate: '2026-11-16' })).toEqual({ type: 'UntilBeforeFrom' })
    expect(refused({ untilDate: '2026-11-17' })).toBeNull()
  })
})
