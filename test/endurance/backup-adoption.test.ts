import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import { afterEach, describe, expect, it } from 'vitest'

import { adoptedOf, nextKeyOf, setKeyAside, settleAdoption } from '#core/adoption.ts'
import { draftOf, setAside } from '#db/replacement.ts'
import { rescueCodeOf } from '#shared/backup/rescue-code.ts'

import { aCore, valueOf } from '../support/core.ts'
import { aPlaceOfItsOwn } from '../support/places.ts'

type Running = Awaited<ReturnType<typeof aCore>>

const running: { dispose: () => void }[] = []
afterEach(() => running.splice(0).forEach((one) => one.dispose()))
const started = async <T extends Running>(core: Promise<T>): Promise<T> => {
  const one = await core
  running.push(one)
  return one
}

const addHost = async (place: Running, displayName: string) =>
  valueOf(
    place.api.hosts.add({
      displayName,
      colour: 'sage',
      origin: 'neighbour',
      keyHolder: false,
      newcomer: false,
      since: null,
    }),
  )
const hostNames = async (place: Running) =>
  (await valueOf(place.api.hosts.listHosts({}))).hosts.map((host) => host.displayName)

/** A place with a host, the file of its backup, and its rescue code. */
async function aLostPlace() {
  const place = await started(aPlaceOfItsOwn())
  await addHost(place, 'Samira')
  const { name } = await valueOf(place.api.backup.makeBackup({}))
  const { code } = await valueOf(place.api.backup.getRescueCode({}))
  return { ...place, code, path: join(place.dataDir, 'sauvegardes', name), name }
}

const pathsOf = (place: Running) => place.core.house.paths

describe('a backup of another PC', () => {
  it('is taken in at the first start with the code of its sheet', async () => {
    const lost = await aLostPlace()
    const fresh = await started(aCore())
    const adopted = await valueOf(fresh.api.recovery.adopt({ path: lost.path, code: lost.code }))
    expect(adopted.restored).toBe(lost.name)
    expect(await hostNames(fresh)).toEqual(['Samira'])
    expect((await valueOf(fresh.api.place.getPlace({}))).name).toBe('Le Seuil')
    expect((await valueOf(fresh.api.audit.verify({}))).fault).toBeNull()
  })

  it('goes on with the same key: the sheet in the drawer still is the right one', async () => {
    const lost = await aLostPlace()
    const fresh = await started(aCore())
    await valueOf(fresh.api.recovery.adopt({ path: lost.path, code: lost.code }))
    expect(await valueOf(fresh.api.backup.getRescueCode({}))).toEqual({ code: lost.code })
    const again = await started(aCore({ dataDir: fresh.dataDir }))
    expect(await hostNames(again)).toEqual(['Samira'])
  })

  it('keeps aside what this PC had, with its key and its backups', async () => {
    const lost = await aLostPlace()
    const mine = await started(aPlaceOfItsOwn())
    await addHost(mine, 'Luc')
    const own = (await valueOf(mine.api.backup.getRescueCode({}))).code
    const adopted = await valueOf(
      mine.api.recovery.adopt({ path: lost.path, code: lost.code, replacing: true }),
    )
    expect(await hostNames(mine)).toEqual(['Samira'])
    const names = readdirSync(mine.dataDir)
    expect(names).toContain(adopted.keptAside)
    const folder = names.find((name) => name.startsWith('sauvegardes-aside-')) ?? ''
    const [backup = ''] = readdirSync(join(mine.dataDir, folder))
    const path = join(mine.dataDir, folder, backup)
    await valueOf(mine.api.recovery.adopt({ path, code: own, replacing: true }))
    expect(await hostNames(mine)).toEqual(['Luc'])
  })

  it('needs no code when this PC made it', async () => {
    const place = await aLostPlace()
    await addHost(place, 'Luc')
    place.clock.advance(3_600_000)
    await valueOf(place.api.recovery.adopt({ path: place.path, replacing: true }))
    expect(await hostNames(place)).toEqual(['Samira'])
    expect((await valueOf(place.api.backup.listBackups({}))).backups).toHaveLength(2)
  })
})

describe('a damaged file', () => {
  it('gives way to a backup of this PC without a code, and to one of another PC with its code', async () => {
    for (const from of ['own', 'other'] as const) {
      const place = await aLostPlace()
      const other = await aLostPlace()
      await addHost(other, 'Luc')
      const { name } = await valueOf(other.api.backup.makeBackup({}))
      place.core.close()
      writeFileSync(pathsOf(place).lieu, Buffer.alloc(8192, 7))
      const again = await started(aCore({ dataDir: place.dataDir }))
      expect((await valueOf(again.api.recovery.getState({}))).state).toBe('damaged')
      const theirs = { path: join(other.dataDir, 'sauvegardes', name), code: other.code }
      await valueOf(again.api.recovery.adopt(from === 'own' ? { path: place.path } : theirs))
      expect(await hostNames(again)).toEqual(from === 'own' ? ['Samira'] : ['Luc', 'Samira'])
    }
  })
})

describe('what is refused leaves everything as it was', () => {
  const refusedOn = async (
    place: Running,
    input: { path: string; code?: string | null; replacing?: boolean },
  ) => {
    // A call that was slow on this machine may have begun the log.
    const files = () => readdirSync(place.dataDir).filter((name) => name !== 'journal.log')
    const before = files().toSorted()
    const result = await place.api.recovery.adopt(input)
    expect(files().toSorted()).toEqual(before)
    return result.ok ? 'taken in' : result.error
  }

  it('a place in use, without a coordinator who means it', async () => {
    const lost = await aLostPlace()
    const mine = await started(aPlaceOfItsOwn())
    expect(await refusedOn(mine, { path: lost.path, code: lost.code })).toEqual({ type: 'PlaceInUse' })
    await valueOf(mine.api.vault.create({ passphrase: 'quatre mots au hasard' }))
    await valueOf(mine.api.vault.lock({}))
    expect(await refusedOn(mine, { path: lost.path, code: lost.code, replacing: true })).toEqual({
      type: 'PlaceInUse',
    })
  })

  it('a slip in the code, a code too short, the code of another place', async () => {
    const lost = await aLostPlace()
    const other = rescueCodeOf(new Uint8Array(32).fill(9))
    const fresh = await started(aCore())
    const [first = '', ...rest] = lost.code.split('-')
    const slip = [`${first.startsWith('0') ? '1' : '0'}${first.slice(1)}`, ...rest].join('-')
    expect(await refusedOn(fresh, { path: lost.path, code: slip })).toEqual({
      type: 'CodeWrong',
      groups: [1],
    })
    expect(await refusedOn(fresh, { path: lost.path, code: rest.slice(0, -1).join('-') })).toMatchObject({
      type: 'CodeWrong',
    })
    expect(await refusedOn(fresh, { path: lost.path, code: first })).toEqual({
      type: 'CodeUnfinished',
      missing: 12,
    })
    expect(await refusedOn(fresh, { path: lost.path, code: other })).toEqual({ type: 'CodeDoesNotOpen' })
    expect(await refusedOn(fresh, { path: lost.path })).toEqual({ type: 'CodeNeeded' })
  })

  it('a file that is not there, a folder, an empty file, any other file, a damaged backup', async () => {
    const lost = await aLostPlace()
    const fresh = await started(aCore())
    const own = (await valueOf(fresh.api.backup.getRescueCode({}))).code
    const file = (name: string, bytes: Uint8Array | string) => {
      const path = join(lost.dataDir, name)
      writeFileSync(path, bytes)
      return path
    }
    expect(await refusedOn(fresh, { path: join(lost.dataDir, 'nothing.db') })).toEqual({
      type: 'FileNotFound',
    })
    expect(await refusedOn(fresh, { path: lost.dataDir })).toEqual({ type: 'FileNotFound' })
    expect(await refusedOn(fresh, { path: file('empty.db', '') })).toEqual({ type: 'FileDamaged' })
    expect(
      await refusedOn(fresh, { path: file('photo.db', 'not a database'.repeat(900)), code: own }),
    ).toEqual({ type: 'CodeDoesNotOpen' })
    const bytes = readFileSync(lost.path)
    for (const place of [5000, bytes.length / 2, bytes.length - 9000]) {
      const torn = file('torn.db', Buffer.from(bytes).fill(7, place, place + 100))
      expect(await refusedOn(fresh, { path: torn, code: lost.code })).toEqual({ type: 'FileDamaged' })
    }
    expect((await valueOf(fresh.api.recovery.getState({}))).state).toBe('open')
  })
})

describe('a key that is lost', () => {
  const losingKey = async () => {
    const place = await aLostPlace()
    place.core.close()
    rmSync(pathsOf(place).lieuKey)
    return { place, again: await started(aCore({ dataDir: place.dataDir })) }
  }

  it('is given back from the sheet: the data open as they were', async () => {
    const { place, again } = await losingKey()
    expect(await valueOf(again.api.recovery.getState({}))).toMatchObject({
      state: 'failed',
      error: 'KeyUnavailable',
    })
    await valueOf(again.api.recovery.giveKey({ code: place.code.toLowerCase().replaceAll('-', ' ') }))
    expect(await hostNames(again)).toEqual(['Samira'])
    expect(statSync(pathsOf(again).lieuKey).mode & 0o077).toBe(0)
  })

  it('is not taken from another place’s sheet', async () => {
    const { again } = await losingKey()
    const code = rescueCodeOf(new Uint8Array(32).fill(9))
    expect(await again.api.recovery.giveKey({ code })).toEqual({
      ok: false,
      error: { type: 'CodeDoesNotOpen' },
    })
    expect(existsSync(pathsOf(again).lieuKey)).toBe(false)
    rmSync(pathsOf(again).lieuCheck)
    expect(await again.api.recovery.giveKey({ code })).toMatchObject({ ok: false })
  })

  it('is not replaced while it is there', async () => {
    const place = await aLostPlace()
    expect(await place.api.recovery.giveKey({ code: place.code })).toEqual({
      ok: false,
      error: { type: 'KeyNotMissing' },
    })
  })

  it('lets a backup be taken in, or an empty place be started, with nothing erased', async () => {
    const { place, again } = await losingKey()
    await valueOf(again.api.recovery.startEmpty({}))
    expect((await valueOf(again.api.place.getPlace({}))).setUp).toBe(false)
    const folder = readdirSync(again.dataDir).find((name) => name.startsWith('sauvegardes-aside-')) ?? ''
    await valueOf(
      again.api.recovery.adopt({ path: join(again.dataDir, folder, place.name), code: place.code }),
    )
    expect(await hostNames(again)).toEqual(['Samira'])
  })
})

describe('an adoption that was cut', () => {
  /** Everything that is decided, nothing that is done: as after the last write of `adopt`. */
  async function decided() {
    const lost = await aLostPlace()
    const mine = await started(aPlaceOfItsOwn())
    await valueOf(mine.api.backup.makeBackup({}))
    mine.core.close()
    const paths = pathsOf(mine)
    copyFileSync(lost.path, adoptedOf(paths))
    copyFileSync(pathsOf(lost).lieuKey, nextKeyOf(paths))
    return { mine, paths }
  }
  const opened = async (mine: Running) => hostNames(await started(aCore({ dataDir: mine.dataDir })))

  it('is finished at the next start, wherever the cut was', async () => {
    const cuts: ((paths: Running['core']['house']['paths']) => void)[] = [
      () => {},
      (paths) => renameSync(adoptedOf(paths), draftOf(paths.lieu)),
      (paths) => {
        renameSync(adoptedOf(paths), draftOf(paths.lieu))
        setAside(paths.lieu, 5)
      },
      (paths) => {
        setAside(paths.lieu, 5)
        renameSync(adoptedOf(paths), paths.lieu)
      },
      (paths) => {
        setAside(paths.lieu, 5)
        renameSync(adoptedOf(paths), paths.lieu)
        setKeyAside(paths, 5)
      },
    ]
    for (const cut of cuts) {
      const { mine, paths } = await decided()
      cut(paths)
      expect(await opened(mine)).toEqual(['Samira'])
      expect(existsSync(nextKeyOf(paths))).toBe(false)
    }
  })

  it('is swept away when it was not decided', async () => {
    const { mine, paths } = await decided()
    rmSync(nextKeyOf(paths))
    expect(await opened(mine)).toEqual([])
    expect(existsSync(adoptedOf(paths))).toBe(false)
  })

  it('never takes a name that is there', async () => {
    const { paths } = await decided()
    const aside = `${paths.backups}-aside-1970-01-01T00-00-00-005Z`
    mkdirSync(aside)
    settleAdoption(paths, 5)
    expect(existsSync(`${aside}-2`)).toBe(true)
  })
})
