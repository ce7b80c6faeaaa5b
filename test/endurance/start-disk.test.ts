import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { verifyChain } from '#db/audit.ts'
import { findDamage } from '#db/open.ts'

import { aCore, valueOf } from '../support/core.ts'
import { keep } from '../support/keeping.ts'
import { aGuardedFolder, aMountedDisk, canMount } from '../support/kill-disk.ts'

const storageFull = { ok: false, error: { type: 'StorageFull' } }
const storageReadOnly = { ok: false, error: { type: 'StorageReadOnly' } }
const setUp = { name: 'Le Seuil', language: 'fr' as const, openingHours: [] }

/** Only a machine that lets a test mount a disk can have a full one; the same refusal is provoked without in `start-refused`. */
const mountable = canMount()
const guards = [
  ...(mountable ? [['mounted read-only', () => aMountedDisk(8192)] as const] : []),
  ...(process.getuid?.() === 0 || process.platform === 'win32'
    ? []
    : [['whose permissions forbid it', aGuardedFolder] as const]),
]

describe('a folder that cannot be written', () => {
  it('is tried in at least one way on this machine', () => {
    expect(guards.length).toBeGreaterThan(process.platform === 'win32' ? -1 : 0)
  })

  it.each(guards)(
    '%s answers StorageReadOnly, keeps the data as they are, and opens once it can be',
    async (_, make) => {
      const disk = keep(make())
      const first = keep(await aCore({ dataDir: disk.path }))
      await valueOf(first.api.place.setUp(setUp))
      first.core.close()
      const before = readFileSync(join(disk.path, 'lieu.db'))
      disk.makeReadOnly()
      const place = keep(await aCore({ dataDir: disk.path }))
      expect(place.core.state()).toEqual({ state: 'failed', error: { type: 'StorageReadOnly' } })
      expect(await place.api.place.getPlace({})).toEqual(storageReadOnly)
      expect(await place.api.day.addNote({ text: 'Un mot' })).toEqual(storageReadOnly)
      expect(await valueOf(place.api.recovery.getState({}))).toMatchObject({
        state: 'failed',
        error: 'StorageReadOnly',
      })
      expect(await valueOf(place.api.recovery.retry({}))).toEqual({ state: 'failed' })
      expect(readFileSync(join(disk.path, 'lieu.db')).equals(before)).toBe(true)
      disk.makeWritable()
      expect(await valueOf(place.api.recovery.retry({}))).toEqual({ state: 'open' })
      expect((await valueOf(place.api.place.getPlace({}))).name).toBe('Le Seuil')
    },
  )

  it.each(guards)('%s is told at a first start too', async (_, make) => {
    const disk = keep(make())
    disk.makeReadOnly()
    const place = keep(await aCore({ dataDir: disk.path }))
    expect(place.core.state()).toEqual({ state: 'failed', error: { type: 'StorageReadOnly' } })
    disk.makeWritable()
    expect(readdirSync(disk.path)).toEqual([])
    expect(await valueOf(place.api.recovery.retry({}))).toEqual({ state: 'open' })
  })
})

describe.each(mountable ? ['mounted in memory'] : [])('a disk that is full, %s', () => {
  it('answers StorageFull to what must write, goes on reading, and loses nothing', async () => {
    const disk = keep(aMountedDisk(6144))
    const place = keep(await aCore({ dataDir: disk.path }))
    await valueOf(place.api.place.setUp(setUp))
    const backup = await valueOf(place.api.backup.makeBackup({}))
    const connection = place.core.house.connection()
    disk.fill()
    const answers = []
    for (let note = 0; note < 40; note += 1)
      answers.push(await place.api.day.addNote({ text: 'x'.repeat(280) }))
    expect(answers.at(-1)).toEqual(storageFull)
    const kept = answers.filter(({ ok }) => ok).length
    expect((await valueOf(place.api.day.getDay({}))).notes).toHaveLength(kept)
    expect(await place.api.backup.makeBackup({})).toEqual(storageFull)
    expect(await place.api.backup.restore({ name: backup.name })).toEqual(storageFull)
    expect(await place.api.vault.create({ passphrase: 'une phrase assez longue' })).toEqual(storageFull)
    expect((await valueOf(place.api.vault.getStatus({}))).state).toBe('absent')
    expect(place.core.state()).toEqual({ state: 'open' })
    expect(
      readdirSync(disk.path, { recursive: true }).filter((name) => String(name).includes('draft')),
    ).toEqual([])
    disk.empty()
    expect(findDamage(connection)).toEqual([])
    expect(verifyChain(connection).fault).toBeNull()
    await valueOf(place.api.day.addNote({ text: 'De la place' }))
    expect((await valueOf(place.api.day.getDay({}))).notes).toHaveLength(kept + 1)
    await valueOf(place.api.backup.restore({ name: backup.name }))
    expect((await valueOf(place.api.day.getDay({}))).notes).toEqual([])
    expect((await valueOf(place.api.place.getPlace({}))).name).toBe('Le Seuil')
  })

  it('at a start answers StorageFull, and is never taken for a new empty place', async () => {
    const disk = keep(aMountedDisk(4096))
    const first = keep(await aCore({ dataDir: disk.path }))
    await valueOf(first.api.place.setUp(setUp))
    first.core.close()
    disk.fill()
    const place = keep(await aCore({ dataDir: disk.path }))
    expect(place.core.state()).toEqual({ state: 'failed', error: { type: 'StorageFull' } })
    disk.empty()
    expect(await valueOf(place.api.recovery.retry({}))).toEqual({ state: 'open' })
    expect((await valueOf(place.api.place.getPlace({}))).name).toBe('Le Seuil')
  })

  it('at a first start answers StorageFull and leaves nothing half made', async () => {
    const disk = keep(aMountedDisk(1024))
    disk.fill()
    const place = keep(await aCore({ dataDir: disk.path }))
    expect(place.core.state()).toMatchObject({ state: 'failed', error: { type: 'StorageFull' } })
    disk.empty()
    expect(await valueOf(place.api.recovery.retry({}))).toEqual({ state: 'open' })
    await valueOf(place.api.place.setUp(setUp))
    expect(existsSync(join(disk.path, 'lieu.check'))).toBe(true)
  })

  it('as the outside folder fails no backup, and leaves no draft there', async () => {
    const stick = keep(aMountedDisk(256))
    const home = keep(aMountedDisk(8192))
    const place = keep(await aCore({ dataDir: home.path }))
    await valueOf(place.api.place.setUp(setUp))
    await valueOf(place.api.backup.chooseOutsideFolder({ folder: stick.path }))
    stick.fill()
    const made = await valueOf(place.api.backup.makeBackup({}))
    expect(made.outside).toBe(false)
    expect(readdirSync(stick.path)).toEqual(['ballast'])
    stick.empty()
    stick.makeReadOnly()
    place.clock.advance(3_600_000)
    expect((await valueOf(place.api.backup.makeBackup({}))).outside).toBe(false)
    expect(await place.api.backup.chooseOutsideFolder({ folder: stick.path })).toEqual({
      ok: false,
      error: { type: 'FolderNotWritable' },
    })
    stick.makeWritable()
    place.clock.advance(3_600_000)
    const again = await valueOf(place.api.backup.makeBackup({}))
    expect([again.outside, readdirSync(stick.path)]).toEqual([false, []])
  })
})
