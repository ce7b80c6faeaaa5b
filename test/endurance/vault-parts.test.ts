import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { noKeeper, openCore } from '#core/core.ts'

import { apiOf, aClock, saturdayAfternoon, valueOf } from '../support/core.ts'
import { aFolder } from '../support/database.ts'

const passphrase = 'Trois tasses et un Marqueur-7f2'
const model = aFolder()
let recoveryCode = ''
const opened: { dispose: () => void }[] = []

async function open(dataDir: string) {
  const changed: (readonly string[])[] = []
  const onChanged = (topics: readonly string[]) => void changed.push(topics)
  const core = await openCore({ dataDir, keeper: noKeeper, now: aClock(saturdayAfternoon).now, onChanged })
  opened.push({ dispose: core.close })
  return { core, api: apiOf(core), changed, dataDir, tries: `${core.house.paths.vaultKey}.tries` }
}

/** One vault for all, since making one is a second of work on purpose; each test has a copy of its files. */
beforeAll(async () => {
  const place = await open(model.path)
  recoveryCode = (await valueOf(place.api.vault.create({ passphrase }))).recoveryCode
  place.core.close()
})
afterAll(() => model.dispose())
afterEach(() =>
  opened
    .splice(0)
    .toReversed()
    .forEach((one) => one.dispose()),
)

function aFolderOfItsOwn(): string {
  const folder = aFolder()
  opened.push(folder)
  return folder.path
}
function aLockedVault() {
  const path = aFolderOfItsOwn()
  cpSync(model.path, path, { recursive: true })
  return open(path)
}
const stateOf = async ({ api }: Awaited<ReturnType<typeof open>>) =>
  (await valueOf(api.vault.getStatus({}))).state
const refused = (type: string, fields: object = {}) => ({ ok: false, error: { type, ...fields } })

describe('a vault that lost one of its two files', { timeout: 120_000 }, () => {
  const named = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('coffre'))

  it('is locked to everyone and never made anew, and opens again when the file is put back', async () => {
    for (const part of ['key', 'file'] as const) {
      const place = await aLockedVault()
      const path = place.core.house.paths[part === 'key' ? 'vaultKey' : 'vault']
      const lost = readFileSync(path)
      rmSync(path)
      expect(await stateOf(place)).toBe(part === 'key' ? 'keyLost' : 'fileLost')
      const incomplete = refused('VaultIncomplete', { missing: part })
      expect(await place.api.vault.create({ passphrase })).toEqual(refused('AlreadyCreated'))
      expect(await place.api.vault.unlock({ passphrase })).toEqual(incomplete)
      expect(await place.api.vault.recover({ recoveryCode, passphrase })).toEqual(incomplete)
      expect(await place.api.vault.renewSheet({ passphrase })).toMatchObject(refused('RoleMissing'))
      expect(await place.api.place.setLogo({ logo: null })).toMatchObject(refused('RoleMissing'))
      expect(existsSync(path)).toBe(false)
      expect(existsSync(place.tries)).toBe(false)

      writeFileSync(path, lost)
      await valueOf(place.api.vault.unlock({ passphrase }))
      place.core.close()
    }
  })

  it('is set aside only on request, under a name that says when, and can come back from there', async () => {
    const place = await aLockedVault()
    const { vault, vaultKey } = place.core.house.paths
    expect(await place.api.vault.setAside({})).toEqual(refused('VaultComplete'))
    const [oldFile, oldKey] = [readFileSync(vault), readFileSync(vaultKey)]
    rmSync(vaultKey)
    const { keptAside } = await valueOf(place.api.vault.setAside({}))
    expect(keptAside).toEqual([expect.stringMatching(/^coffre-aside-2026-11-21T[\d-]+Z\.db$/)])
    expect(named(place.dataDir)).toEqual(keptAside)
    expect(place.changed).toContainEqual(['vault'])
    expect(await stateOf(place)).toBe('absent')
    expect(await place.api.vault.setAside({})).toEqual(refused('NoVault'))

    await valueOf(place.api.vault.create({ passphrase: 'une autre phrase secrète' }))
    expect(await place.api.vault.setAside({})).toEqual(refused('VaultComplete'))
    place.core.close()
    rmSync(vault)
    const later = await open(place.dataDir)
    const second = await valueOf(later.api.vault.setAside({}))
    expect(second.keptAside).toEqual([expect.stringMatching(/^coffre-aside-2026-11-21T[\d-]+Z\.key$/)])

    renameSync(join(later.dataDir, keptAside[0] ?? ''), vault)
    expect(readFileSync(vault)).toEqual(oldFile)
    writeFileSync(vaultKey, oldKey)
    await valueOf(later.api.vault.unlock({ passphrase }))
  })

  it('a creation that cannot write its key leaves no half of a vault', async () => {
    const place = await open(aFolderOfItsOwn())
    mkdirSync(`${place.core.house.paths.vaultKey}.draft`)
    expect((await place.api.vault.create({ passphrase })).ok).toBe(false)
    expect(await stateOf(place)).toBe('absent')
    rmSync(`${place.core.house.paths.vaultKey}.draft`, { recursive: true })
    const both = await Promise.all([
      place.api.vault.create({ passphrase }),
      place.api.vault.create({ passphrase }),
    ])
    expect(both.map((answer) => answer.ok).toSorted()).toEqual([false, true])
    expect(await stateOf(place)).toBe('open')
  })
})
