import { describe, expect, test } from 'vitest'

import { instantOf, type LocalDate } from '#shared/kernel/local-date.ts'
import { occurrencesOf, slotOn } from '#shared/rota/occurrence-rules.ts'
import type { SeriesChange, SeriesFacts, SeriesPlan } from '#shared/rota/series-plan.ts'
import { planSeriesChange, planSeriesEnd } from '#shared/rota/series-rules.ts'
import { slotIdOf } from '#shared/rota/slot.ts'
import { anException, anId, aPatternDraft, aSchedule, aSlotPattern } from '#test/support/builders.ts'
import { carriedOut } from '#test/support/series-plans.ts'

/** A Tuesday series in November 2026, seen on the 10th at noon. */
const facts = (given: Partial<SeriesFacts> = {}): SeriesFacts => ({
  schedule: aSchedule(),
  exceptions: [],
  occupied: [],
  now: instantOf('2026-11-10', '12:00'),
  ...given,
})

function planned(change: SeriesChange, given: SeriesFacts): SeriesPlan {
  const plan = planSeriesChange(change, given)
  if (!plan.ok) throw new Error(plan.error.type)
  return plan.value
}

const november = (plan: SeriesPlan, before: SeriesFacts) => {
  const after = carriedOut(plan, before)
  return occurrencesOf([after.schedule], after.exceptions, '2026-11-01', '2026-11-30').map(
    ({ date, startTime }) => `${date.slice(8)} ${startTime}`,
  )
}

const idOf = (date: LocalDate) => slotIdOf(anId(100), date)

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
    const plan = planned({ scope: 'one', date: '2026-11-17', slot }, facts())
    expect(plan.saveExceptions).toEqual([anException('2026-11-17', { startTime: '15:00' })])
    expect(november(plan, facts())).toEqual(['03 14:00', '10 14:00', '17 15:00', '24 14:00'])
  })

  test('tells the people on it when its day or times change', () => {
    const given = facts({ occupied: ['2026-11-17'] })
    const plan = planned({ scope: 'one', date: '2026-11-17', slot: { ...slot, date: '2026-11-18' } }, given)
    expect(plan.moved).toEqual([
      {
        slotId: idOf('2026-11-17'),
        before: { date: '2026-11-17', startTime: '14:00', endTime: '18:00' },
        after: { date: '2026-11-18', startTime: '15:00', endTime: '18:00' },
      },
    ])
  })

  test('tells nobody when only the numbers change', () => {
    const given = facts({ occupied: ['2026-11-17'] })
    const plan = planned(
      { scope: 'one', date: '2026-11-17', slot: { ...slot, startTime: '14:00', minHosts: 3 } },
      given,
    )
    expect(plan.moved).toEqual([])
    expect(plan.saveExceptions).toEqual([anException('2026-11-17', { minHosts: 3 })])
  })

  test('keeps a cancellation and its reason', () => {
    const cancelled = anException('2026-11-17', { state: 'cancelled', reason: 'Grève' })
    const plan = planned({ scope: 'one', date: '2026-11-17', slot }, facts({ exceptions: [cancelled] }))
    expect(plan.saveExceptions).toEqual([{ ...cancelled, startTime: '15:00' }])
  })

  test('refuses a day on which the series has no slot', () => {
    expect(planSeriesChange({ scope: 'one', date: '2026-11-18', slot }, facts())).toEqual({
      ok: false,
      error: { type: 'SlotUnknown', slotId: idOf('2026-11-18') },
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
    const plan = planned(later, facts())
    expect(plan.savePatterns).toMatchObject([{ id: null, fromDate: '2026-11-17', weekdays: [3] }])
    expect(plan.removePatterns).toEqual([])
    expect(november(plan, facts())).toEqual(['03 14:00', '10 14:00', '18 15:00', '25 15:00'])
  })

  test('keeps and lists the slots with people that the new pattern no longer gives', () => {
    const given = facts({ occupied: ['2026-11-10', '2026-11-24'] })
    const plan = planned(later, given)
    expect(plan.kept).toEqual([
      {
        slotId: idOf('2026-11-24'),
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
    const plan = planned(sameDay, facts({ occupied: ['2026-11-24'] }))
    expect(plan.kept).toEqual([])
    expect(plan.moved.map(({ slotId, after }) => [slotId, after.startTime])).toEqual([
      [idOf('2026-11-24'), '15:00'],
    ])
  })

  test('replaces the versions that were to follow', () => {
    const schedule = aSchedule()
    const patterns = [
      ...schedule.patterns,
      aSlotPattern({ id: anId(201), fromDate: '2026-11-24', startTime: '09:00' }),
    ]
    const given = facts({ schedule: { ...schedule, patterns } })
    const plan = planned(later, given)
    expect(plan.removePatterns).toEqual([anId(201)])
    expect(november(plan, given)).toEqual(['03 14:00', '10 14:00', '18 15:00', '25 15:00'])
  })

  test('from the first day of a version rewrites that version', () => {
    const given = facts({ schedule: aSchedule({ fromDate: '2026-11-17' }) })
    expect(planned(later, given)).toMatchObject({ savePatterns: [{ id: anId(200) }], removePatterns: [] })
  })

  test('leaves one version where two devices had each made one from the same day', () => {
    const schedule = aSchedule({ fromDate: '2026-11-17' })
    const patterns = [...schedule.patterns, aSlotPattern({ id: anId(201), fromDate: '2026-11-17' })]
    const plan = planned(later, facts({ schedule: { ...schedule, patterns } }))
    expect(plan).toMatchObject({ savePatterns: [{ id: anId(200) }], removePatterns: [anId(201)] })
  })

  test('goes on counting the same weeks of "every other week", until the rhythm changes', () => {
    const given = facts({ schedule: aSchedule({ everyWeeks: 2, anchorDate: '2026-11-03' }) })
    const anchorWith = (everyWeeks: number) =>
      planned({ ...later, pattern: aPatternDraft({ everyWeeks }) }, given).savePatterns[0]?.anchorDate
    expect([anchorWith(2), anchorWith(3)]).toEqual(['2026-11-03', '2026-11-17'])
  })

  test('leaves a cancelled slot cancelled, with its people on record', () => {
    const cancelled = anException('2026-11-24', { state: 'cancelled', reason: 'Grève' })
    const given = facts({ exceptions: [cancelled], occupied: ['2026-11-24'] })
    const after = carriedOut(planned(later, given), given)
    const slot = slotOn(after.schedule, '2026-11-24', after.exceptions[0] ?? null)
    expect(slot).toMatchObject({ state: 'cancelled', reason: 'Grève', startTime: '14:00' })
  })

  test('is refused once the series has ended', () => {
    const given = facts({ schedule: aSchedule({}, { endedFrom: '2026-11-11' }) })
    expect(planSeriesChange(later, given)).toEqual({
      ok: false,
      error: { type: 'SeriesEnded', endedFrom: '2026-11-11' },
    })
  })

  test('is refused when the maximum is under the minimum, or the end before the beginning', () => {
    const refused = (pattern: Parameters<typeof aPatternDraft>[0]) => {
      const plan = planSeriesChange({ ...later, pattern: aPatternDraft(pattern) }, facts())
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

describe('changing all slots', () => {
  const all: SeriesChange = { scope: 'all', fromDate: null, pattern: aPatternDraft({ startTime: '15:00' }) }

  test('leaves one version, from the first day', () => {
    const schedule = aSchedule()
    const patterns = [
      ...schedule.patterns,
      aSlotPattern({ id: anId(201), fromDate: '2026-11-24', startTime: '09:00' }),
    ]
    const plan = planned(all, facts({ schedule: { ...schedule, patterns } }))
    expect(plan).toMatchObject({
      savePatterns: [{ id: anId(200), fromDate: '2026-01-01' }],
      removePatterns: [anId(201)],
    })
  })

  test('freezes the past slots with people as they were, and moves those to come', () => {
    const given = facts({ occupied: ['2026-11-03', '2026-11-24'] })
    const plan = planned(all, given)
    expect(plan.kept.map(({ date, startTime, past }) => [date, startTime, past])).toEqual([
      ['2026-11-03', '14:00', true],
    ])
    expect(plan.moved.map(({ slotId }) => slotId)).toEqual([idOf('2026-11-24')])
    expect(november(plan, given)).toEqual(['03 14:00', '10 15:00', '17 15:00', '24 15:00'])
  })

  test('freezes what a past slot asked for, so that its gaps stay what they were', () => {
    const given = facts({ occupied: ['2026-11-03'] })
    const plan = planned({ ...all, pattern: aPatternDraft({ minHosts: 1 }) }, given)
    expect(plan.saveExceptions).toMatchObject([{ date: '2026-11-03', state: 'kept', minHosts: 2 }])
  })

  test('counts a slot that has begun as past', () => {
    const given = facts({ occupied: ['2026-11-10'], now: instantOf('2026-11-10', '14:00') })
    expect(planned(all, given)).toMatchObject({ kept: [{ date: '2026-11-10', past: true }], moved: [] })
  })

  test('gives its first pattern to a series that had none, from today', () => {
    const empty = { ...aSchedule(), patterns: [] }
    expect(planned(all, facts({ schedule: empty })).savePatterns).toMatchObject([
      { id: null, fromDate: '2026-11-10' },
    ])
  })
})

describe('ending a series', () => {
  test('gives no slot after the last day, but for those with people', () => {
    const given = facts({ occupied: ['2026-11-24'] })
    const plan = planSeriesEnd('2026-11-12', given)
    expect(plan.series.endedFrom).toBe('2026-11-13')
    expect(plan.kept.map(({ date }) => date)).toEqual(['2026-11-24'])
    expect(november(plan, given)).toEqual(['03 14:00', '10 14:00', '24 14:00'])
  })
})
