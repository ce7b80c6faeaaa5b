import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { dayParts } from '#shared/hosts/host-wishes.ts'
import { timeOfMinutes } from '#shared/kernel/local-date.ts'
import { dayPartOf, usualRotaSettings } from '#shared/rota/rota-settings.ts'

describe('the part of the day a slot belongs to', () => {
  test('is the one it begins in', () => {
    const parts = ['08:00', '11:59', '12:00', '17:29', '17:30', '23:00'].map((time) =>
      dayPartOf(time, usualRotaSettings),
    )
    expect(parts).toEqual(['morning', 'morning', 'afternoon', 'afternoon', 'evening', 'evening'])
  })

  test('never goes back as the day goes on, even where two PCs left the evening before the afternoon', () => {
    const time = fc.integer({ min: 0, max: 1439 }).map(timeOfMinutes)
    fc.assert(
      fc.property(time, time, time, time, (afternoonFrom, eveningFrom, one, other) => {
        const settings = { ...usualRotaSettings, afternoonFrom, eveningFrom }
        const [early, late] = one <= other ? [one, other] : [other, one]
        const [first, second] = [dayPartOf(early, settings), dayPartOf(late, settings)]
        expect(dayParts.indexOf(first)).toBeLessThanOrEqual(dayParts.indexOf(second))
      }),
    )
  })
})
