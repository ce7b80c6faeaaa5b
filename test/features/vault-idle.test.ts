import { afterEach, describe, expect, it } from 'vitest'

import { type IdleWatch, watchIdleVault } from '#core/features/vault/idle-watch.ts'

import { valueOf } from '../support/core.ts'
import { aVaultPlace, founder } from '../support/vault.ts'

type Place = Awaited<ReturnType<typeof aVaultPlace>>
const running: { dispose: () => void }[] = []
afterEach(() => running.splice(0).forEach((one) => one.dispose()))

async function aWatchedVault(): Promise<{ place: Place; watch: IdleWatch }> {
  const place = await aVaultPlace()
  const watch = watchIdleVault(place.core)
  running.push({ dispose: watch.stop }, place)
  return { place, watch }
}
const minute = 60_000
const statusOf = ({ api }: Place) => valueOf(api.vault.getStatus({}))
const locked = { ok: false, error: { type: 'RoleMissing', role: 'treasurer' } }

describe('an open vault that nobody touches', () => {
  it('closes after ten minutes, or as many as the place chose, and nothing of it is answered any more', async () => {
    const { place } = await aWatchedVault()
    expect(await statusOf(place)).toMatchObject({ idleMinutes: 10, closesInMs: 10 * minute })
    await valueOf(place.api.vault.setIdleMinutes({ minutes: 3 }))
    expect(await statusOf(place)).toMatchObject({ idleMinutes: 3, closesInMs: 3 * minute })
    place.clock.advance(3 * minute - 1)
    expect(await statusOf(place)).toMatchObject({ state: 'open', closesInMs: 1 })
    place.clock.advance(1)
    place.changed.length = 0
    expect(await place.api.vault.listHolders({})).toMatchObject({ ok: false })
    expect(place.changed).toEqual([['vault']])
    expect(place.core.house.vault.opened()).toBeNull()
    // The key file of a place is there in truth; here the open file alone says that there is a vault.
    expect(await place.api.vault.listHolders({})).toEqual(locked)
  })

  it('closes by the watch alone, once, and warns the screens a minute before', async () => {
    const { place, watch } = await aWatchedVault()
    place.clock.advance(9 * minute - 1)
    place.changed.length = 0
    await watch.look()
    expect(place.changed).toEqual([])
    place.clock.advance(1)
    await watch.look()
    await watch.look()
    expect(place.changed).toEqual([['vault']])
    expect(await statusOf(place)).toMatchObject({ state: 'open', closesInMs: minute })
    place.clock.advance(minute)
    await watch.look()
    await watch.look()
    expect(place.changed).toEqual([['vault'], ['vault']])
    expect(place.core.house.vault.opened()).toBeNull()
  })

  it('is not kept open by a screen that reads again because of the warning itself', async () => {
    const { place, watch } = await aWatchedVault()
    place.clock.advance(9 * minute)
    await watch.look()
    await valueOf(place.api.vault.listHolders({}))
    await valueOf(place.api.vault.listActs({}))
    expect(await statusOf(place)).toMatchObject({ closesInMs: minute })
    place.clock.advance(minute)
    await watch.look()
    expect(place.core.house.vault.opened()).toBeNull()
  })

  it('stays open while somebody is at the PC, or does something in it; the warning goes away', async () => {
    const { place, watch } = await aWatchedVault()
    place.clock.advance(9 * minute)
    await watch.look()
    await valueOf(place.api.vault.noteActivity({}))
    place.changed.length = 0
    await watch.look()
    expect(place.changed).toEqual([['vault']])
    expect(await statusOf(place)).toMatchObject({ closesInMs: 10 * minute })
    place.clock.advance(9 * minute)
    await valueOf(place.api.vault.setIdleMinutes({ minutes: 10 }))
    expect(await statusOf(place)).toMatchObject({ closesInMs: 10 * minute })
    place.clock.advance(9 * minute)
    await valueOf(place.api.day.getDay({}))
    expect(await statusOf(place), 'what is not of the vault is no sign of its holder').toMatchObject({
      closesInMs: minute,
    })
  })

  it('is not kept open by a clock that was set back', async () => {
    const { place } = await aWatchedVault()
    place.clock.advance(-60 * minute)
    expect(await statusOf(place)).toMatchObject({ closesInMs: 10 * minute })
    place.clock.advance(10 * minute)
    expect((await statusOf(place)).state).not.toBe('open')
  })

  it('does not say that somebody is there once it is closed', async () => {
    const { place, watch } = await aWatchedVault()
    place.core.house.vault.close()
    await valueOf(place.api.vault.noteActivity({}))
    await watch.look()
    expect(await statusOf(place)).toMatchObject({ idleMinutes: null, closesInMs: null })
    place.openAs(founder)
    expect(await statusOf(place)).toMatchObject({ closesInMs: 10 * minute })
  })

  it('keeps the minutes that were chosen, in its own history', async () => {
    const { place } = await aWatchedVault()
    await valueOf(place.api.vault.setIdleMinutes({ minutes: 120 }))
    place.openAs(founder)
    expect(await statusOf(place)).toMatchObject({ idleMinutes: 120 })
    const [act] = (await valueOf(place.api.vault.listActs({}))).acts
    expect(act).toMatchObject({ command: 'vault.setIdleMinutes', holderId: 'founder' })
    for (const minutes of [0, 121, 1.5]) {
      expect(await place.api.vault.setIdleMinutes({ minutes })).toMatchObject({
        error: { type: 'InvalidInput' },
      })
    }
  })
})
