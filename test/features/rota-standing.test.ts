import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { startStandingRoutine } from '#core/features/rota/standing-routine.ts'
import { addDays } from '#shared/kernel/local-date.ts'
import { slotIdOf } from '#shared/rota/slot.ts'

import { anId } from '../support/builders.ts'
import { valueOf } from '../support/core.ts'
import { aRota, type Rota } from '../support/rota.ts'

// Saturday 21 November 2026; eight weeks of Tuesdays go from 24 November to 12 January.
let rota: Rota
let samira = ''
let seriesId = ''
beforeEach(async () => {
  rota = await aRota()
  await valueOf(rota.api.place.setUp({ name: 'Le Seuil', language: 'fr', openingHours: [] }))
  samira = await rota.addHost('Samira')
  seriesId = await rota.addSeries({ minHosts: 1, maxHosts: 2 })
})
afterEach(() => rota.dispose())

const firstTuesday = '2026-11-24'
const weekMs = 7 * 86_400_000
const slotIn = (week: number): string => slotIdOf(seriesId, addDays(firstTuesday, week * 7))
const stand = (more: { hostId?: string; everyWeeks?: number; fromDate?: string } = {}) =>
  rota.api.rota.stand({ seriesId, weekday: 2, hostId: samira, fromDate: '2026-11-21', ...more })
const signups = () =>
  rota.rows('SELECT slotId, hostId, state, cameBy FROM signup ORDER BY slotId, hostId') as unknown as {
    slotId: string
    hostId: string
    state: string
    cameBy: string
  }[]
const listed = async () => (await valueOf(rota.api.rota.listStanding({ hostId: samira }))).standing[0]
const acts = () => rota.rows('SELECT command FROM txn').length

describe('a standing sign-up', () => {
  it('signs up for the coming weeks at once, in one act', async () => {
    const before = acts()
    const { standingId, signedUp, passedBy } = await valueOf(stand())
    expect(standingId).toBe(`${seriesId}#2#${samira}`)
    expect(signedUp).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map(slotIn))
    expect(passedBy).toEqual([])
    expect(acts()).toBe(before + 1)
    expect(new Set(signups().map(({ state, cameBy }) => `${state} ${cameBy}`))).toEqual(
      new Set(['signedUp standing']),
    )
    expect(await listed()).toMatchObject({
      seriesName: 'Permanence',
      displayName: 'Samira',
      state: 'given',
      hours: { startTime: '14:00', endTime: '18:00' },
      untilDate: null,
    })
  })

  it('every other week leaves the weeks between', async () => {
    const { signedUp } = await valueOf(stand({ everyWeeks: 2, fromDate: firstTuesday }))
    expect(signedUp).toEqual([0, 2, 4, 6].map(slotIn))
  })

  it('passes over no obstacle: those weeks are named, with what stands in the way', async () => {
    const { api } = rota
    await valueOf(api.hosts.addAbsence({ hostId: samira, fromDate: '2026-12-01', untilDate: '2026-12-01' }))
    for (const name of ['Luc', 'Greet'])
      await valueOf(api.rota.signUp({ slotId: slotIn(2), hostId: await rota.addHost(name) }))
    const name = { fr: 'Repos', nl: 'Rust', en: 'Rest' }
    const closed = addDays(firstTuesday, 21)
    await valueOf(api.calendar.addPeriod({ kind: 'closing', fromDate: closed, untilDate: closed, name }))
    await valueOf(api.rota.cancelSlot({ slotId: slotIn(4), reason: 'Travaux' }))
    const clash = { startTime: '15:00', endTime: '16:00', minHosts: 1, maxHosts: 1, keyHolderNeeded: false }
    const other = await valueOf(api.rota.createSlot({ date: addDays(firstTuesday, 35), ...clash }))
    await valueOf(api.rota.signUp({ slotId: other.slotId, hostId: samira }))
    const moved = { ...clash, date: addDays(firstTuesday, 43), note: '' }
    const date = addDays(firstTuesday, 42)
    await valueOf(api.rota.changeSeries({ seriesId, scope: 'one', date, slot: moved }))

    const { signedUp, passedBy } = await valueOf(stand())
    expect(signedUp).toEqual([0, 7].map(slotIn))
    const reasons = Object.fromEntries(passedBy.map(({ slotId, reason }) => [slotId, reason]))
    expect(reasons).toEqual({
      [slotIn(1)]: 'HostAbsent',
      [slotIn(2)]: 'SlotFull',
      [slotIn(3)]: 'SlotClosed',
      [slotIn(4)]: 'SlotCancelled',
      [slotIn(5)]: 'DoubleBooking',
      [slotIn(6)]: 'SlotMoved',
    })
    const { weeks = [] } = (await listed()) ?? {}
    expect(weeks.map(({ reason }) => reason)).toEqual([
      null,
      'HostAbsent',
      'SlotFull',
      'SlotClosed',
      'SlotCancelled',
      'DoubleBooking',
      'SlotMoved',
      null,
    ])
  })

  it('is refused twice, for nobody, for an archived host, and for a weekday without slots', async () => {
    await valueOf(stand())
    expect(await stand({ everyWeeks: 2 })).toMatchObject({
      error: { type: 'AlreadyStanding', everyWeeks: 1 },
    })
    expect(await stand({ hostId: anId(9) })).toMatchObject({ error: { type: 'HostUnknown' } })
    const luc = await rota.addHost('Luc')
    const wednesday = { seriesId, weekday: 3, hostId: luc, fromDate: '2026-11-21' } as const
    expect(await rota.api.rota.stand(wednesday)).toMatchObject({ error: { type: 'NoSlotThatDay' } })
    expect(await rota.api.rota.stand({ ...wednesday, seriesId: anId(9) })).toMatchObject({
      error: { type: 'SeriesUnknown' },
    })
    await valueOf(rota.api.hosts.archive({ hostId: luc }))
    expect(await stand({ hostId: luc })).toMatchObject({ error: { type: 'HostArchived' } })
  })

  it('is taken back whole, with the sign-ups it wrote', async () => {
    await valueOf(stand())
    await valueOf(rota.api.history.undo({ txId: rota.lastAct().txId }))
    expect(signups()).toEqual([])
    expect(await listed()).toBeUndefined()
  })
})

describe('keeping standing sign-ups', () => {
  it('writes the weeks that came within reach, and nothing when there is nothing to write', async () => {
    await valueOf(stand())
    const before = acts()
    expect(await valueOf(rota.api.rota.keepStanding({}))).toEqual({ signedUp: [], passedBy: [] })
    expect(acts()).toBe(before)
    rota.clock.advance(2 * weekMs)
    const { signedUp } = await valueOf(rota.api.rota.keepStanding({}))
    expect(signedUp).toEqual([8, 9].map(slotIn))
    expect(acts()).toBe(before + 1)
  })

  it('leaves a week that the host left, and one on which they stand already', async () => {
    await valueOf(rota.api.rota.signUp({ slotId: slotIn(1), hostId: samira }))
    await valueOf(stand())
    await valueOf(rota.api.rota.withdraw({ slotId: slotIn(3), hostId: samira }))
    rota.clock.advance(weekMs)
    await valueOf(rota.api.rota.keepStanding({}))
    const states = Object.fromEntries(signups().map(({ slotId, state, cameBy }) => [slotId, [state, cameBy]]))
    expect(states[slotIn(1)]).toEqual(['signedUp', 'self'])
    expect(states[slotIn(3)]).toEqual(['withdrawn', 'standing'])
    expect((await listed())?.weeks.find(({ slotId }) => slotId === slotIn(3))).toMatchObject({
      state: 'withdrawn',
      reason: null,
    })
  })

  it('writes a week once what stood in the way is gone', async () => {
    const { api } = rota
    const away = { hostId: samira, fromDate: '2026-12-01', untilDate: '2026-12-01' }
    const { absenceId } = await valueOf(api.hosts.addAbsence(away))
    await valueOf(stand())
    await valueOf(api.hosts.removeAbsence({ absenceId }))
    expect((await valueOf(api.rota.keepStanding({}))).signedUp).toEqual([slotIn(1)])
  })

  it('writes nothing once the weekday is gone, the series ended, or the host archived', async () => {
    const { api } = rota
    await valueOf(stand())
    await valueOf(api.hosts.archive({ hostId: samira }))
    rota.clock.advance(weekMs)
    expect(await valueOf(api.rota.keepStanding({}))).toEqual({ signedUp: [], passedBy: [] })
    await valueOf(api.hosts.restore({ hostId: samira }))
    expect(await valueOf(api.rota.keepStanding({}))).toEqual({ signedUp: [], passedBy: [] })
    await valueOf(stand({ fromDate: addDays(firstTuesday, 56) }))

    const wednesdays = { weekdays: [3 as const], startTime: '14:00', endTime: '18:00' }
    const numbers = { minHosts: 1, maxHosts: 2, keyHolderNeeded: false }
    const date = addDays(firstTuesday, 70)
    const pattern = { ...wednesdays, ...numbers }
    await valueOf(api.rota.changeSeries({ seriesId, scope: 'following', date, pattern }))
    rota.clock.advance(12 * weekMs)
    expect((await valueOf(api.rota.keepStanding({}))).signedUp).toEqual([])
    expect(await listed()).toMatchObject({ state: 'weekdayGone', weeks: [], hours: null })
    await valueOf(api.rota.endSeries({ seriesId, lastDate: '2027-03-01' }))
    rota.clock.advance(6 * weekMs)
    expect((await valueOf(api.rota.keepStanding({}))).signedUp).toEqual([])
    expect(await listed()).toMatchObject({ state: 'seriesEnded' })
  })

  it('happens once a day by itself, and not while the data are away', async () => {
    await valueOf(stand())
    rota.clock.advance(weekMs)
    const routine = startStandingRoutine(rota.core)
    const before = acts()
    await routine.keepOnce('2026-11-28')
    expect(acts()).toBe(before + 1)
    rota.clock.advance(weekMs)
    await routine.keepOnce('2026-11-28')
    expect(acts()).toBe(before + 1)
    await routine.keepOnce('2026-12-05')
    expect(acts()).toBe(before + 2)
    routine.stop()
  })
})

describe('ending a standing sign-up', () => {
  it('withdraws the sign-ups to come that it wrote from that day on, and only these', async () => {
    const { api } = rota
    await valueOf(api.rota.signUp({ slotId: slotIn(2), hostId: samira }))
    const { standingId } = await valueOf(stand())
    await valueOf(api.rota.confirm({ slotId: slotIn(3), hostId: samira }))
    const fromDate = addDays(firstTuesday, 7)
    const { withdrawn } = await valueOf(api.rota.endStanding({ standingId, fromDate }))
    expect(withdrawn).toEqual([1, 4, 5, 6, 7].map(slotIn))
    const states = signups().map(({ state }) => state)
    expect(states.slice(0, 4)).toEqual(['signedUp', 'withdrawn', 'signedUp', 'confirmed'])
    expect(await listed()).toMatchObject({ untilDate: addDays(fromDate, -1), weeks: [{ state: 'signedUp' }] })
    rota.clock.advance(3 * weekMs)
    expect((await valueOf(api.rota.keepStanding({}))).signedUp).toEqual([])
    expect(await listed()).toBeUndefined()
  })

  it('is taken back whole, and may be begun again another day', async () => {
    const { standingId } = await valueOf(stand())
    await valueOf(rota.api.rota.endStanding({ standingId, fromDate: '2026-11-21' }))
    await valueOf(rota.api.history.undo({ txId: rota.lastAct().txId }))
    expect(new Set(signups().map(({ state }) => state))).toEqual(new Set(['signedUp']))
    expect(await listed()).toMatchObject({ untilDate: null })
    await valueOf(rota.api.rota.endStanding({ standingId, fromDate: '2026-11-21' }))
    const again = await valueOf(stand({ fromDate: '2027-01-13' }))
    expect(again.signedUp).toEqual([])
    rota.clock.advance(weekMs)
    expect((await valueOf(rota.api.rota.keepStanding({}))).signedUp).toEqual([slotIn(8)])
  })

  it('is refused for one that is not', async () => {
    const standingId = `${seriesId}#2#${samira}`
    const answer = await rota.api.rota.endStanding({ standingId, fromDate: '2026-11-21' })
    expect(answer).toMatchObject({ error: { type: 'StandingUnknown' } })
  })
})

describe('what the place decides about its rota', () => {
  const decided = { lateHours: 24, afternoonFrom: '13:00', eveningFrom: '18:00', standingWeeks: 10 }

  it('is what is usual until it is decided', async () => {
    expect(await valueOf(rota.api.rota.getRotaSettings({}))).toMatchObject({
      lateHours: 48,
      standingWeeks: 8,
    })
    await valueOf(rota.api.rota.setRotaSettings(decided))
    expect(await valueOf(rota.api.rota.getRotaSettings({}))).toEqual(decided)
  })

  it('writes further weeks at once, in the same act', async () => {
    await valueOf(stand())
    const before = acts()
    await valueOf(rota.api.rota.setRotaSettings(decided))
    expect(acts()).toBe(before + 1)
    expect(signups()).toHaveLength(10)
  })

  it('refuses an evening that begins with the afternoon, or before', async () => {
    for (const eveningFrom of ['13:00', '12:00'])
      expect(await rota.api.rota.setRotaSettings({ ...decided, eveningFrom })).toMatchObject({
        error: { type: 'EveningBeforeAfternoon' },
      })
  })
})
