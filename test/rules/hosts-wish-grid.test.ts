import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { nextWish, placeAfter, wishOfKey } from '#renderer/features/hosts/wish-moves.ts'
import { timeWishes } from '#shared/hosts/host-wishes.ts'

describe('the table of wishes, walked with the keyboard', () => {
  test('arrows go one cell, and the edges hold', () => {
    expect(placeAfter({ column: 0, row: 0 }, 'ArrowRight')).toEqual({ column: 1, row: 0 })
    expect(placeAfter({ column: 0, row: 0 }, 'ArrowLeft')).toEqual({ column: 0, row: 0 })
    expect(placeAfter({ column: 6, row: 2 }, 'ArrowDown')).toEqual({ column: 6, row: 2 })
    expect(placeAfter({ column: 3, row: 1 }, 'Home')).toEqual({ column: 0, row: 1 })
    expect(placeAfter({ column: 3, row: 1 }, 'End')).toEqual({ column: 6, row: 1 })
    expect(placeAfter({ column: 3, row: 1 }, 'Tab')).toBeNull()
  })

  test('never lead out of the table, whatever is pressed', () => {
    const key = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End')
    fc.assert(
      fc.property(fc.array(key), (keys) => {
        let place = { column: 0, row: 0 }
        for (const pressed of keys) place = placeAfter(place, pressed) ?? place
        expect(place.column).toBeGreaterThanOrEqual(0)
        expect(place.column).toBeLessThan(7)
        expect(place.row).toBeGreaterThanOrEqual(0)
        expect(place.row).toBeLessThan(3)
      }),
    )
  })

  test('a press goes through the four and back to nothing said', () => {
    const walked = [nextWish(null)]
    for (let press = 0; press < 4; press++) walked.push(nextWish(walked.at(-1) ?? null))
    expect(walked).toEqual([...timeWishes, null])
  })

  test('1 to 4 say one of the four at once, Delete nothing, other keys are not for it', () => {
    expect(['1', '2', '3', '4'].map(wishOfKey)).toEqual([...timeWishes])
    expect([wishOfKey('Delete'), wishOfKey('Backspace')]).toEqual([null, null])
    expect(['5', '0', 'a', 'Enter', ''].map(wishOfKey)).toEqual(Array.from({ length: 5 }, () => undefined))
  })
})
