import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { evenings, tuesdaysInBulk, type BulkAct, type BulkRow } from '#test/support/bulk.ts'
import { valueOf } from '#test/support/core.ts'

let rota: Awaited<ReturnType<typeof tuesdaysInBulk>>
beforeEach(async () => {
  rota = await tuesdaysInBulk()
})
afterEach(() => rota.dispose())

const aDay = fc
  .integer({ min: -20, max: 40 })
  .map((day) => new Date(Date.UTC(2026, 11, 1 + day)).toISOString().slice(0, 10))
const which = fc.tuple(aDay, aDay).map(([a, b]) => ({ from: a < b ? a : b, to: a < b ? b : a }))
const anAct: fc.Arbitrary<BulkAct> = fc.oneof(
  fc.record({
    kind: fc.constant('move' as const),
    which,
    days: fc.integer({ min: -9, max: 9 }),
    minutes: fc.constantFrom(0, 60, -900, 1200),
  }),
  fc.record({
    kind: fc.constant('hours' as const),
    which,
    startTime: fc.constantFrom('14:00', '19:00'),
    endTime: fc.constant('22:00'),
  }),
  fc.record({ kind: fc.constant('close' as const), which }),
  fc.record({ kind: fc.constant('reopen' as const), which, closedDays: fc.boolean() }),
  fc.record({ kind: fc.constant('copy' as const), which, onto: aDay, people: fc.boolean() }),
  fc
    .tuple(which, fc.constantFrom('slots' as const, 'series' as const))
    .map(([days, as]) => ({ ...evenings, ...days, as })),
)

/** What a row says the rota holds once it is done. */
async function expectDone(row: BulkRow): Promise<void> {
  const slots = (await rota.slotsOf((row.after ?? row.before)?.date ?? '')).filter(
    (slot) =>
      row.after === null || (slot.startTime === row.after.startTime && slot.endTime === row.after.endTime),
  )
  const slot = row.slotId === null ? slots[0] : slots.find(({ slotId }) => slotId === row.slotId)
  expect(slot, `the slot of ${JSON.stringify(row)}`).toBeDefined()
  if (row.effect === 'close') expect(slot?.state).toBe('cancelled')
  else if (row.effect !== 'move') expect(slot?.open).toBe(true)
  const here = new Map(slot?.hosts.map(({ hostId, state }) => [hostId, state]))
  for (const { hostId, state, obstacle } of row.people) {
    if (row.effect === 'close') expect(here.get(hostId)).toBe('cancelledByPlace')
    else if (row.effect === 'move') expect(here.get(hostId)).toBe(state)
    else if (obstacle === null) expect(here.get(hostId)).toBe(state)
  }
}

test('whatever is done, exactly the ticked rows are done, everyone else stays, and undo leads back to the same bytes', async () => {
  await rota.addSeries({ weekdays: [4, 5], startTime: '19:00', endTime: '22:00' })
  for (const [index, name] of ['Samira', 'Luc', 'Zoé', 'Ali'].entries()) {
    const hostId = await rota.addHost(name)
    const days = await rota.slotsOf('2026-11-25', '2026-12-20')
    for (const { slotId } of days.filter((_, at) => at % 4 === index))
      await valueOf(rota.api.rota.signUp({ slotId, hostId, override: { reason: 'essai' } }))
  }
  await valueOf(rota.api.rota.cancelSlot({ slotId: rota.tuesday('2026-12-15') }))
  await rota.closeOn('2026-12-10')
  const peopleNow = () =>
    rota.rows(`SELECT id FROM signup WHERE state IN ('signedUp','confirmed')`).map(({ id }) => String(id))
  await fc.assert(
    fc.asyncProperty(anAct, fc.infiniteStream(fc.boolean()), async (act, coins) => {
      const first = (await rota.preview(act)).rows
      const chosen = first.filter(() => coins.next().value === true).map(({ rowId }) => rowId)
      const choice = {
        without: chosen,
        also: first.map(({ rowId }) => rowId).filter((id) => !chosen.includes(id)),
      }
      const { rows, seal } = await rota.preview(act, choice)
      const ticked = rows.filter((row) => row.ticked)
      const [before, people] = [rota.bytes(), peopleNow()]
      const answer = await rota.api.rota.applyBulk({ act, ...choice, seal })
      if (ticked.length === 0) {
        expect(answer).toMatchObject({ error: { type: 'NothingToDo' } })
        expect(rota.bytes()).toEqual(before)
        return
      }
      const done = await valueOf(Promise.resolve(answer))
      expect([done.done, done.left]).toEqual([ticked.length, rows.length - ticked.length])
      for (const row of ticked) await expectDone(row)
      const told = new Set(ticked.flatMap((row) => row.people.map(({ hostId }) => `${row.slotId}#${hostId}`)))
      const lost = people.filter((id) => !peopleNow().includes(id))
      expect(
        lost.filter((id) => !told.has(id)),
        'nobody is dropped without being listed',
      ).toEqual([])
      await valueOf(rota.api.history.undo({ txId: rota.lastAct().txId }))
      expect(rota.bytes()).toEqual(before)
    }),
    { numRuns: 60 },
  )
}, 120_000)
