import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { instantOf } from '#shared/kernel/local-date.ts'
import { valueOf } from '#test/support/core.ts'
import { aRota, type Rota } from '#test/support/rota.ts'

const tuesday = '2026-11-24'
let rota: Rota
let slotId: string
let samira: string

beforeEach(async () => {
  rota = await aRota()
  slotId = `${await rota.addSeries()}@${tuesday}`
  samira = await rota.addHost('Samira')
})
afterEach(() => rota.dispose())

const slotOn = async (date: string) => {
  const [slot] = await rota.slotsOf(date)
  if (slot === undefined) throw new Error(`no slot on ${date}`)
  return slot
}

const signUp = async (name: string, words: { keyHolder?: boolean } = {}, slot = slotId) => {
  const hostId = await rota.addHost(name, words)
  await valueOf(rota.api.rota.signUp({ slotId: slot, hostId }))
  return hostId
}

describe('signing up', () => {
  test('up, withdrawn and up again is one row with its whole history', async () => {
    const { api, clock } = rota
    const place = { slotId, hostId: samira }
    expect(await valueOf(api.rota.signUp(place))).toEqual({ state: 'signedUp', passed: [] })
    clock.advance(60_000)
    expect(await valueOf(api.rota.withdraw(place))).toEqual({
      state: 'withdrawn',
      replacementId: null,
    })
    expect((await slotOn(tuesday)).hosts).toEqual([])
    clock.advance(60_000)
    await valueOf(api.rota.signUp(place))
    const id = `${slotId}#${samira}`
    expect(rota.rows('SELECT id, slotId, date, hostId, state FROM signup')).toEqual([
      { id, slotId, date: tuesday, hostId: samira, state: 'signedUp' },
    ])
    const log = rota.logOf(id).filter(({ kind, col }) => kind === 'insert' || col === 'state')
    expect(log.map(({ command, old, new: value }) => [command, old, value])).toEqual([
      ['rota.signUp', null, expect.stringContaining('"state":"signedUp"')],
      ['rota.withdraw', 'signedUp', 'withdrawn'],
      ['rota.signUp', 'withdrawn', 'signedUp'],
    ])
  })

  test('the same sign-up sent twice at once is one row and one log entry', async () => {
    const place = { slotId, hostId: samira }
    const answers = await Promise.all([rota.api.rota.signUp(place), rota.api.rota.signUp(place)])
    expect(answers.map(({ ok }) => ok)).toEqual([true, false])
    expect(answers[1]).toEqual({ ok: false, error: { type: 'AlreadySignedUp', state: 'signedUp' } })
    expect(rota.rows('SELECT id FROM signup')).toHaveLength(1)
    expect(rota.logOf(`${slotId}#${samira}`)).toHaveLength(1)
  })

  test('tells the open screens that the rota changed', async () => {
    rota.changed.length = 0
    await valueOf(rota.api.rota.signUp({ slotId, hostId: samira }))
    expect(rota.changed).toEqual([['rota', 'history']])
  })

  test('refuses a slot or a host that is not there, and writes nothing', async () => {
    const noSlot = `${slotId.slice(0, 36)}@2026-11-25`
    expect(await rota.api.rota.signUp({ slotId: noSlot, hostId: samira })).toEqual({
      ok: false,
      error: { type: 'SlotUnknown', slotId: noSlot },
    })
    const nobody = '01900000-0000-7000-8000-000000000000'
    expect(await rota.api.rota.signUp({ slotId, hostId: nobody })).toEqual({
      ok: false,
      error: { type: 'HostUnknown', hostId: nobody },
    })
    expect(rota.rows('SELECT id FROM signup')).toEqual([])
  })

  test('on a full slot it is refused, passed over with a reason that stays, and seen as one too many', async () => {
    for (const name of ['Aïcha', 'Bram', 'Chloé']) await signUp(name)
    const asked = { slotId, hostId: samira }
    expect(await rota.api.rota.signUp(asked)).toEqual({ ok: false, error: { type: 'SlotFull', places: 3 } })
    const answer = await valueOf(rota.api.rota.signUp({ ...asked, override: { reason: 'fête du quartier' } }))
    expect(answer).toEqual({ state: 'signedUp', passed: ['SlotFull'] })
    expect(rota.rows('SELECT overrideReason FROM signup WHERE hostId = ?', samira)).toEqual([
      { overrideReason: 'fête du quartier' },
    ])
    expect((await slotOn(tuesday)).gap.overMaximum).toBe(1)
  })

  test('a reason given where nothing stands in the way is not kept', async () => {
    await valueOf(rota.api.rota.signUp({ slotId, hostId: samira, override: { reason: 'au cas où' } }))
    expect(rota.rows('SELECT overrideReason FROM signup')).toEqual([{ overrideReason: null }])
  })

  test('a place given again to a host who left forgets the reason of before', async () => {
    for (const name of ['Aïcha', 'Bram', 'Chloé']) await signUp(name)
    const asked = { slotId, hostId: samira }
    await valueOf(rota.api.rota.signUp({ ...asked, override: { reason: 'renfort' } }))
    await valueOf(rota.api.rota.withdraw(asked))
    await valueOf(rota.api.rota.signUp({ ...asked, standby: true }))
    expect(rota.rows('SELECT state, overrideReason FROM signup WHERE hostId = ?', samira)).toEqual([
      { state: 'standby', overrideReason: null },
    ])
  })
})

describe('what stands in the way', () => {
  test('another slot at the same moment past midnight is a double booking', async () => {
    const night = await rota.addSeries({ weekdays: [5], startTime: '22:00', endTime: '01:00' })
    const early = await rota.addSeries({ weekdays: [6], startTime: '00:30', endTime: '03:00' })
    const friday = `${night}@2026-11-27`
    await valueOf(rota.api.rota.signUp({ slotId: friday, hostId: samira }))
    const saturday = { slotId: `${early}@2026-11-28`, hostId: samira }
    expect(await rota.api.rota.signUp(saturday)).toEqual({
      ok: false,
      error: { type: 'DoubleBooking', slotId: friday },
    })
    await valueOf(rota.api.rota.signUp({ ...saturday, override: { reason: 'je pars à minuit' } }))
    const slots = await rota.slotsOf('2026-11-27', '2026-11-28')
    expect(slots.map(({ hosts }) => hosts[0]?.warnings)).toEqual([['doubleBooking'], ['doubleBooking']])
    // The clash is seen even when only one of the two days is on screen.
    expect((await slotOn('2026-11-28')).hosts[0]?.warnings).toEqual(['doubleBooking'])
  })

  test('an absence is shown, and overridden in place with a reason', async () => {
    const { absenceId } = await valueOf(
      rota.api.hosts.addAbsence({ hostId: samira, fromDate: tuesday, untilDate: tuesday }),
    )
    const asked = { slotId, hostId: samira }
    expect(await rota.api.rota.signUp(asked)).toEqual({ ok: false, error: { type: 'HostAbsent', absenceId } })
    const page = await valueOf(rota.api.rota.getSlot({ slotId }))
    expect(page.candidates[0]?.obstacles).toEqual([{ type: 'HostAbsent', absenceId }])
    await valueOf(rota.api.rota.signUp({ ...asked, override: { reason: 'je reviens plus tôt' } }))
    expect((await slotOn(tuesday)).hosts).toMatchObject([
      { hostId: samira, warnings: ['hostAbsent'], overrideReason: 'je reviens plus tôt' },
    ])
  })

  test('a missing key-holder is shown on the slot and keeps the last place', async () => {
    const keySeries = await rota.addSeries({ weekdays: [3], maxHosts: 2, keyHolderNeeded: true })
    const keySlot = `${keySeries}@2026-11-25`
    await signUp('Aïcha', {}, keySlot)
    expect((await slotOn('2026-11-25')).gap).toMatchObject({ missingHosts: 1, keyHolderMissing: true })
    expect(await rota.api.rota.signUp({ slotId: keySlot, hostId: samira })).toEqual({
      ok: false,
      error: { type: 'KeyHolderMissing' },
    })
    await signUp('Bram', { keyHolder: true }, keySlot)
    expect((await slotOn('2026-11-25')).gap).toMatchObject({ missingHosts: 0, keyHolderMissing: false })
  })

  test('a slot that is over asks for a reason', async () => {
    rota.clock.set(instantOf(tuesday, '18:00'))
    expect(await rota.api.rota.signUp({ slotId, hostId: samira })).toEqual({
      ok: false,
      error: { type: 'SlotOver' },
    })
  })

  test('an archived host is not offered, and is refused', async () => {
    await valueOf(rota.api.hosts.archive({ hostId: samira }))
    const page = await valueOf(rota.api.rota.getSlot({ slotId }))
    expect(page.candidates).toEqual([])
    expect(await rota.api.rota.signUp({ slotId, hostId: samira })).toEqual({
      ok: false,
      error: { type: 'HostArchived' },
    })
  })
})
