import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { addDays, instantOf } from '#shared/kernel/local-date.ts'
import { valueOf } from '#test/support/core.ts'
import { aRota, type Rota } from '#test/support/rota.ts'

/** Monday 23 November 2026: Tuesdays and Thursdays to come. Samira has Tuesdays by habit, Bram a Thursday. */
const tuesday = '2026-11-24'
const weekMs = 7 * 86_400_000
let rota: Rota
let tuesdays: string
let thursday: string
let samira: string
let bram: string

beforeEach(async () => {
  rota = await aRota({ at: instantOf('2026-11-23', '09:00') })
  tuesdays = await rota.addSeries()
  thursday = `${await rota.addSeries({ weekdays: [4] })}@2026-11-26`
  samira = await rota.addHost('Samira')
  bram = await rota.addHost('Bram')
  await valueOf(
    rota.api.rota.stand({ seriesId: tuesdays, weekday: 2, hostId: samira, fromDate: '2026-11-23' }),
  )
  await valueOf(rota.api.rota.signUp({ slotId: thursday, hostId: bram }))
})
afterEach(() => rota.dispose())

const slotIn = (week: number) => `${tuesdays}@${addDays(tuesday, week * 7)}`
const undoLast = () => valueOf(rota.api.history.undo({ txId: rota.lastAct().txId }))
const kinds = async () => (await valueOf(rota.api.rota.listReplacements({}))).open.map(({ kind }) => kind)
const facts = () => [
  rota.rows('SELECT * FROM host ORDER BY id'),
  rota.rows('SELECT * FROM replacement ORDER BY id'),
  rota.rows('SELECT * FROM standingSignup ORDER BY id'),
  rota.rows('SELECT * FROM signup ORDER BY id'),
]
const archive = (hostId: string) => valueOf(rota.api.hosts.archive({ hostId }))

/** One of each: Samira left tomorrow late, asks for the week after, and exchanges the third with Bram. */
async function askAll() {
  await valueOf(rota.api.rota.withdraw({ slotId: slotIn(0), hostId: samira }))
  await valueOf(rota.api.rota.askReplacement({ slotId: slotIn(1), hostId: samira }))
  await valueOf(
    rota.api.rota.proposeSwap({
      slotId: slotIn(2),
      hostId: samira,
      otherSlotId: thursday,
      otherHostId: bram,
    }),
  )
  expect(await kinds()).toEqual(['late', 'asked', 'swap'])
}

describe('archiving a host', () => {
  test('closes what they asked and ends what they do by habit, and taking it back brings all back', async () => {
    await askAll()
    const before = facts()
    const { slotsToCome } = await archive(samira)
    expect(slotsToCome).toHaveLength(7)
    expect(await kinds()).toEqual([])
    expect(rota.rows('SELECT DISTINCT state, closedAt FROM replacement')).toEqual([
      { state: 'closed', closedAt: rota.clock.now() },
    ])
    expect(rota.rows('SELECT untilDate FROM standingSignup')).toEqual([{ untilDate: '2026-11-22' }])
    expect(facts()[3]).toEqual(before[3])
    await undoLast()
    expect(facts()).toEqual(before)
    expect(await kinds()).toEqual(['late', 'asked', 'swap'])
  })

  test('closes a swap that was proposed to them, and leaves what others ask', async () => {
    await askAll()
    await archive(bram)
    expect(await kinds()).toEqual(['late', 'asked'])
    expect(rota.rows('SELECT untilDate FROM standingSignup')).toEqual([{ untilDate: null }])
  })

  test('leaves a habit that was over as it was, and what was answered too', async () => {
    const { replacementId } = await valueOf(
      rota.api.rota.askReplacement({ slotId: slotIn(1), hostId: samira }),
    )
    await valueOf(rota.api.rota.takeReplacement({ replacementId, hostId: bram }))
    await valueOf(
      rota.api.rota.endStanding({ standingId: `${tuesdays}#2#${samira}`, fromDate: '2026-12-01' }),
    )
    const [, ...before] = facts()
    rota.clock.advance(2 * weekMs)
    await archive(samira)
    const [, ...after] = facts()
    expect(after).toEqual(before)
  })

  test('is for good: back after fourteen months, they are signed up for nothing by themselves', async () => {
    await archive(samira)
    rota.clock.set(instantOf('2028-01-24', '09:00'))
    await valueOf(rota.api.hosts.restore({ hostId: samira }))
    expect(await valueOf(rota.api.rota.keepStanding({}))).toEqual({ signedUp: [], passedBy: [] })
    expect((await valueOf(rota.api.rota.listStanding({ hostId: samira }))).standing).toEqual([])
  })
})
