import { afterEach, describe, expect, it } from 'vitest'

import { verifyChain } from '#db/audit.ts'
import { capturedTables } from '#db/capture.ts'

import { aCore, valueOf } from '../support/core.ts'
import { aPlace } from '../support/places.ts'
import { bytesOfAll } from '../support/sample-rows.ts'
import { openVaultOf } from '../support/vault.ts'

type Place = Awaited<ReturnType<typeof aPlace>>
const places: Place[] = []
afterEach(() => places.splice(0).forEach((place) => place.dispose()))

async function place(): Promise<Place> {
  const made = await aPlace()
  places.push(made)
  return made
}

const minute = 60_000
const factsOf = ({ core }: Place) => {
  const connection = core.house.connection()
  return bytesOfAll(connection, capturedTables(connection))
}
const actsOf = async ({ api }: Place) => (await valueOf(api.history.listActs({}))).acts
const lastAct = async (here: Place) => (await actsOf(here))[0]
const aHost = { displayName: 'Samira', origin: 'neighbour' as const, keyHolder: true }

async function act(here: Place, call: Promise<{ ok: boolean }>): Promise<string> {
  expect(await call).toMatchObject({ ok: true })
  here.clock.advance(minute)
  return (await lastAct(here))?.txId ?? ''
}

describe('taking an act back', () => {
  it('brings back the rows as they were, tells the screens, and stays in the history', async () => {
    const here = await place()
    const before = factsOf(here)
    const added = await act(here, here.api.hosts.add(aHost))
    here.changed.length = 0
    expect(await valueOf(here.api.history.undo({ txId: added }))).toEqual({ undone: added })
    expect(factsOf(here)).toEqual(before)
    expect(here.changed).toEqual([['hosts', 'history']])
    const [undoing, undone] = await actsOf(here)
    expect(undoing).toMatchObject({ command: 'history.undo', undoable: true, undoneBy: null })
    expect(undone).toMatchObject({
      txId: added,
      command: 'hosts.add',
      undoable: false,
      undoneBy: undoing?.txId,
    })
    expect(verifyChain(here.core.house.connection()).fault).toBeNull()
  })

  it('can be done one act after the other, and done again', async () => {
    const here = await place()
    const states = [factsOf(here)]
    const { hostId } = await valueOf(here.api.hosts.add(aHost))
    const acts = [(await lastAct(here))?.txId ?? '']
    for (const displayName of ['Samira B', 'Samira C']) {
      states.push(factsOf(here))
      acts.push(await act(here, here.api.hosts.describe({ hostId, displayName })))
    }
    const undoings: string[] = []
    for (const txId of acts.toReversed()) {
      undoings.push(await act(here, here.api.history.undo({ txId })))
      expect(factsOf(here)).toEqual(states.pop())
    }
    for (const txId of undoings.toReversed()) await valueOf(here.api.history.undo({ txId }))
    expect((await valueOf(here.api.hosts.getHost({ hostId }))).host.displayName).toBe('Samira C')
  })

  it('is refused a second time, and possible again once the undoing was itself taken back', async () => {
    const here = await place()
    const added = await act(here, here.api.hosts.add(aHost))
    const undoing = await act(here, here.api.history.undo({ txId: added }))
    expect(await here.api.history.undo({ txId: added })).toEqual({
      ok: false,
      error: { type: 'AlreadyUndone', by: undoing },
    })
    const redoing = await act(here, here.api.history.undo({ txId: undoing }))
    expect(await here.api.history.undo({ txId: undoing })).toEqual({
      ok: false,
      error: { type: 'AlreadyUndone', by: redoing },
    })
    expect((await actsOf(here)).find(({ txId }) => txId === added)).toMatchObject({
      undoneBy: null,
      undoable: true,
    })
    await valueOf(here.api.history.undo({ txId: added }))
    expect((await valueOf(here.api.hosts.listHosts({}))).hosts).toEqual([])
  })

  it('of a host who has signed up since is refused in words, not by a defect', async () => {
    const here = await place()
    const { hostId } = await valueOf(here.api.hosts.add(aHost))
    const added = (await lastAct(here))?.txId ?? ''
    const { slots } = await valueOf(here.api.rota.listSlots({ from: '2026-11-23', to: '2026-11-30' }))
    const slotId = slots[0]?.slotId ?? ''
    const signedUp = await act(here, here.api.rota.signUp({ slotId, hostId }))
    const before = factsOf(here)
    expect(await here.api.history.undo({ txId: added })).toEqual({
      ok: false,
      error: { type: 'ChangedSince', rows: 1 },
    })
    expect(factsOf(here)).toEqual(before)
    await valueOf(here.api.history.undo({ txId: signedUp }))
    await valueOf(here.api.history.undo({ txId: added }))
  })

  it('of a count is refused: it is corrected by another entry', async () => {
    const here = await place()
    const tapped = await act(here, here.api.visits.tap({ slotId: null, delta: 1 }))
    expect(await lastAct(here)).toMatchObject({ command: 'visits.tap', undoable: false })
    expect(await here.api.history.undo({ txId: tapped })).toEqual({
      ok: false,
      error: { type: 'AppendOnly', table: 'visitCount' },
    })
  })

  it('of what the log does not know is refused', async () => {
    const here = await place()
    expect(await here.api.history.undo({ txId: '019aa6c4-0000-7000-8000-0000000000ff' })).toEqual({
      ok: false,
      error: { type: 'UnknownTransaction' },
    })
  })
})

describe('an act of the coordinator', () => {
  it('can be taken back by no one else, and neither can its undoing', async () => {
    const here = await place()
    openVaultOf(here)
    const added = await act(here, here.api.hosts.add(aHost))
    const undoing = await act(here, here.api.history.undo({ txId: added }))
    const renamed = await act(here, here.api.place.setLogo({ logo: 'data:image/png;base64,AAAA' }))
    await valueOf(here.api.vault.lock({}))
    const before = factsOf(here)
    const notYours = (command: string) => ({ ok: false, error: { type: 'NotYours', command } })
    expect(await here.api.history.undo({ txId: renamed })).toEqual(notYours('place.setLogo'))
    expect(await here.api.history.undo({ txId: undoing })).toEqual(notYours('hosts.add'))
    expect(factsOf(here)).toEqual(before)
    // Nor is it offered: a button that only refuses is none.
    const offered = async () =>
      (await valueOf(here.api.history.listActs({}))).acts.map(({ command, undoable }) => [command, undoable])
    expect(await offered()).toEqual([
      ['place.setLogo', false],
      ['history.undo', false],
      ['hosts.add', false],
      ['place.setUp', false],
    ])
    const noted = await act(here, here.api.day.addNote({ text: 'Un mot' }))
    expect(await lastAct(here)).toMatchObject({ actor: 'open' })
    expect((await offered())[0]).toEqual(['day.addNote', true])
    await valueOf(here.api.history.undo({ txId: noted }))
    expect((await offered()).slice(0, 2)).toEqual([
      ['history.undo', true],
      ['day.addNote', false],
    ])
    openVaultOf(here)
    expect((await offered()).slice(2, 4)).toEqual([
      ['place.setLogo', true],
      ['history.undo', true],
    ])
  })
})

describe('the history', () => {
  it('lists the acts newest first, goes on where it stopped, and shows every change of a row', async () => {
    const here = await place()
    const { hostId } = await valueOf(here.api.hosts.add(aHost))
    for (const displayName of ['B', 'C', 'D'])
      await act(here, here.api.hosts.describe({ hostId, displayName }))
    const first = await valueOf(here.api.history.listActs({ limit: 2 }))
    expect(first.acts.map(({ command }) => command)).toEqual(['hosts.describe', 'hosts.describe'])
    expect(first.acts[0]?.subjects).toEqual([{ table: 'host', rowId: hostId, name: 'D', day: null }])
    const rest = await valueOf(here.api.history.listActs({ limit: 50, before: first.next }))
    expect(rest.acts.map(({ command }) => command)).toEqual(['hosts.describe', 'hosts.add', 'place.setUp'])
    expect(rest.next).toBeNull()
    const { changes } = await valueOf(here.api.history.listChangesOf({ rowId: hostId }))
    expect(
      changes.map(({ kind, column, old, new: after }) => [
        kind,
        column,
        old,
        kind === 'insert' ? 'row' : after,
      ]),
    ).toEqual([
      ['update', 'displayName', 'C', 'D'],
      ['update', 'displayName', 'B', 'C'],
      ['update', 'displayName', 'Samira', 'B'],
      ['insert', null, null, 'row'],
    ])
  })

  it('is verified from end to end by the audit', async () => {
    const here = await place()
    await act(here, here.api.hosts.add(aHost))
    const report = await valueOf(here.api.audit.verify({}))
    expect(report).toMatchObject({ transactions: 2, redacted: 0, fault: null })
    here.core.house.connection().exec(`UPDATE change SET new = '{}' WHERE tbl = 'host'`)
    expect((await valueOf(here.api.audit.verify({}))).fault).toMatchObject({ fault: 'ChangedPayload', tx: 2 })
  })
})

describe('the setting up of the place', () => {
  const founding = { ok: false, error: { type: 'Founding', table: 'place' } }

  it('is not offered to be taken back, and refused when asked for', async () => {
    const here = await place()
    const founded = await lastAct(here)
    expect(founded).toMatchObject({ command: 'place.setUp', undoable: false })
    for (let count = 0; count < 3; count += 1) await valueOf(here.api.visits.tap({ slotId: null, delta: 1 }))
    expect(await here.api.history.undo({ txId: founded?.txId ?? '' })).toEqual(founding)
    expect(await valueOf(here.api.place.getPlace({}))).toMatchObject({ setUp: true })
  })

  it.each([
    ['a host', (here: Place) => here.api.hosts.add(aHost)],
    ['a series', (here: Place) => here.api.rota.createSeries({ name: 'Matin' })],
    ['a count', (here: Place) => here.api.visits.tap({ slotId: null, delta: 1 })],
    ['a word for the team', (here: Place) => here.api.day.addNote({ text: 'Clé rendue' })],
  ])('no year is invented over %s that is there already', async (_what, write) => {
    const here = await aCore()
    places.push(here)
    await act(here, write(here))
    const before = factsOf(here)
    expect(await here.api.place.startDemonstration({ language: 'fr' })).toEqual({
      ok: false,
      error: { type: 'HoldsFacts' },
    })
    expect(factsOf(here)).toEqual(before)
  })
})

describe('the answer of a command', () => {
  it('names the act it wrote, so that this one is taken back and not a later one of the same name', async () => {
    const here = await place()
    const [first, second] = await Promise.all([
      here.api.hosts.add(aHost),
      here.api.hosts.add({ ...aHost, displayName: 'Luc' }),
    ])
    if (!first.ok || !second.ok) throw new Error('refused')
    const undoing = await here.api.history.undo({ txId: first.act ?? '' })
    expect(undoing).toEqual({ ok: true, value: { undone: first.act }, act: (await lastAct(here))?.txId })
    expect((await valueOf(here.api.hosts.listHosts({}))).hosts.map(({ id }) => id)).toEqual([
      second.value.hostId,
    ])
  })

  it('names none when nothing changed, and a refusal has none', async () => {
    const here = await place()
    const again = { languages: ['fr', 'nl', 'en'] as ('fr' | 'nl' | 'en')[], defaultLanguage: 'fr' as const }
    expect(await here.api.place.setLanguages(again)).toEqual({ ok: true, value: {}, act: null })
    expect(await here.api.place.setLanguages({ ...again, languages: ['nl'] })).toEqual({
      ok: false,
      error: { type: 'DefaultNotAmongLanguages' },
    })
  })
})
