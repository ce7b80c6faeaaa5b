import { randomBytes } from 'node:crypto'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { openCore } from '#core/core.ts'
import type { KeyKeeper } from '#core/house.ts'

import { aClock, apiOf, saturdayAfternoon, valueOf } from '../support/core.ts'
import { aFolder } from '../support/database.ts'
import { writeFirstForm } from '../support/vault-first-form.ts'

const mine = 'trois tasses et une lampe'
const theirs = 'un vélo sous la neige'
const another = 'quatre chaises au soleil'
const noSystem: KeyKeeper = { wrap: async () => null, unwrap: async () => null }
const turned = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x5a)
const system: KeyKeeper = { wrap: async (bytes) => turned(bytes), unwrap: async (bytes) => turned(bytes) }

const opened: { dispose: () => void }[] = []
afterEach(() =>
  opened
    .splice(0)
    .toReversed()
    .forEach((one) => one.dispose()),
)

async function open(dataDir: string, keeper = system) {
  const clock = aClock(saturdayAfternoon)
  const core = await openCore({ dataDir, keeper, now: clock.now })
  opened.push({ dispose: core.close })
  const keyFile = () => JSON.parse(readFileSync(core.house.paths.vaultKey, 'utf8'))
  return { core, api: apiOf(core), clock, dataDir, keyFile, paths: core.house.paths }
}
type Place = Awaited<ReturnType<typeof open>>

/** A vault with its founder and a treasurer, made once; each test has a copy of its files. */
const model = aFolder()
let recoveryCode = ''
let treasurerId = ''
beforeAll(async () => {
  const place = await open(model.path)
  recoveryCode = (await valueOf(place.api.vault.create({ passphrase: mine, name: 'Nadia' }))).recoveryCode
  place.clock.advance(60_000)
  treasurerId = (
    await valueOf(
      place.api.vault.addHolder({
        passphrase: mine,
        name: 'Omar',
        role: 'treasurer',
        newPassphrase: theirs,
      }),
    )
  ).holderId
  opened.splice(0).forEach((one) => one.dispose())
}, 120_000)
afterAll(() => model.dispose())

async function aCopy(keeper = system): Promise<Place> {
  const folder = aFolder()
  opened.push(folder)
  cpSync(model.path, folder.path, { recursive: true })
  return open(folder.path, keeper)
}
const unlock = (place: Place, passphrase: string) => place.api.vault.unlock({ passphrase })
const roleOf = async ({ api }: Place) => (await valueOf(api.vault.getStatus({}))).role
const refused = (type: string, fields: object = {}) => ({ ok: false, error: { type, ...fields } })
const slow = { timeout: 120_000 }

describe('several people who open the vault', slow, () => {
  it('each do so with a passphrase of their own, and with the role that was given to them', async () => {
    const place = await aCopy()
    await valueOf(unlock(place, theirs))
    expect(await roleOf(place)).toBe('treasurer')
    expect(await place.api.vault.listActs({})).toEqual(refused('RoleMissing', { role: 'coordinator' }))
    await valueOf(unlock(place, mine))
    expect(await roleOf(place)).toBe('coordinator')
    const { holders } = await valueOf(place.api.vault.listHolders({}))
    expect(holders).toEqual([
      expect.objectContaining({ holderId: 'founder', name: 'Nadia', role: 'coordinator', isYou: true }),
      expect.objectContaining({ holderId: treasurerId, name: 'Omar', role: 'treasurer', isYou: false }),
    ])
    const { acts } = await valueOf(place.api.vault.listActs({}))
    expect(acts.map(({ command, holderName }) => [command, holderName])).toEqual([
      ['vault.addHolder', 'Nadia'],
      ['vault.create', 'Nadia'],
    ])
  })

  it('are in the key file without a name, and a role that was edited there opens nothing', async () => {
    const place = await aCopy()
    const text = readFileSync(place.paths.vaultKey, 'utf8')
    expect(text).not.toMatch(/Nadia|Omar/)
    writeFileSync(place.paths.vaultKey, text.replace('"role":"treasurer"', '"role":"coordinator"'))
    expect(await unlock(place, theirs)).toEqual(refused('WrongPassphrase', { waitMs: 0 }))
    writeFileSync(place.paths.vaultKey, text.replaceAll(treasurerId, 'somebody'))
    expect(await unlock(place, theirs)).toEqual(refused('WrongPassphrase', { waitMs: 0 }))
    writeFileSync(place.paths.vaultKey, text)
    await valueOf(unlock(place, theirs))
  })

  it('are added by a coordinator who types their own passphrase again, with another one and another name', async () => {
    const place = await aCopy()
    await valueOf(unlock(place, mine))
    const somebody = { passphrase: mine, name: 'Lucie', role: 'coordinator', newPassphrase: another } as const
    const add = (changes: object) => place.api.vault.addHolder({ ...somebody, ...changes })
    expect(await add({ newPassphrase: 'court' })).toEqual(refused('PassphraseTooShort', { minimum: 12 }))
    expect(await add({ newPassphrase: theirs })).toEqual(refused('PassphraseTaken'))
    expect(await add({ newPassphrase: mine })).toEqual(refused('PassphraseTaken'))
    expect(await add({ name: 'omar' })).toEqual(refused('NameTaken'))
    expect(await add({ passphrase: theirs })).toEqual(refused('WrongPassphrase', { waitMs: 0 }))
    expect(place.keyFile().passphrases.holders).toHaveLength(2)
    const { holderId } = await valueOf(add({}))
    await valueOf(unlock(place, another))
    expect(await roleOf(place)).toBe('coordinator')
    await valueOf(place.api.vault.nameHolder({ holderId, name: 'Lucie D.' }))
    const { holders } = await valueOf(place.api.vault.listHolders({}))
    expect(holders.find((one) => one.isYou)).toMatchObject({ holderId, name: 'Lucie D.' })
    await valueOf(unlock(place, theirs))
    expect(await add({ passphrase: theirs })).toEqual(refused('RoleMissing', { role: 'coordinator' }))
  })

  it('are taken out by another, never by themselves, even when the key file comes back from a copy', async () => {
    const place = await aCopy()
    const before = readFileSync(place.paths.vaultKey)
    await valueOf(unlock(place, mine))
    const revoke = (holderId: string, passphrase = mine) =>
      place.api.vault.revokeHolder({ passphrase, holderId })
    expect(await revoke('founder')).toEqual(refused('Yourself'))
    expect(await revoke('nobody')).toEqual(refused('UnknownHolder'))
    expect(await revoke(treasurerId, theirs)).toEqual(refused('WrongPassphrase', { waitMs: 0 }))
    await valueOf(revoke(treasurerId))
    expect(await revoke(treasurerId)).toEqual(refused('UnknownHolder'))
    const { holders } = await valueOf(place.api.vault.listHolders({}))
    expect(holders.at(-1)).toMatchObject({ holderId: treasurerId, revokedAt: saturdayAfternoon })
    await valueOf(place.api.vault.lock({}))
    expect(await unlock(place, theirs)).toEqual(refused('WrongPassphrase', { waitMs: 0 }))
    writeFileSync(place.paths.vaultKey, before)
    expect(await unlock(place, theirs)).toEqual(refused('WrongPassphrase', { waitMs: 0 }))
    expect(await roleOf(place)).toBeNull()
    await valueOf(unlock(place, mine))
  })

  it('do not finish what another began: a vault that was closed meanwhile is another vault', async () => {
    const place = await aCopy()
    await valueOf(unlock(place, mine))
    const before = place.keyFile()
    const somebody = { name: 'Lucie', role: 'coordinator', newPassphrase: another } as const
    const adding = place.api.vault.addHolder({ passphrase: mine, ...somebody })
    const key = Uint8Array.from(place.core.house.vault.opened()?.key ?? [])
    place.core.house.vault.open(key, { id: treasurerId, role: 'treasurer' })
    expect(await adding).toEqual(refused('VaultLocked'))
    expect(place.keyFile()).toEqual(before)
    expect((await valueOf(place.api.vault.listHolders({}))).holders).toHaveLength(2)
  })

  it('share the growing delay', async () => {
    const place = await aCopy()
    for (let tries = 1; tries <= 5; tries += 1) await unlock(place, `personne n’a cette phrase ${tries}`)
    expect(await unlock(place, theirs)).toEqual(refused('TooManyTries', { waitMs: 30_000 }))
    expect(await unlock(place, mine)).toEqual(refused('TooManyTries', { waitMs: 30_000 }))
  })

  it('keep their passphrases when one changes theirs, and when the sheet is renewed', async () => {
    const place = await aCopy()
    await valueOf(unlock(place, theirs))
    const change = (passphrase: string, newPassphrase: string) =>
      place.api.vault.changePassphrase({ passphrase, newPassphrase })
    expect(await change(theirs, 'court')).toEqual(refused('PassphraseTooShort', { minimum: 12 }))
    expect(await change(mine, another)).toEqual(refused('WrongPassphrase', { waitMs: 0 }))
    expect(await change(theirs, mine)).toEqual(refused('PassphraseTaken'))
    await valueOf(change(theirs, theirs))
    await valueOf(change(theirs, another))
    await valueOf(place.api.vault.lock({}))
    expect(await unlock(place, theirs)).toEqual(refused('WrongPassphrase', { waitMs: 0 }))
    await valueOf(unlock(place, mine))
    expect(await place.api.vault.renewSheet({ passphrase: another })).toMatchObject(
      refused('WrongPassphrase'),
    )
    await valueOf(place.api.vault.renewSheet({ passphrase: mine }))
    await valueOf(unlock(place, another))
    expect(await roleOf(place)).toBe('treasurer')
  })

  it('keep them too when the vault is opened with its sheet, which is for the first coordinator', async () => {
    const place = await aCopy()
    const recover = (passphrase: string) => place.api.vault.recover({ recoveryCode, passphrase })
    expect(await recover(theirs)).toEqual(refused('PassphraseTaken'))
    expect(await valueOf(recover(another))).toMatchObject({ othersLost: 0 })
    expect(await roleOf(place)).toBe('coordinator')
    await valueOf(unlock(place, theirs))
    await valueOf(unlock(place, another))
    expect(await unlock(place, mine)).toEqual(refused('WrongPassphrase', { waitMs: 0 }))
  })

  it('have to be added again on another PC, whose system does not have the secret of this one', async () => {
    const here = await aCopy()
    const key = Buffer.from(here.core.house.databaseKey()).toString('base64')
    here.core.close()
    writeFileSync(join(here.dataDir, 'lieu.key'), JSON.stringify({ version: 1, keptBy: 'file', key }))
    const there = await open(here.dataDir, noSystem)
    expect(await unlock(there, theirs)).toEqual(refused('SystemSecretMissing'))
    const recovered = there.api.vault.recover({ recoveryCode, passphrase: another })
    expect(await valueOf(recovered)).toMatchObject({ othersLost: 1 })
    const { holders } = await valueOf(there.api.vault.listHolders({}))
    expect(holders.map(({ revokedAt }) => revokedAt)).toEqual([null, saturdayAfternoon])
    await valueOf(unlock(there, another))
    expect(await unlock(there, theirs)).toEqual(refused('WrongPassphrase', { waitMs: 0 }))
  })
})

describe('a key file of the first form', slow, () => {
  const key = randomBytes(32)
  const plain = randomBytes(32)
  const code = '0000-1111-2222-3333-4444-5555-6666-7777'

  async function anOlderVault(): Promise<Place> {
    const folder = aFolder()
    opened.push(folder)
    const place = await open(folder.path)
    place.core.house.vault.open(key, { id: 'founder', role: 'coordinator' })
    place.core.house.vault.close()
    const secrets = { key, passphrase: mine, recoveryCode: code, system: { plain, wrapped: turned(plain) } }
    writeFirstForm(place.paths.vaultKey, secrets)
    return place
  }

  it('opens as it is, gives its founder a name in the vault, and takes the second form at its next change', async () => {
    const place = await anOlderVault()
    expect(await unlock(place, another)).toEqual(refused('WrongPassphrase', { waitMs: 0 }))
    await valueOf(unlock(place, mine))
    expect(place.keyFile().version).toBe(1)
    const { holders } = await valueOf(place.api.vault.listHolders({}))
    expect(holders).toMatchObject([{ holderId: 'founder', name: 'Coordination', role: 'coordinator' }])
    const added = { passphrase: mine, name: 'Omar', role: 'treasurer', newPassphrase: theirs } as const
    await valueOf(place.api.vault.addHolder(added))
    expect(place.keyFile().version).toBe(2)
    await valueOf(unlock(place, theirs))
    await valueOf(unlock(place, mine))
    expect(await roleOf(place)).toBe('coordinator')
  })

  it('opens with its sheet, which then is the sheet of the second form', async () => {
    const place = await anOlderVault()
    const recovered = place.api.vault.recover({ recoveryCode: code, passphrase: another })
    expect(await valueOf(recovered)).toMatchObject({ othersLost: 0 })
    expect(place.keyFile().version).toBe(2)
    await valueOf(place.api.vault.recover({ recoveryCode: code, passphrase: mine }))
    await valueOf(unlock(place, mine))
  })
})
