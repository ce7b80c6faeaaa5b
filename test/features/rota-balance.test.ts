import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { takenLateOn } from '#core/features/rota/balance-queries.ts'
import { queryBuilder } from '#db/handle.ts'
import { instantOf } from '#shared/kernel/local-date.ts'
import { valueOf } from '#test/support/core.ts'
import { aRota, type Rota } from '#test/support/rota.ts'

/** Tuesday afternoons and Saturday evenings of November 2026, seen from the 21st, a Saturday. */
let place: Rota
let samira: string
let luc: string
let zoe: string
beforeEach(async () => {
  place = await aRota({ at: Date.UTC(2026, 10, 21, 11) })
  await valueOf(place.api.place.setUp({ name: 'Le Seuil', language: 'fr', openingHours: [] }))
  await place.addSeries({ weekdays: [2] }, '2026-11-01')
  await place.addSeries({ weekdays: [6], startTime: '18:00', endTime: '21:00' }, '2026-11-01')
  samira = await place.addHost('Samira')
  luc = await place.addHost('Luc')
  zoe = await place.addHost('Zoé')
})
afterEach(() => place.dispose())

const november = { from: '2026-11-01', to: '2026-11-30' } as const
const slotOn = async (date: string) => (await place.slotsOf(date))[0]?.slotId ?? ''

/** Rows of other parts of the house, written as they would be. */
function write(sql: string, ...parameters: unknown[]): void {
  const connection = place.core.house.connection()
  connection.exec(`INSERT INTO txn (txId, hlc, deviceId, actor, command, firstSeq)
    VALUES ('t${Math.random()}', '0', 'd', 'open', 'test', 0)`)
  connection.prepare(sql).run(...parameters)
  connection.exec(`DELETE FROM txn WHERE hash IS NULL`)
}

describe('the balance of a month', () => {
  test('says of each host what was held and what is to come, by name', async () => {
    const { api } = place
    for (const [date, hostId] of [
      ['2026-11-10', samira],
      ['2026-11-21', samira],
      ['2026-11-24', samira],
      ['2026-11-28', luc],
    ] as const)
      await valueOf(
        api.rota.signUp({ slotId: await slotOn(date), hostId, override: { reason: 'relevé du cahier' } }),
      )
    await valueOf(api.rota.markPresent({ slotId: await slotOn('2026-11-10'), hostId: samira }))
    await valueOf(api.rota.signUp({ slotId: await slotOn('2026-11-24'), hostId: zoe, standby: true }))
    const { hosts, eveningFrom } = await valueOf(api.rota.getBalance(november))
    expect(eveningFrom).toBe('17:30')
    expect(hosts).toMatchObject([
      { displayName: 'Luc', slots: 1, toCome: 1, minutes: 180, evenings: 1, weekends: 1 },
      {
        displayName: 'Samira',
        slots: 3,
        toCome: 2,
        minutes: 660,
        evenings: 1,
        weekends: 1,
        attendance: { present: 1, absent: 0 },
      },
      { displayName: 'Zoé', slots: 0, toCome: 0, minutes: 0, attendance: { present: 0, absent: 0 } },
    ])
  })

  /** Samira leaves at the last minute, and another takes the place. */
  async function takeLate(date: string, hostId: string): Promise<string> {
    const { api, clock } = place
    const slotId = await slotOn(date)
    clock.set(instantOf(date, '09:00'))
    await valueOf(api.rota.signUp({ slotId, hostId: samira }))
    await valueOf(api.rota.withdraw({ slotId, hostId: samira }))
    const [request] = place.rows(`SELECT id FROM replacement WHERE slotId = ? AND state = 'open'`, slotId)
    await valueOf(api.rota.takeReplacement({ replacementId: String(request?.['id']), hostId }))
    return slotId
  }
  const lateCallsIn = async (days: { readonly from: string; readonly to: string }) =>
    (await valueOf(place.api.rota.getBalance(days))).hosts.map(
      ({ displayName, lateCalls, slots }) => `${displayName} ${lateCalls}/${slots}`,
    )

  test('counts who took over late, and not who then left again', async () => {
    await takeLate('2026-11-24', luc)
    const slotId = await takeLate('2026-11-28', zoe)
    expect(await lateCallsIn(november)).toEqual(['Luc 1/1', 'Samira 0/0', 'Zoé 1/1'])
    await valueOf(place.api.rota.withdraw({ slotId, hostId: zoe }))
    expect(await lateCallsIn(november)).toEqual(['Luc 1/1', 'Samira 0/0', 'Zoé 0/0'])
  })

  test('counts a late call where the slot is, when it moved to another month', async () => {
    const slotId = await takeLate('2026-11-28', luc)
    const terms = { minHosts: 1, maxHosts: 2, keyHolderNeeded: false, note: '' }
    await valueOf(
      place.api.rota.changeSeries({
        seriesId: slotId.slice(0, 36),
        scope: 'one',
        date: '2026-11-28',
        slot: { date: '2026-12-05', startTime: '10:00', endTime: '12:00', ...terms },
      }),
    )
    expect(await lateCallsIn(november)).toEqual(['Luc 0/0', 'Samira 0/0', 'Zoé 0/0'])
    expect(await lateCallsIn({ from: '2026-12-01', to: '2026-12-31' })).toEqual([
      'Luc 1/1',
      'Samira 0/0',
      'Zoé 0/0',
    ])
  })

  test('shows a wish brought to these days', async () => {
    write(`INSERT INTO hostWish VALUES (?, NULL, NULL, 1, 6, 4, 0, 0, 1)`, samira)
    const { hosts } = await valueOf(place.api.rota.getBalance(november))
    expect(hosts[1]?.asked).toEqual({ wished: 4, least: 1, most: 6 })
    const year = await valueOf(place.api.rota.getBalance({ from: '2026-01-01', to: '2026-12-31' }))
    expect(year.hosts[1]?.asked).toEqual({ wished: 48, least: 12, most: 72 })
  })

  test('says who comes by habit, in the days of the habit only, also when it is taken up again', async () => {
    const seriesId = (await slotOn('2026-11-24')).slice(0, 36)
    const habit = { seriesId, weekday: 2, hostId: samira } as const
    const { standingId } = await valueOf(place.api.rota.stand({ ...habit, fromDate: '2026-12-01' }))
    const until = async (date: string) => {
      place.clock.set(Date.parse(`${date}T10:00:00Z`))
      await valueOf(place.api.rota.keepStanding({}))
    }
    const months = async () => {
      const asked = ['2026-11', '2026-12', '2027-02', '2027-04', '2027-07', '2027-10', '2028-05']
      const rows = asked.map(async (month) => {
        const { hosts } = await valueOf(place.api.rota.getBalance({ from: `${month}-01`, to: `${month}-28` }))
        return hosts.filter(({ standing }) => standing).map(({ displayName }) => `${month} ${displayName}`)
      })
      return (await Promise.all(rows)).flat()
    }
    // Until it is said to end, it goes on.
    const first = ['2026-12 Samira', '2027-02 Samira']
    const further = ['2027-04 Samira', '2027-07 Samira', '2027-10 Samira', '2028-05 Samira']
    expect(await months()).toEqual([...first, ...further])
    await until('2027-01-15')
    await until('2027-03-15')
    await valueOf(place.api.rota.endStanding({ standingId, fromDate: '2027-04-01' }))
    expect(await months()).toEqual(first)
    await until('2027-09-20')
    await valueOf(place.api.rota.stand({ ...habit, fromDate: '2027-10-01' }))
    expect(await months()).toEqual([...first, '2027-10 Samira', '2028-05 Samira'])
    await valueOf(place.api.rota.endStanding({ standingId, fromDate: '2027-10-15' }))
    expect(await months()).toEqual([...first, '2027-10 Samira'])
  })

  test('says nothing of a habit that was ended before its first day', async () => {
    const seriesId = (await slotOn('2026-11-24')).slice(0, 36)
    const habit = { seriesId, weekday: 2, hostId: samira, fromDate: '2026-12-01' } as const
    const { standingId } = await valueOf(place.api.rota.stand(habit))
    await valueOf(place.api.rota.endStanding({ standingId, fromDate: '2026-12-01' }))
    const year = { from: '2026-02-01', to: '2027-01-31' } as const
    const { hosts } = await valueOf(place.api.rota.getBalance(year))
    expect(hosts.some(({ standing }) => standing)).toBe(false)
  })

  test('reads the late calls of these slots by their index, whatever ten years hold', () => {
    const { sql, parameters } = takenLateOn({ q: queryBuilder }, ['a@2026-11-24']).compile()
    const plan = place.rows(`EXPLAIN QUERY PLAN ${sql}`, ...parameters).map((row) => String(row['detail']))
    expect(plan.join('\n')).toMatch(/USING INDEX replacementOfSlot \(slotId=\?\)/)
  })
})

test('a stretch in the wrong order, or longer than a leap year, is no question', async () => {
  for (const [from, to] of [
    ['2026-11-18', '2026-11-10'],
    ['2026-01-01', '2027-01-02'],
  ])
    expect(await place.core.call('rota.getBalance', { from, to })).toMatchObject({
      error: { type: 'InvalidInput' },
    })
  expect(await place.core.call('rota.getBalance', { from: '2028-01-01', to: '2028-12-31' })).toMatchObject({
    ok: true,
  })
})

test('the balance leaves as a file, by name, with what attendance is counted on', async () => {
  const slotId = await slotOn('2026-11-10')
  const override = { reason: 'relevé du cahier' }
  await valueOf(place.api.rota.signUp({ slotId, hostId: samira, override }))
  await valueOf(place.api.rota.markAbsent({ slotId, hostId: samira }))
  await valueOf(place.api.rota.signUp({ slotId, hostId: luc, override }))
  const file = await valueOf(place.api.rota.exportBalance({ ...november, format: 'csv', language: 'fr' }))
  expect(file.fileName).toBe('equilibre-2026-11-01-2026-11-30.csv')
  expect(new TextDecoder().decode(file.bytes).split('\r\n')).toEqual([
    'Nom;Permanences;dont à venir;Souhait;Au moins;Au plus;Heures;Soirs;Week-ends;Remplacements en dernière minute;Présent·e;Absent·e;Présences notées;Inscription fixe',
    'Luc;1;0;;;;4,0;0;0;0;0;0;0;non',
    'Samira;0;0;;;;0,0;0;0;0;0;1;1;non',
    'Zoé;0;0;;;;0,0;0;0;0;0;0;0;non',
    '',
  ])
})
