import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { instantOf } from '#shared/kernel/local-date.ts'
import { partsOfSlotId } from '#shared/rota/slot.ts'
import { valueOf } from '#test/support/core.ts'
import { aPlace } from '#test/support/places.ts'

/** Tuesday 17 November 2026, 10:30 in Brussels: a slot of its own runs from 9:00 to 13:00. */
let place: Awaited<ReturnType<typeof aPlace>>
let slotId = ''
let terms = { date: '2026-11-17', startTime: '09:00', endTime: '13:00', minHosts: 1, maxHosts: 4 }
const [tuesday, wednesday] = ['2026-11-17', '2026-11-18'] as const
const november = { from: '2026-11-01', to: '2026-11-30' } as const

beforeEach(async () => {
  place = await aPlace()
  place.clock.set(instantOf(tuesday, '10:30'))
  terms = { date: tuesday, startTime: '09:00', endTime: '13:00', minHosts: 1, maxHosts: 4 }
  const made = await valueOf(place.api.rota.createSlot({ ...terms, keyHolderNeeded: false, note: '' }))
  slotId = made.slotId
})
afterEach(() => place.dispose())

const change = (to: Partial<typeof terms>) =>
  place.api.rota.changeSeries({
    seriesId: partsOfSlotId(slotId).seriesId,
    scope: 'one',
    date: tuesday,
    slot: { ...terms, ...to, keyHolderNeeded: false, note: '' },
  })
const dayOf = async (date: string) => {
  const { slots, gone, free, day } = await valueOf(place.api.visits.getDay({ date }))
  const counted = slots.filter((slot) => slot.slotId === slotId)
  expect(day.total).toBe(slots.reduce((sum, { count }) => sum + count.total, gone.total + free.total))
  return { slot: counted.map(({ count }) => count.total), day: day.total, state: day.state }
}

describe('a counted slot that is moved to another day', () => {
  test('takes its counts along, the corrections made afterwards too', async () => {
    await valueOf(place.api.visits.typeTotal({ slotId, total: 10, seen: 0 }))
    expect(await dayOf(tuesday)).toMatchObject({ slot: [10], day: 10 })
    await valueOf(change({ date: wednesday }))
    place.clock.set(instantOf(wednesday, '15:00'))
    expect(await dayOf(tuesday)).toMatchObject({ slot: [], day: 0, state: 'notCounted' })
    expect(await dayOf(wednesday)).toMatchObject({ slot: [10], day: 10 })
    await valueOf(place.api.visits.correct({ slotId, delta: -7 }))
    expect(await dayOf(wednesday)).toMatchObject({ slot: [3], day: 3 })
    const { whole, entries } = await valueOf(place.api.visits.summarise(november))
    expect([whole.total, whole.perDay.counted, entries]).toEqual([3, 1, 2])
    const days = await valueOf(place.api.visits.getSeries({ ...november, by: 'day' }))
    expect(days.figures.filter(({ total }) => total !== null).map(({ key, total }) => [key, total])).toEqual([
      [wednesday, 3],
    ])
    expect((await valueOf(place.api.visits.getHeatMap(november))).total.total).toBe(3)
    const years = await valueOf(place.api.visits.compareYears({ by: 'month' }))
    expect(years.years.map(({ total }) => total)).toEqual([3])
    const only = await valueOf(place.api.visits.summarise({ from: tuesday, to: tuesday }))
    expect(only.whole.state).toBe('notCounted')
  })

  test('has them where it was when it is moved back', async () => {
    await valueOf(change({ date: wednesday }))
    place.clock.set(instantOf(wednesday, '10:30'))
    await valueOf(place.api.visits.tap({ slotId, delta: 1 }))
    await valueOf(change({}))
    expect(await dayOf(tuesday)).toMatchObject({ slot: [1], day: 1 })
    expect(await dayOf(wednesday)).toMatchObject({ day: 0 })
  })
})

describe('the hour of a tap', () => {
  const cells = async () => {
    const { cells: all } = await valueOf(place.api.visits.getHeatMap({ from: tuesday, to: tuesday }))
    return all
      .filter(({ total }) => (total ?? 0) > 0)
      .map(({ weekday, hour, total, perSlot }) => [weekday, hour, total, perSlot])
  }

  test('stays what it was when the slot is given other hours', async () => {
    for (let tap = 0; tap < 5; tap += 1) await valueOf(place.api.visits.tap({ slotId, delta: 1 }))
    await valueOf(change({ startTime: '12:00', endTime: '16:00' }))
    expect(await cells()).toEqual([[2, 10, 5, { mean: 5, counted: 1, planned: 1 }]])
  })

  test('is of the next day past midnight', async () => {
    await valueOf(change({ startTime: '22:00', endTime: '01:00' }))
    place.clock.set(instantOf(wednesday, '00:30'))
    await valueOf(place.api.visits.tap({ slotId, delta: 1 }))
    await valueOf(change({ startTime: '00:00', endTime: '04:00' }))
    expect((await cells()).map(([weekday, hour]) => [weekday, hour])).toEqual([[3, 0]])
  })
})

test('what is published says nothing of how many entries there are: each tap is one visit', async () => {
  for (let tap = 0; tap < 3; tap += 1) await valueOf(place.api.visits.tap({ slotId, delta: 1 }))
  const published = await valueOf(place.api.visits.summarise({ ...november, published: true }))
  expect(published.whole).toMatchObject({ state: 'hidden', total: null })
  expect(published.entries).toBeNull()
})
