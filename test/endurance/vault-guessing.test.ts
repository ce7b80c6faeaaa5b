import { cpSync, existsSync, readFileSync } from 'node:fs'

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { aCore, valueOf } from '../support/core.ts'
import { aFolder } from '../support/database.ts'

const mine = 'trois tasses et une lampe'
const theirs = 'un vélo sous la neige'
const guess = (count: number) => `personne n’a cette phrase ${count}`
const hour = 3_600_000

const opened: { dispose: () => void }[] = []
const closeAll = () =>
  opened
    .splice(0)
    .toReversed()
    .forEach((one) => one.dispose())
afterEach(closeAll)

async function open(dataDir: string) {
  const place = await aCore({ dataDir })
  opened.push(place)
  return { ...place, tries: `${place.core.house.paths.vaultKey}.tries` }
}
type Place = Awaited<ReturnType<typeof open>>

/** A vault with its founder and a treasurer, made once; each test has a copy of its files. */
const model = aFolder()
let recoveryCode = ''
beforeAll(async () => {
  const { api } = await open(model.path)
  recoveryCode = (await valueOf(api.vault.create({ passphrase: mine, name: 'Nadia' }))).recoveryCode
  const omar = { name: 'Omar', role: 'treasurer', newPassphrase: theirs } as const
  await valueOf(api.vault.addHolder({ passphrase: mine, ...omar }))
  closeAll()
}, 120_000)
afterAll(() => model.dispose())

/** Two hours later, what making the vault counted is forgotten. */
async function aCopy(): Promise<Place> {
  const folder = aFolder()
  opened.push(folder)
  cpSync(model.path, folder.path, { recursive: true })
  const place = await open(folder.path)
  place.clock.advance(2 * hour)
  return place
}
const unlock = ({ api }: Place, passphrase: string) => api.vault.unlock({ passphrase })
const refused = (type: string, fields: object = {}) => ({ ok: false, error: { type, ...fields } })
const slow = { timeout: 120_000 }

describe('whoever opens the vault and guesses at the passphrase of another', slow, () => {
  it('does not begin anew with each passphrase of their own as a treasurer', async () => {
    const place = await aCopy()
    for (const round of [0, 4]) {
      const guesses = round === 0 ? 4 : 1
      for (let count = 1; count <= guesses; count += 1)
        expect(await unlock(place, guess(round + count))).toMatchObject(refused('WrongPassphrase'))
      if (round === 0) await valueOf(unlock(place, theirs))
    }
    expect(await unlock(place, guess(6))).toEqual(refused('TooManyTries', { waitMs: 30_000 }))
    place.clock.advance(30_000)
    await valueOf(unlock(place, theirs))
    expect(JSON.parse(readFileSync(place.tries, 'utf8'))).toMatchObject({ wrong: 5 })
    expect(await unlock(place, guess(7))).toEqual(refused('WrongPassphrase', { waitMs: 60_000 }))
  })

  it('gets as few guesses where a passphrase is typed again', async () => {
    const place = await aCopy()
    await valueOf(unlock(place, theirs))
    const change = (passphrase: string) =>
      place.api.vault.changePassphrase({ passphrase, newPassphrase: 'quatre chaises au soleil' })
    for (let count = 1; count <= 4; count += 1) await change(guess(count))
    await valueOf(change(theirs))
    expect(await change(mine)).toEqual(refused('WrongPassphrase', { waitMs: 30_000 }))
    expect(await change(theirs)).toEqual(refused('TooManyTries', { waitMs: 30_000 }))
  })

  it('sees the wrong tries forgotten by a coordinator, and by the sheet', async () => {
    const place = await aCopy()
    for (let count = 1; count <= 4; count += 1) await unlock(place, guess(count))
    await valueOf(unlock(place, mine))
    expect(existsSync(place.tries)).toBe(false)
    await unlock(place, guess(5))
    await valueOf(place.api.vault.recover({ recoveryCode, passphrase: mine }))
    expect(existsSync(place.tries)).toBe(false)
  })

  it('is told of to the next coordinator who opens, once, and stays in the history of the vault', async () => {
    const place = await aCopy()
    const since = place.clock.now()
    for (let count = 1; count <= 4; count += 1) await unlock(place, guess(count))
    place.clock.advance(3 * hour)
    for (let count = 5; count <= 7; count += 1) await unlock(place, guess(count))
    expect(await valueOf(unlock(place, mine))).toEqual({ missed: { tries: 7, since } })
    expect(await valueOf(unlock(place, mine))).toEqual({ missed: null })
    const [act] = (await valueOf(place.api.vault.listActs({}))).acts
    expect(act).toMatchObject({ command: 'vault.missedTries', holderName: 'Nadia', undoable: false })
    expect(act?.missed).toEqual({ tries: 7, since })
  })

  it('is told of to a treasurer once, and to the next coordinator all the same', async () => {
    const place = await aCopy()
    const since = place.clock.now()
    for (let count = 1; count <= 3; count += 1) await unlock(place, guess(count))
    expect(await valueOf(unlock(place, theirs))).toEqual({ missed: { tries: 3, since } })
    expect(await valueOf(unlock(place, theirs))).toEqual({ missed: null })
    place.clock.advance(3 * hour)
    for (let count = 4; count <= 6; count += 1) await unlock(place, guess(count))
    expect(await valueOf(unlock(place, mine))).toEqual({ missed: { tries: 6, since } })
    expect(await valueOf(unlock(place, mine))).toEqual({ missed: null })
  })

  it('is not told to have slipped twice', async () => {
    const place = await aCopy()
    for (let count = 1; count <= 2; count += 1) await unlock(place, guess(count))
    expect(await valueOf(unlock(place, mine))).toEqual({ missed: null })
    expect(existsSync(place.tries)).toBe(false)
  })

  it('is not hidden by a coordinator who types theirs again in the open vault, nor by the sheet', async () => {
    const place = await aCopy()
    await valueOf(unlock(place, mine))
    const renew = (passphrase: string) => place.api.vault.renewSheet({ passphrase })
    for (let count = 1; count <= 3; count += 1) await renew(guess(count))
    await valueOf(renew(mine))
    const { recoveryCode: code } = await valueOf(renew(mine))
    const recovered = await valueOf(place.api.vault.recover({ recoveryCode: code, passphrase: mine }))
    expect(recovered.missed).toMatchObject({ tries: 3 })
  })

  it('waits after five passphrases chosen, taken or not, whose ever they are and whoever opens meanwhile', async () => {
    const place = await aCopy()
    await valueOf(unlock(place, theirs))
    const choose = (newPassphrase: string) =>
      place.api.vault.changePassphrase({ passphrase: theirs, newPassphrase })
    for (let count = 1; count <= 3; count += 1) await valueOf(choose(theirs))
    expect(await choose(mine)).toEqual(refused('PassphraseTaken'))
    expect(await choose(mine)).toEqual(refused('PassphraseTaken'))
    expect(await choose(mine), 'the sixth says nothing').toEqual(refused('TooManyTries', { waitMs: 30_000 }))

    await valueOf(unlock(place, mine))
    const lucie = { passphrase: mine, name: 'Lucie', role: 'treasurer' } as const
    const added = place.api.vault.addHolder({ ...lucie, newPassphrase: theirs })
    expect(await added, 'nor to a coordinator').toEqual(refused('TooManyTries', { waitMs: 30_000 }))
    place.clock.advance(30_000)
    const again = place.api.vault.addHolder({ ...lucie, newPassphrase: theirs })
    expect(await again).toEqual(refused('PassphraseTaken'))
    await valueOf(unlock(place, theirs))
    expect(await choose(mine), 'twice as long').toEqual(refused('TooManyTries', { waitMs: 60_000 }))
    place.clock.advance(24 * hour)
    await valueOf(unlock(place, theirs))
    await valueOf(choose(theirs))
  })
})
