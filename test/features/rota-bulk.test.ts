import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { december, evening, evenings, inTheWayOf, tuesdaysInBulk, type BulkAct } from '#test/support/bulk.ts'
import { valueOf } from '#test/support/core.ts'

let rota: Awaited<ReturnType<typeof tuesdaysInBulk>>
beforeEach(async () => {
  rota = await tuesdaysInBulk()
})
afterEach(() => rota.dispose())

describe('creating in one go', () => {
  test('makes a slot for each weekday and hour, but not where one stands', async () => {
    const { rows } = await rota.preview(evenings)
    expect(rows).toHaveLength(20)
    expect(inTheWayOf(rows)).toEqual(['01', '08', '15', '22', '29'].map((day) => `12-${day} SlotThere`))
    expect(await rota.apply(evenings)).toMatchObject({ done: 15, left: 5 })
    expect(await rota.slotsIn('2026-12-01', '2026-12-04')).toEqual([
      '12-01 14:00',
      '12-01 19:00',
      '12-03 14:00',
      '12-03 19:00',
    ])
  })

  test('leaves closed days and what is past out, and says why', async () => {
    await rota.closeOn('2026-12-25')
    const act: BulkAct = {
      ...evenings,
      from: '2026-11-20',
      to: '2026-12-26',
      weekdays: [5],
      times: [evening],
    }
    expect(inTheWayOf((await rota.preview(act)).rows)).toEqual(['11-20 Begun', '12-25 DayClosed'])
  })

  test('as a series gives the ticked days and no other', async () => {
    const act: BulkAct = { ...evenings, as: 'series', weekdays: [4], name: 'Jeudi' }
    const { rows } = await rota.preview(act)
    const without = rows.filter(({ after }) => after?.date === '2026-12-10').map(({ rowId }) => rowId)
    await rota.apply(act, { without })
    const thursdays = (await rota.slotsIn()).filter((slot) => !/-(01|08|15|22|29) /.test(slot))
    expect(thursdays).toEqual(
      ['03', '17', '24', '31'].flatMap((day) => [`12-${day} 14:00`, `12-${day} 19:00`]),
    )
    const { series } = await valueOf(rota.api.rota.listSeries({}))
    expect(series.filter(({ name }) => name === 'Jeudi')).toHaveLength(2)
  })

  test('every other week counts from the week of the first day', async () => {
    const act: BulkAct = { ...evenings, weekdays: [4], everyWeeks: 2, times: [evening] }
    expect((await rota.preview(act)).rows.map(({ after }) => after?.date.slice(5))).toEqual([
      '12-03',
      '12-17',
      '12-31',
    ])
  })
})

describe('moving in one go', () => {
  test('carries people and keeps the slot its own, a chain of slots included', async () => {
    const hostId = await rota.signUp('Samira', '2026-12-08')
    const act: BulkAct = { kind: 'move', which: december, days: 7 }
    const { rows } = await rota.preview(act)
    // The last one lands where a Tuesday of January stands, which is not part of this: it stays, and so does the next.
    expect(inTheWayOf(rows)).toEqual(['01', '08', '15', '22', '29'].map((day) => `12-${day} SlotThere`))
    await rota.apply({ kind: 'move', which: december, days: 1, minutes: 90 })
    const moved = (await rota.slotsOf('2026-12-09'))[0]
    expect(moved).toMatchObject({ slotId: rota.tuesday('2026-12-08'), startTime: '15:30', endTime: '19:30' })
    expect(moved?.hosts.map((host) => host.hostId)).toEqual([hostId])
  })

  test('a slot may take the place of one that moves away, not of one that is left out', async () => {
    await valueOf(rota.api.rota.endSeries({ seriesId: rota.seriesId, lastDate: '2026-12-29' }))
    const act: BulkAct = { kind: 'move', which: { from: '2026-12-15', to: '2026-12-29' }, days: 7 }
    expect(inTheWayOf((await rota.preview(act)).rows)).toEqual([])
    const choice = { without: [rota.tuesday('2026-12-22')] }
    expect(inTheWayOf((await rota.preview(act, choice)).rows)).toEqual(['12-15 SlotThere'])
    await rota.apply(act, choice)
    expect(await rota.slotsIn('2026-12-10', '2027-01-10')).toEqual([
      '12-15 14:00',
      '12-22 14:00',
      '01-05 14:00',
    ])
  })

  test('to other hours says who is then away or elsewhere, and keeps them on', async () => {
    const hostId = await rota.signUp('Samira', '2026-12-08')
    await valueOf(
      rota.api.hosts.addAbsence({
        hostId,
        fromDate: '2026-12-08',
        untilDate: '2026-12-08',
        fromTime: '18:00',
      }),
    )
    const which = { from: '2026-12-08', to: '2026-12-08' }
    const act: BulkAct = { kind: 'hours', which, startTime: '18:00', endTime: '21:00' }
    expect((await rota.preview(act)).rows[0]?.people).toMatchObject([{ hostId, obstacle: 'HostAbsent' }])
    expect((await rota.apply(act)).hostIds).toEqual([hostId])
    expect((await rota.slotsOf('2026-12-08'))[0]?.hosts).toHaveLength(1)
  })
})

test('what somebody changed since the preview is looked at again', async () => {
  const act: BulkAct = { kind: 'close', which: december }
  const { seal } = await rota.preview(act)
  await rota.signUp('Samira', '2026-12-08')
  expect(await rota.api.rota.applyBulk({ act, seal })).toMatchObject({ error: { type: 'PreviewOutdated' } })
  expect(await rota.slotsIn()).toHaveLength(5)
})

test('the ticks are free after the preview, and a changed rota is refused whatever is ticked', async () => {
  const act: BulkAct = { kind: 'close', which: december }
  const { seal } = await rota.preview(act)
  const chosen = { act, seal, without: [rota.tuesday('2026-12-15')] }
  await rota.signUp('Samira', '2026-12-15')
  expect(await rota.api.rota.applyBulk(chosen)).toMatchObject({ error: { type: 'PreviewOutdated' } })
  const again = (await rota.preview(act)).seal
  expect(await valueOf(rota.api.rota.applyBulk({ ...chosen, seal: again }))).toMatchObject({
    done: 4,
    left: 1,
  })
})

test('what stands in the way of the ticked rows alone is seen too', async () => {
  // Samira is on the 14:00 and the 17:00, which overlap: where both were copied, she would come with the first only.
  const late = await rota.addSeries({ weekdays: [2], startTime: '17:00', endTime: '20:00' })
  const evening = await rota.addSeries({ weekdays: [2], startTime: '19:00', endTime: '22:00' })
  const hostId = await rota.signUp('Samira', '2026-12-01')
  const sign = async (seriesId: string, date: string) =>
    await valueOf(
      rota.api.rota.signUp({ slotId: `${seriesId}@${date}`, hostId, override: { reason: 'relève' } }),
    )
  await sign(late, '2026-12-01')
  const which = { from: '2026-12-01', to: '2026-12-01' }
  const act: BulkAct = { kind: 'copy', which, onto: '2026-12-15', people: true }
  const choice = { without: [rota.tuesday('2026-12-01')] }
  const { rows, seal } = await rota.preview(act)
  const obstacles = async () =>
    (await rota.preview(act)).rows.map(({ people }) => people.map(({ obstacle }) => obstacle).join())
  expect(rows).toHaveLength(3)
  const before = await obstacles()
  await sign(evening, '2026-12-15')
  expect(await obstacles(), 'the rows with every tick say nothing of it').toEqual(before)
  expect(await rota.api.rota.applyBulk({ act, ...choice, seal })).toMatchObject({
    error: { type: 'PreviewOutdated' },
  })
})

test('refuses too many days, days the wrong way round, and nothing at all', async () => {
  const { api } = rota
  const close = (from: string, to: string): BulkAct => ({ kind: 'close', which: { from, to } })
  expect(await api.rota.previewBulk({ act: close('2026-01-01', '2027-01-02') })).toMatchObject({
    error: { type: 'PeriodTooLong', limit: 366 },
  })
  expect(await api.rota.previewBulk({ act: close('2026-12-02', '2026-12-01') })).toMatchObject({
    error: { type: 'UntilBeforeFrom' },
  })
  expect(await api.rota.applyBulk({ act: close('2026-12-02', '2026-12-03') })).toMatchObject({
    error: { type: 'NothingToDo' },
  })
  const times = [0, 1, 2, 3, 4, 5].map((hour) => ({ startTime: `1${hour}:00`, endTime: `1${hour}:30` }))
  const all: BulkAct = {
    ...evenings,
    from: '2027-01-01',
    to: '2027-12-31',
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    times,
  }
  expect(await api.rota.previewBulk({ act: all })).toMatchObject({
    error: { type: 'TooManySlots', limit: 2000 },
  })
  expect(await api.rota.previewBulk({ act: { ...evenings, minHosts: 4 } })).toMatchObject({
    error: { type: 'MaximumBelowMinimum' },
  })
})
