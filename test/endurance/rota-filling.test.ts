import { afterEach, describe, expect, it } from 'vitest'

import type { InputOf, OutputOf } from '#shared/kernel/contract-kit.ts'
import type { rotaContract } from '#shared/rota/rota-contract.ts'

import { valueOf } from '../support/core.ts'
import { aRota, type Rota } from '../support/rota.ts'

type Proposal = OutputOf<(typeof rotaContract)['proposeFill']>
type Lines = InputOf<(typeof rotaContract)['acceptFill']>['lines']

const opened: Rota[] = []
afterEach(() => opened.splice(0).forEach(({ dispose }) => dispose()))

/** Tuesdays and Fridays in the afternoon for two, four weeks from Monday 23 November 2026, and four hosts. */
async function aMonth() {
  const rota = await aRota()
  opened.push(rota)
  const hostIds: string[] = []
  for (const name of ['Ana', 'Bart', 'Carla', 'Dries']) hostIds.push(await rota.addHost(name))
  const seriesId = await rota.addSeries({ weekdays: [2, 5], keyHolderNeeded: false })
  const [ana = '', bart = '', carla = '', dries = ''] = hostIds
  return { ...rota, seriesId, ana, bart, carla, dries, slot: (date: string) => `${seriesId}@${date}` }
}

const fourWeeks = { from: '2026-11-23', to: '2026-12-20' }
const linesOf = ({ lines }: Proposal): Lines =>
  lines.map(({ slotId, hostId, act }) => ({ slotId, hostId, act }))

const noWishes = {
  leastAWeek: null,
  mostAWeek: null,
  leastAMonth: null,
  mostAMonth: null,
  wishedAMonth: null,
  notAlone: false,
  lastResort: false,
  times: [],
}

describe('rota.proposeFill', () => {
  it('fills every slot evenly, proves that nothing is better, and writes nothing', async () => {
    const { api, lastAct } = await aMonth()
    const before = lastAct()
    const proposal = await valueOf(api.rota.proposeFill(fourWeeks))
    expect(proposal).toMatchObject({ proved: true, gap: 0, open: [], unchanged: 0 })
    expect(proposal.lines).toHaveLength(16)
    const hostIds = [...new Set(proposal.lines.map(({ hostId }) => hostId))]
    const perHost = hostIds.map((id) => proposal.lines.filter(({ hostId }) => hostId === id).length)
    expect(perHost).toEqual([4, 4, 4, 4])
    expect(proposal.greedyCost).toBeGreaterThanOrEqual(proposal.cost)
    expect(lastAct()).toEqual(before)
  })

  it('leaves out who is away, who said never, who left the slot, and says so of a slot left open', async () => {
    const { api, ana, bart, carla, dries, slot } = await aMonth()
    const tuesday = slot('2026-11-24')
    await valueOf(api.hosts.addAbsence({ hostId: ana, fromDate: '2026-11-24', untilDate: '2026-11-24' }))
    const never = [{ weekday: 2 as const, part: 'afternoon' as const, wish: 'cannot' as const }]
    await valueOf(api.hosts.sayWishes({ hostId: bart, ...noWishes, times: never }))
    await valueOf(api.rota.signUp({ slotId: tuesday, hostId: carla }))
    await valueOf(api.rota.withdraw({ slotId: tuesday, hostId: carla }))
    const { lines, open } = await valueOf(api.rota.proposeFill({ from: '2026-11-24', to: '2026-11-24' }))
    expect(lines).toMatchObject([
      {
        slotId: tuesday,
        hostId: dries,
        act: 'add',
        reasons: [{ type: 'nobodyElse' }, { type: 'available' }, {}],
      },
    ])
    expect(open).toMatchObject([{ slotId: tuesday, missing: 1, keyMissing: false }])
    expect(open[0]?.why.toSorted((a, b) => (a.code < b.code ? -1 : 1))).toEqual([
      { code: 'absent', hosts: 1, hostIds: [ana] },
      { code: 'cannot', hosts: 1, hostIds: [bart] },
      { code: 'left', hosts: 1, hostIds: [carla] },
    ])
  })

  it('keeps to how often people said, the sign-ups outside the period counted', async () => {
    const { api, ana, slot } = await aMonth()
    await valueOf(api.hosts.sayWishes({ hostId: ana, ...noWishes, mostAMonth: 2, mostAWeek: 1 }))
    await valueOf(api.rota.signUp({ slotId: slot('2026-12-29'), hostId: ana }))
    const { lines } = await valueOf(api.rota.proposeFill({ from: '2026-12-01', to: '2026-12-20' }))
    expect(lines.filter(({ hostId }) => hostId === ana)).toHaveLength(1)
  })

  it('never gives a slot twice its room, nor the last place of one that still needs a key', async () => {
    const { api, addHost } = await aMonth()
    const first = { fromDate: '2026-11-23', pattern: { ...keySlot, weekdays: [3 as const] } }
    await valueOf(api.rota.createSeries({ name: 'Clé', first }))
    const wednesday = { from: '2026-11-25', to: '2026-11-25' }
    const without = await valueOf(api.rota.proposeFill(wednesday))
    expect(without.lines).toHaveLength(1)
    expect(without.open).toMatchObject([{ missing: 1, keyMissing: true }])
    expect(await api.rota.acceptFill({ lines: linesOf(without) })).toMatchObject({ ok: true })
    const keeper = await addHost('Eva', { keyHolder: true })
    const withKey = await valueOf(api.rota.proposeFill(wednesday))
    expect(withKey.lines).toMatchObject([{ hostId: keeper, reasons: [{ type: 'bringsKey' }, {}, {}] }])
    expect(withKey.open).toEqual([])
  })

  it('refuses what cannot be filled, in words', async () => {
    const { api } = await aMonth()
    const refused = async (input: InputOf<(typeof rotaContract)['proposeFill']>) => {
      const answer = await api.rota.proposeFill(input)
      return answer.ok ? null : answer.error
    }
    expect(await refused({ from: '2026-12-20', to: '2026-12-01' })).toEqual({
      type: 'PeriodOutside',
      most: 366,
    })
    expect(await refused({ from: '2026-12-01', to: '2028-12-01' })).toEqual({
      type: 'PeriodOutside',
      most: 366,
    })
    expect(await refused({ from: '2026-10-01', to: '2026-11-21' })).toEqual({ type: 'NothingToFill' })
    expect(await refused({ ...fourWeeks, rules: [{ id: 'fair', weight: 'hard', amount: null }] })).toEqual({
      type: 'NeverByDegrees',
      id: 'fair',
    })
    expect(await refused({ ...fourWeeks, rules: [{ id: 'rest', weight: 5, amount: null }] })).toEqual({
      type: 'AmountOutside',
      id: 'rest',
      largest: 2880,
    })
    const nobody = await aRota()
    opened.push(nobody)
    await nobody.addSeries()
    expect(await nobody.api.rota.proposeFill(fourWeeks)).toMatchObject({ error: { type: 'NoHosts' } })
  })

  it('names the rules that cannot hold together', async () => {
    const { api, ana, bart, carla, dries } = await aMonth()
    for (const hostId of [ana, bart, carla, dries])
      await valueOf(api.hosts.sayWishes({ hostId, ...noWishes, mostAMonth: 0 }))
    const hard = { id: 'under' as const, weight: 'hard' as const, amount: null }
    const answer = await api.rota.proposeFill({ from: '2026-12-01', to: '2026-12-01', rules: [hard] })
    if (answer.ok || answer.error.type !== 'NoPlan') throw new Error(JSON.stringify(answer))
    const rules = answer.error.conflict.map(({ rule }) => rule)
    expect(rules).toContain('under')
    expect(rules.filter((rule) => rule !== 'under' && rule !== 'loads')).toEqual([])
  })

  it('runs once at a time, says how far it is, and stops when asked', async () => {
    const { api } = await aMonth()
    expect(await valueOf(api.rota.getFillProgress({}))).toEqual({ running: null })
    const filling = api.rota.proposeFill(fourWeeks)
    expect(await api.rota.proposeFill(fourWeeks)).toMatchObject({ error: { type: 'FillRunning' } })
    expect(await valueOf(api.rota.getFillProgress({}))).toMatchObject({ running: { limitSeconds: 20 } })
    expect(await valueOf(api.rota.stopFill({}))).toEqual({ wasRunning: true })
    expect(['proposal', 'TimeOver']).toContain(
      await filling.then((done) => (done.ok ? 'proposal' : done.error.type)),
    )
    expect(await valueOf(api.rota.stopFill({}))).toEqual({ wasRunning: false })
  })

  it('expects those who come by habit, further ahead than it is written', async () => {
    const { api, ana, seriesId, slot } = await aMonth()
    await valueOf(api.rota.stand({ seriesId, weekday: 2, hostId: ana, fromDate: '2026-11-24' }))
    const { lines } = await valueOf(api.rota.proposeFill({ from: '2027-03-01', to: '2027-03-07' }))
    expect(lines.filter(({ slotId }) => slotId === slot('2027-03-02'))).toHaveLength(1)
    expect(lines.some(({ hostId, slotId }) => hostId === ana && slotId === slot('2027-03-02'))).toBe(false)
  })
})

const keySlot = {
  weekdays: [3],
  startTime: '14:00',
  endTime: '18:00',
  minHosts: 2,
  maxHosts: 2,
  keyHolderNeeded: true,
}

describe('rota.proposeFill, of who stands already', () => {
  const atRiskOf = async (rota: Rota, mayChange = false) => {
    const { atRisk, lines } = await valueOf(rota.api.rota.proposeFill({ ...fourWeeks, mayChange }))
    return { atRisk, removed: lines.filter(({ act }) => act === 'remove').map(({ slotId }) => slotId) }
  }

  it('names who is on a slot of the period and cannot be relied on there: away, or gone', async () => {
    const rota = await aMonth()
    const { api, ana, bart, slot } = rota
    const [eighth, eleventh] = [slot('2026-12-08'), slot('2026-12-11')]
    for (const slotId of [eighth, eleventh]) await valueOf(api.rota.signUp({ slotId, hostId: ana }))
    await valueOf(api.rota.signUp({ slotId: eighth, hostId: bart }))
    expect(await atRiskOf(rota)).toEqual({ atRisk: [], removed: [] })
    await valueOf(api.hosts.addAbsence({ hostId: ana, fromDate: '2026-12-07', untilDate: '2026-12-09' }))
    expect(await atRiskOf(rota)).toEqual({
      atRisk: [{ slotId: eighth, hostId: ana, why: ['hostAbsent'] }],
      removed: [],
    })
  })

  it('names who is on two slots at the same time', async () => {
    const rota = await aMonth()
    const { api, ana, slot } = rota
    const other = await rota.addSeries({ weekdays: [2], startTime: '16:00', endTime: '20:00' })
    const places = [slot('2026-12-08'), `${other}@2026-12-08`]
    for (const slotId of places)
      await valueOf(api.rota.signUp({ slotId, hostId: ana, override: { reason: 'Elle insiste' } }))
    const { atRisk } = await atRiskOf(rota)
    expect(atRisk).toEqual(places.map((slotId) => ({ slotId, hostId: ana, why: ['doubleBooking'] })))
  })

  it('says nothing of somebody away whom the proposal takes off the slot', async () => {
    const rota = await aMonth()
    const { api, ana, slot } = rota
    const slotId = slot('2026-12-08')
    await valueOf(api.rota.acceptFill({ lines: [{ slotId, hostId: ana, act: 'add' }] }))
    await valueOf(api.hosts.addAbsence({ hostId: ana, fromDate: '2026-12-08', untilDate: '2026-12-08' }))
    expect((await atRiskOf(rota)).atRisk).toHaveLength(1)
    expect(await atRiskOf(rota, true)).toEqual({ atRisk: [], removed: [slotId] })
  })
})

describe('rota.acceptFill', () => {
  it('takes nobody away who came back by themselves, or confirmed', async () => {
    const { api, ana, bart, rows, slot } = await aMonth()
    const slotId = slot('2026-12-08')
    const add = [ana, bart].map((hostId) => ({ slotId, hostId, act: 'add' as const }))
    await valueOf(api.rota.acceptFill({ lines: add }))
    await valueOf(api.rota.withdraw({ slotId, hostId: ana }))
    await valueOf(api.rota.signUp({ slotId, hostId: ana }))
    await valueOf(api.rota.confirm({ slotId, hostId: bart }))
    const lines = [ana, bart].map((hostId) => ({ slotId, hostId, act: 'remove' as const }))
    expect(await api.rota.acceptFill({ lines })).toMatchObject({
      error: { lines: [ana, bart].map((hostId) => ({ hostId, obstacle: 'NotSignedUp' })) },
    })
    expect(rows('SELECT cameBy, state FROM signup ORDER BY cameBy')).toEqual([
      { cameBy: 'filling', state: 'confirmed' },
      { cameBy: 'self', state: 'signedUp' },
    ])
  })

  it('leaves alone who was in reserve and then called in by hand', async () => {
    const { api, ana, rows, slot } = await aMonth()
    const slotId = slot('2026-12-08')
    await valueOf(api.rota.acceptFill({ lines: [{ slotId, hostId: ana, act: 'add' }] }))
    await valueOf(api.rota.withdraw({ slotId, hostId: ana }))
    await valueOf(api.rota.signUp({ slotId, hostId: ana, standby: true }))
    expect(rows('SELECT cameBy, state FROM signup')).toEqual([{ cameBy: 'self', state: 'standby' }])
  })

  it('writes the lines as one act, which is taken back in one step', async () => {
    const { api, lastAct, rows } = await aMonth()
    const proposal = await valueOf(api.rota.proposeFill(fourWeeks))
    const accepted = await api.rota.acceptFill({ lines: linesOf(proposal) })
    expect(accepted).toMatchObject({ ok: true, value: { added: 16, removed: 0 } })
    expect(rows("SELECT count(*) AS many FROM signup WHERE cameBy = 'filling'")).toEqual([{ many: 16 }])
    expect(lastAct().command).toBe('rota.acceptFill')
    expect(await api.history.undo({ txId: lastAct().txId })).toMatchObject({ ok: true })
    expect(rows('SELECT * FROM signup')).toEqual([])
  })

  it('writes nothing when a line no longer fits, and names it', async () => {
    const { api, rows, carla, dries } = await aMonth()
    const proposal = await valueOf(api.rota.proposeFill({ from: '2026-11-24', to: '2026-11-24' }))
    const [line] = proposal.lines
    if (line === undefined) throw new Error('no line')
    await valueOf(
      api.hosts.addAbsence({ hostId: line.hostId, fromDate: '2026-11-24', untilDate: '2026-11-24' }),
    )
    const answer = await api.rota.acceptFill({ lines: linesOf(proposal) })
    expect(answer).toMatchObject({
      error: { type: 'LinesNoLongerFit', lines: [{ hostId: line.hostId, obstacle: 'HostAbsent' }] },
    })
    expect(rows('SELECT * FROM signup')).toEqual([])
    const nowhere = { slotId: `${carla}@2026-11-24`, hostId: dries, act: 'add' as const }
    expect(await api.rota.acceptFill({ lines: [nowhere] })).toMatchObject({
      error: { lines: [{ obstacle: 'SlotUnknown' }] },
    })
  })
})

describe('rota.setFillRules', () => {
  it('keeps what differs from the usual, and nothing else', async () => {
    const { api, rows } = await aMonth()
    const rule = { id: 'fair' as const, weight: 12, amount: null }
    await valueOf(api.rota.setFillRules({ rules: [rule, { id: 'rest', weight: 'hard', amount: 600 }] }))
    expect(rows('SELECT * FROM fillRule ORDER BY id')).toEqual([
      { id: 'fair', weight: '12', amount: null },
      { id: 'rest', weight: 'hard', amount: 600 },
    ])
    const { rules } = await valueOf(api.rota.getFillRules({}))
    expect(rules.find(({ id }) => id === 'fair')).toEqual({ ...rule, usual: { weight: 4, amount: null } })
    await valueOf(api.rota.setFillRules({ rules: [{ id: 'fair', weight: 4, amount: null }] }))
    expect(rows('SELECT id FROM fillRule')).toEqual([{ id: 'rest' }])
  })
})
