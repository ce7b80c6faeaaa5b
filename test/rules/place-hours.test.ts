import { describe, expect, test } from 'vitest'

import { canOpenAt } from '#shared/place/place-rules.ts'

const opening = (weekday: 1 | 2 | 7, opensAt: string, closesAt: string) => ({ weekday, opensAt, closesAt })

describe('the opening hours of a week', () => {
  test('may be several a day, touch each other and pass midnight', () => {
    const hours = [opening(1, '14:00', '18:00'), opening(1, '10:00', '14:00'), opening(7, '22:00', '01:00')]
    expect(canOpenAt(hours)).toEqual({ ok: true, value: [hours[1], hours[0], hours[2]] })
    expect(canOpenAt([]).ok).toBe(true)
  })

  test('may not overlap, not even from Sunday night to Monday morning', () => {
    const overlap = (weekday: number) => ({ ok: false, error: { type: 'HoursOverlap', weekday } })
    expect(canOpenAt([opening(1, '10:00', '14:00'), opening(1, '13:59', '18:00')])).toEqual(overlap(1))
    expect(canOpenAt([opening(7, '22:00', '01:00'), opening(1, '00:30', '04:00')])).toEqual(overlap(7))
  })

  test('opening and closing at the same time is said for what it is, whatever else stands there', () => {
    const hours = [opening(1, '10:00', '14:00'), opening(2, '10:00', '10:00'), opening(1, '13:00', '15:00')]
    expect(canOpenAt(hours)).toEqual({ ok: false, error: { type: 'HoursWithoutLength', weekday: 2 } })
  })
})
