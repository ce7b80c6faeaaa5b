import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays } from '#shared/kernel/local-date.ts'
import { coverFrom, endingWithinDays, type Validity, validityOn } from '#shared/people/validity-rules.ts'

const today = '2026-11-21'
const from = (fromDate: string, untilDate: string | null = null): Validity => ({ fromDate, untilDate })

describe('the validity of one policy', () => {
  it('is to come, valid, ending or ended, its first and last days included', () => {
    expect(validityOn(from('2026-11-22'), today)).toBe('toCome')
    expect(validityOn(from(today), today)).toBe('valid')
    expect(validityOn(from('2026-01-01', today), today)).toBe('ending')
    expect(validityOn(from('2026-01-01', '2026-11-20'), today)).toBe('ended')
    expect(validityOn(from('2026-01-01', addDays(today, endingWithinDays)), today)).toBe('ending')
    expect(validityOn(from('2026-01-01', addDays(today, endingWithinDays + 1)), today)).toBe('valid')
  })
})

describe('the cover of civil liability', () => {
  it('is missing without a policy, and says when the next one begins', () => {
    expect(coverFrom([], today)).toEqual({ state: 'missing', nextFrom: null })
    const later = [from('2027-03-01'), from('2027-01-02'), from('2020-01-01', '2026-11-20')]
    expect(coverFrom(later, today)).toEqual({ state: 'missing', nextFrom: '2027-01-02' })
  })

  it('ends within sixty days when nothing follows the day after', () => {
    const year = from('2026-01-01', '2026-12-31')
    const ending = { state: 'ending', lastDay: '2026-12-31' }
    expect(coverFrom([year], today)).toEqual(ending)
    expect(coverFrom([year, from('2027-01-02')], today)).toEqual(ending)
    expect(coverFrom([year, from('2027-01-01')], today)).toEqual({ state: 'covered' })
    expect(coverFrom([year, from('2026-06-01', '2027-06-01')], today)).toEqual({ state: 'covered' })
  })

  it('is what looking at each day says', () => {
    const policy = fc
      .tuple(fc.integer({ min: -40, max: 90 }), fc.option(fc.integer({ min: -5, max: 80 }), { nil: null }))
      .map(([start, length]) => {
        const fromDate = addDays(today, start)
        return from(fromDate, length === null ? null : addDays(fromDate, length))
      })
    const covers = (policies: readonly Validity[], day: string) =>
      policies.some(({ fromDate, untilDate }) => fromDate <= day && (untilDate ?? day) >= day)
    fc.assert(
      fc.property(fc.array(policy, { maxLength: 5 }), (policies) => {
        const cover = coverFrom(policies, today)
        const days = Array.from({ length: endingWithinDays + 2 }, (_, index) => addDays(today, index))
        const open = days.findIndex((day) => !covers(policies, day))
        if (open === 0) expect(cover.state).toBe('missing')
        else if (open === -1) expect(cover).toEqual({ state: 'covered' })
        else expect(cover).toEqual({ state: 'ending', lastDay: addDays(today, open - 1) })
      }),
    )
  })
})
