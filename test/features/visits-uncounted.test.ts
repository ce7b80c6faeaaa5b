import { afterEach, beforeEach, expect, test } from 'vitest'

import { valueOf } from '#test/support/core.ts'
import { aRota, aTuesday, type Rota } from '#test/support/rota.ts'

/** 00:30 in Brussels on Saturday 21 November 2026. */
const halfPastMidnight = Date.UTC(2026, 10, 20, 23, 30)

let place: Rota
beforeEach(async () => {
  place = await aRota({ at: halfPastMidnight })
  await place.addSeries({ weekdays: [5], startTime: '22:00', endTime: '01:00' })
})
afterEach(() => place.dispose())

const listUncounted = async (from = '2026-11-01', to = '2026-11-20') =>
  (await valueOf(place.api.visits.listUncounted({ from, to }))).slots.map(({ date }) => date)

test('a slot still running since the evening before is counted now, not among those that nobody counted', async () => {
  expect(await listUncounted()).toEqual(['2026-11-06', '2026-11-13'])
  const { slot } = await valueOf(place.api.visits.getCounter({}))
  expect(slot).toMatchObject({ date: '2026-11-20', startTime: '22:00', endTime: '01:00' })
  place.clock.advance(30 * 60_000)
  expect(await listUncounted()).toEqual(['2026-11-06', '2026-11-13', '2026-11-20'])
})

test('a slot that was counted is not listed, be it a zero, be it moved to another day since', async () => {
  const [first, second] = await place.slotsOf('2026-11-01', '2026-11-20')
  const [zero, moved] = [first?.slotId ?? '', second?.slotId ?? '']
  await valueOf(place.api.visits.typeTotal({ slotId: zero, total: 0, seen: 0 }))
  await valueOf(place.api.visits.typeTotal({ slotId: moved, total: 4, seen: 0 }))
  const { weekdays: _weekdays, ...terms } = aTuesday
  await valueOf(
    place.api.rota.changeSeries({
      seriesId: second?.seriesId ?? '',
      scope: 'one',
      date: second?.date ?? '',
      slot: { ...terms, date: '2026-11-16' },
    }),
  )
  expect(await listUncounted()).toEqual([])
  expect(await listUncounted('2026-11-16', '2026-11-16')).toEqual([])
})
