import { expect, test } from 'vitest'

import { monthSize } from '#renderer/features/rota/month-sheet-rules.ts'
import { weekSize } from '#renderer/features/rota/week-sheet-rules.ts'
import { addDays } from '#shared/kernel/local-date.ts'
import type { SlotHost } from '#shared/rota/slot-card.ts'
import { arrangeWeek, weeksOfMonth } from '#shared/rota/week-rules.ts'
import { aSlotCard, anId } from '#test/support/builders.ts'

const november = weeksOfMonth('2026-11').map((dates) => ({ days: dates.map((date) => ({ date })) }))

/** A month with so many slots a day, each telling so many letters. */
const monthOf = (slots: number, letters: number) =>
  new Map(
    november
      .flatMap(({ days }) => days)
      .map(({ date }) => [date, Array.from({ length: slots }, () => 'x'.repeat(letters))]),
  )

test('the letters of a month are as large as one page allows', () => {
  expect(monthSize(november, monthOf(0, 0), 5)).toBe('large')
  expect(monthSize(november, monthOf(2, 20), 5)).toBe('large')
  expect(monthSize(november, monthOf(3, 36), 7)).toBe('smaller')
  expect(monthSize(november, monthOf(6, 40), 7)).toBe('smallest')
})

test('the letters of a month never grow when there is more to tell', () => {
  const order = ['large', 'normal', 'small', 'smaller', 'smallest']
  const sizes = Array.from({ length: 9 }, (_, slots) => monthSize(november, monthOf(slots, 30), 6))
  const ranks = sizes.map((size) => order.indexOf(size))
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
})

const hostsOf = (count: number): SlotHost[] =>
  Array.from({ length: count }, (_, index) => ({
    hostId: anId(index),
    displayName: 'Samira',
    colour: 'sage',
    keyHolder: false,
    newcomer: false,
    state: 'signedUp',
    replacedBy: null,
    overrideReason: null,
    warnings: [],
  }))

/** A week with so many bands of hours each day, and so many people in each. */
function weekOf(bands: number, hosts: number) {
  const slots = Array.from({ length: 7 }, (_, day) =>
    Array.from({ length: bands }, (_band, index) =>
      aSlotCard({
        slotId: `${anId(100 + index)}@${addDays('2026-11-16', day)}`,
        date: addDays('2026-11-16', day),
        startTime: `${String(8 + index * 2).padStart(2, '0')}:00`,
        endTime: `${String(10 + index * 2).padStart(2, '0')}:00`,
        hosts: hostsOf(hosts),
      }),
    ),
  ).flat()
  return { slots, table: arrangeWeek('2026-11-16', slots) }
}

test('the letters of a week are as large as one page allows', () => {
  expect(weekSize(weekOf(0, 0))).toBe('large')
  expect(weekSize(weekOf(3, 3))).toBe('large')
  expect(weekSize(weekOf(4, 4))).toBe('large')
  expect(weekSize(weekOf(6, 4))).toBe('normal')
  expect(weekSize(weekOf(6, 5))).toBe('small')
  expect(weekSize(weekOf(7, 6))).toBe('smaller')
})
