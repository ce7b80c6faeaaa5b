import { cpSync, existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { openCore } from '#core/core.ts'
import { waitAfter } from '#core/features/vault/vault-tries.ts'
import type { KeyKeeper } from '#core/house.ts'
import { openDatabase } from '#db/open.ts'

import { aClock, apiOf, saturdayAfternoon, valueOf } from '../support/core.ts'
import { aFolder } from '../support/database.ts'

const passphrase = 'Trois tasses et un Marqueur-7f2'
const model = aFolder()
let recoveryCode = ''
const opened: { dispose: () => void }[] = []

/** A system that keeps keys, and gives back only what it wrapped itself. */
const aSystem = (mask: number): KeyKeeper => {
  const turn = async (bytes: Uint8Array) => bytes.map((byte) => byte ^ mask)
  return { wrap: turn, unwrap: turn }
}
const system = aSystem(0x5a)
const noSystem: KeyKeeper = { wrap: async () => null, unwrap: async () => null }

async function open(dataDir: string, keeper = system) {
  const clock = aClock(saturdayAfternoon)
  const changed: (readonly string[])[] = []
  const onChanged = (topics: readonly string[]) => void changed.push(topics)
  const core = await openCore({ dataDir, keeper, now: clock.now, onChanged })
  opened.push({ dispose: core.close })
  return { core, api: apiOf(core), clock, changed, dataDir, tries: `${core.house.paths.vaultKey}.tries` }
}
type Place = Awaited<ReturnType<typeof open>>

/** One vault for all, since making one is a second of work on purpose; each test has a copy of its files. */
beforeAll(async () => {
  const place = await open(model.path)
  const created = await valueOf(place.api.vault.create({ passphrase }))
  recoveryCode = created.recoveryCode
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
function aLockedVault(): Promise<Place> {
  const path = aFolderOfItsOwn()
  cpSync(model.path, path, { recursive: true })
  return open(path)
}
const statusOf = ({ api }: Place) => valueOf(api.vault.getStatus({}))
const refused = (type: string, fields: object = {}) => ({ ok: false, error: { type, ...fields } })

/** A passphrase costs half a second where nothing else runs, and several where much does. */
const slow = { timeout: 120_000 }

describe('the vault', slow, () => {
  it('is absent at first, then locked after each start, and opens with its passphrase alone', async () => {
    const none = await open(aFolderOfItsOwn(), noSystem)
    expect(await statusOf(none)).toEqual({
      state: 'absent',
      keyStore: 'none',
      role: null,
      holderId: null,
      idleMinutes: null,
      closesInMs: null,
      waitMs: 0,
    })
    expect(await none.api.vault.unlock({ passphrase })).toEqual(refused('NoVault'))
    expect(await none.api.vault.recover({ recoveryCode, passphrase })).toEqual(refused('NoVault'))
    expect(await none.api.vault.create({ passphrase: 'trop court ' })).toMatchObject(
      refused('PassphraseTooShort', { minimum: 12 }),
    )

    const place = await aLockedVault()
    expect(await statusOf(place)).toEqual({
      state: 'locked',
      keyStore: 'system',
      role: null,
      holderId: null,
      idleMinutes: null,
      closesInMs: null,
      waitMs: 0,
    })
    expect(await place.api.vault.create({ passphrase })).toEqual(refused('AlreadyCreated'))
    await valueOf(place.api.vault.unlock({ passphrase }))
    expect(await statusOf(place)).toMatchObject({ state: 'open' })
    expect(place.changed).toContainEqual(['vault'])
    await valueOf(place.api.vault.lock({}))
    expect(await statusOf(place)).toMatchObject({ state: 'locked' })
    expect(readdirSync(place.dataDir).filter((name) => name.startsWith('coffre.db'))).toEqual(['coffre.db'])
  })

  it('is a file encrypted with a key of its own, of which no other file holds a trace, nor of what opens it', async () => {
    const place = await aLockedVault()
    await valueOf(place.api.vault.unlock({ passphrase }))
    const { paths, databaseKey } = place.core.house
    expect(() => openDatabase(paths.vault, databaseKey(), { readonly: true })).toThrow(
      'file is not a database',
    )
    const code = recoveryCode.replaceAll('-', '')
    const secrets = [
      passphrase,
      'Marqueur-7f2',
      recoveryCode,
      code,
      code.slice(0, 12),
      recoveryCode.slice(0, 14),
    ]
    const forms = secrets.flatMap((secret) => [
      Buffer.from(secret, 'utf8'),
      Buffer.from(secret, 'utf16le'),
      Buffer.from(Buffer.from(secret).toString('base64').slice(0, 16)),
      Buffer.from(Buffer.from(secret).toString('hex')),
    ])
    const search = () => {
      for (const entry of readdirSync(place.dataDir, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue
        const bytes = readFileSync(join(entry.parentPath, entry.name))
        for (const form of forms) expect(bytes.includes(form), entry.name).toBe(false)
      }
    }
    await valueOf(place.api.backup.makeBackup({}))
    search()
    await place.core.call('vault.unlock', { passphrase, [passphrase]: recoveryCode })
    place.core.close()
    search()
  })

  it('has a recovery code that no one misreads, which opens it on another PC too, however it is typed', async () => {
    expect(recoveryCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
    const here = await aLockedVault()
    // The open data have their own way to another PC; here only the vault's is looked at.
    const key = Buffer.from(here.core.house.databaseKey()).toString('base64')
    here.core.close()
    writeFileSync(here.core.house.paths.lieuKey, JSON.stringify({ version: 1, keptBy: 'file', key }))

    const there = await open(here.dataDir, noSystem)
    expect(await there.api.vault.unlock({ passphrase })).toEqual(refused('SystemSecretMissing'))
    const short = await there.api.vault.recover({ recoveryCode, passphrase: 'court' })
    expect(short).toMatchObject(refused('PassphraseTooShort'))
    const typed = ` ${recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `
    await valueOf(there.api.vault.recover({ recoveryCode: typed, passphrase: 'une phrase toute neuve' }))
    expect(await statusOf(there)).toMatchObject({ state: 'open', keyStore: 'none' })
    there.core.close()

    const later = await open(here.dataDir, noSystem)
    const former = later.api.vault.unlock({ passphrase })
    await valueOf(later.api.vault.unlock({ passphrase: 'une phrase toute neuve' }))
    expect(await former).toEqual(refused('WrongPassphrase', { waitMs: 0 }))
  })
})

describe('wrong tries', slow, () => {
  it('are five, counted one by one even when sent at once, then wait ever longer, through a restart', async () => {
    const place = await aLockedVault()
    const wrong = { passphrase: 'ce n’est pas la bonne' }
    const answers = await Promise.all(Array.from({ length: 8 }, () => place.api.vault.unlock(wrong)))
    const types = answers.map((answer) => (answer.ok ? 'ok' : answer.error.type))
    expect(types.filter((type) => type === 'WrongPassphrase')).toHaveLength(5)
    expect(types.filter((type) => type === 'TooManyTries')).toHaveLength(3)
    expect(JSON.parse(readFileSync(place.tries, 'utf8'))).toMatchObject({ wrong: 5 })
    place.core.close()

    const later = await open(place.dataDir)
    expect(await statusOf(later)).toMatchObject({ state: 'locked', waitMs: 30_000 })
    expect(await later.api.vault.unlock({ passphrase }), 'even with the right one').toEqual(
      refused('TooManyTries', { waitMs: 30_000 }),
    )
    expect(await later.api.vault.recover({ recoveryCode, passphrase })).toEqual(
      refused('TooManyTries', { waitMs: 30_000 }),
    )
    later.clock.advance(29_999)
    expect(await later.api.vault.unlock({ passphrase })).toEqual(refused('TooManyTries', { waitMs: 1 }))
    later.clock.advance(1)
    const wrongCode = {
      recoveryCode: recoveryCode.replace(/.$/, (last) => (last === '7' ? '8' : '7')),
      passphrase,
    }
    expect(await later.api.vault.recover(wrongCode)).toEqual(refused('WrongRecoveryCode', { waitMs: 60_000 }))
    expect((await statusOf(later)).waitMs).toBe(60_000)
    later.clock.set(saturdayAfternoon - 86_400_000)
    expect((await statusOf(later)).waitMs, 'a clock set back adds nothing').toBe(60_000)
    later.clock.set(saturdayAfternoon + 86_400_000)
    await valueOf(later.api.vault.unlock({ passphrase }))
    expect(existsSync(later.tries)).toBe(false)
  })

  it('double the wait each time, up to an hour', () => {
    expect([0, 1, 4, 5, 6, 7, 11, 12, 40, 5000].map(waitAfter)).toEqual([
      0, 0, 0, 30_000, 60_000, 120_000, 1_920_000, 3_600_000, 3_600_000, 3_600_000,
    ])
  })

  it('are not forgotten by emptying their file, which does not lock the vault for ever either', async () => {
    const place = await aLockedVault()
    for (const content of ['', 'x', '{"wrong":-1,"lastAt":0}', '{"wrong":1}']) {
      writeFileSync(place.tries, content)
      utimesSync(place.tries, saturdayAfternoon / 1000, saturdayAfternoon / 1000)
      place.clock.set(saturdayAfternoon + 1000)
      expect((await statusOf(place)).waitMs, content).toBe(29_000)
      place.clock.set(saturdayAfternoon + 30_000)
      expect((await statusOf(place)).waitMs, content).toBe(0)
    }
  })
})

describe('a vault that cannot be opened', slow, () => {
  it('because its key file is cut or scribbled on says so, and the rest of the place goes on', async () => {
    const place = await aLockedVault()
    const path = place.core.house.paths.vaultKey
    const good = readFileSync(path, 'utf8')
    for (const content of ['', '{', good.slice(0, 80), good.replace('"version":2', '"version":9'), '[]']) {
      writeFileSync(path, content)
      expect(await place.api.vault.unlock({ passphrase })).toEqual(
        refused('VaultIncomplete', { missing: 'key' }),
      )
      expect(await statusOf(place)).toMatchObject({ state: 'keyLost' })
    }
    expect(existsSync(place.tries)).toBe(false)
    await valueOf(place.api.day.addNote({ text: 'La place continue' }))
    writeFileSync(path, good)
    expect(await statusOf(place)).toMatchObject({ state: 'locked', keyStore: 'system' })
  })

  it('because its file is damaged says so, and does not call the open data damaged', async () => {
    const place = await aLockedVault()
    writeFileSync(place.core.house.paths.vault, 'Bonjour, ceci n’est pas un coffre. '.repeat(300))
    expect(await place.api.vault.unlock({ passphrase })).toEqual(refused('DatabaseDamaged'))
    expect(place.core.state()).toEqual({ state: 'open' })
    expect((await statusOf(place)).state).toBe('locked')
    await valueOf(place.api.day.addNote({ text: 'La place continue' }))
  })
})
