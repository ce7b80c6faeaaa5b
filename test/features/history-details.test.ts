import { afterEach, describe, expect, it } from 'vitest'

import { valueOf } from '../support/core.ts'
import { aPlace } from '../support/places.ts'

const running: { dispose: () => void }[] = []
afterEach(() => running.splice(0).forEach((one) => one.dispose()))

async function aPlaceWithSamira() {
  const place = await aPlace()
  running.push(place)
  const { hostId } = await valueOf(
    place.api.hosts.add({
      displayName: 'Samira',
      colour: 'sage',
      origin: 'neighbour',
      keyHolder: true,
      newcomer: false,
      since: null,
    }),
  )
  const { slots } = await valueOf(place.api.rota.listSlots({ from: '2026-11-23', to: '2026-11-29' }))
  const slotId = slots[0]?.slotId ?? ''
  await valueOf(place.api.rota.signUp({ slotId, hostId }))
  const acts = async (taps = true) => (await valueOf(place.api.history.listActs({ limit: 20, taps }))).acts
  return { ...place, hostId, slotId, acts }
}

describe('the history', () => {
  it('names whom an act is about, and which act another one took back', async () => {
    const { api, acts } = await aPlaceWithSamira()
    const [signup] = await acts()
    expect(signup).toMatchObject({ command: 'rota.signUp', undoes: null, undoable: true })
    expect(signup?.subjects).toMatchObject([{ table: 'signup', name: 'Samira' }])
    await valueOf(api.history.undo({ txId: signup?.txId ?? '' }))
    const [undoing] = await acts()
    expect(undoing?.undoes).toEqual({ txId: signup?.txId, command: 'rota.signUp' })
    await valueOf(api.history.undo({ txId: undoing?.txId ?? '' }))
    expect((await acts())[0]?.undoes).toEqual({ txId: undoing?.txId, command: 'rota.signUp' })
  })

  it('names the place for the act that founded it, not the holidays that came with it', async () => {
    const { api, acts } = await aPlaceWithSamira()
    const { name } = await valueOf(api.place.getPlace({}))
    const founding = (await acts()).find(({ command }) => command === 'place.setUp')
    expect(founding?.subjects).toMatchObject([{ table: 'place', name }])
  })

  it('says which day a count is for, which the id of its entry does not', async () => {
    const { api, acts } = await aPlaceWithSamira()
    await valueOf(api.visits.correct({ date: '2026-11-20', delta: 3 }))
    const [corrected] = await acts()
    expect(corrected).toMatchObject({ command: 'visits.correct', subjects: [{ day: '2026-11-20' }] })
  })

  it('shows each change of an act with the names of its ids', async () => {
    const { api, acts, hostId, slotId } = await aPlaceWithSamira()
    await valueOf(api.rota.confirm({ slotId, hostId }))
    const [confirming] = await acts()
    const { changes, count, names } = await valueOf(
      api.history.listChangesIn({ txId: confirming?.txId ?? '' }),
    )
    expect(count).toBe(changes.length)
    expect(changes).toContainEqual(
      expect.objectContaining({
        table: 'signup',
        rowId: `${slotId}#${hostId}`,
        kind: 'update',
        column: 'state',
        old: 'signedUp',
        new: 'confirmed',
      }),
    )
    expect(names).toMatchObject({ [hostId]: 'Samira' })
    expect(await api.history.listChangesIn({ txId: hostId })).toEqual({
      ok: false,
      error: { type: 'UnknownTransaction' },
    })
  })

  it('can be read without the taps of the counter', async () => {
    const { api, acts } = await aPlaceWithSamira()
    for (let count = 0; count < 30; count += 1)
      await valueOf(api.visits.tap({ slotId: null, delta: 1, kind: null }))
    expect((await acts()).every((act) => act.command === 'visits.tap')).toBe(true)
    expect((await acts(false)).map((act) => act.command)).toEqual(['rota.signUp', 'hosts.add', 'place.setUp'])
  })
})
