import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import { afterEach, describe, expect, it } from 'vitest'

import { verifyChain } from '#db/audit.ts'
import { capturedTables } from '#db/capture.ts'
import { findDamage, openDatabase } from '#db/open.ts'

import { aCore, valueOf } from '../support/core.ts'
import { aFolder } from '../support/database.ts'
import { aPlaceOfItsOwn } from '../support/places.ts'
import { bytesOfAll } from '../support/sample-rows.ts'

type Place = Awaited<ReturnType<typeof aPlaceOfItsOwn>>
const places: { dispose: () => void }[] = []
afterEach(() => places.splice(0).forEach((place) => place.dispose()))

async function place(): Promise<Place> {
  const made = await aPlaceOfItsOwn()
  places.push(made)
  return made
}
function outside(): string {
  const folder = aFolder()
  places.push(folder)
  return folder.path
}

const minute = 60_000
const facts = ({ core }: Place) => {
  const connection = core.house.connection()
  return bytesOfAll(connection, capturedTables(connection))
}
const deviceOf = ({ core }: Place) =>
  core.house.connection().prepare('SELECT deviceId, hlc FROM device').get() as {
    deviceId: string
    hlc: string
  }
const addNote = async ({ api, clock }: Place, text: string) => {
  clock.advance(minute)
  return valueOf(api.day.addNote({ text }))
}

describe('restoring a backup', () => {
  it('shows before what would change, table by table, and then does just that', async () => {
    const here = await place()
    const { noteId } = await addNote(here, 'La clé est chez la voisine')
    const backup = await valueOf(here.api.backup.makeBackup({}))
    const then = facts(here)
    expect(await valueOf(here.api.backup.previewRestore({ name: backup.name }))).toEqual({
      at: backup.at,
      tables: [],
    })
    await addNote(here, 'Le four est réparé')
    await valueOf(here.api.day.finishNote({ noteId }))
    const hours = { openingHours: [{ weekday: 7 as const, opensAt: '10:00', closesAt: '12:00' }] }
    await valueOf(here.api.place.setOpeningHours(hours))

    expect(await valueOf(here.api.backup.previewRestore({ name: backup.name }))).toEqual({
      at: backup.at,
      tables: [
        { table: 'openingHour', onlyNow: 1, onlyInBackup: 6, different: 0 },
        { table: 'teamNote', onlyNow: 1, onlyInBackup: 0, different: 1 },
      ],
    })
    here.clock.advance(minute)
    const restored = await valueOf(here.api.backup.restore({ name: backup.name }))
    expect(restored.restored).toBe(backup.name)
    expect(facts(here)).toEqual(then)
    expect(here.changed.at(-1)).toEqual(['core'])
  })

  it('keeps what was there, twice: set aside, and as a backup that can be restored in its turn', async () => {
    const here = await place()
    const backup = await valueOf(here.api.backup.makeBackup({}))
    await addNote(here, 'Après la sauvegarde')
    const now = facts(here)
    const { keptAside } = await valueOf(here.api.backup.restore({ name: backup.name }))
    const aside = openDatabase(join(here.dataDir, keptAside), here.core.house.databaseKey(), {
      readonly: true,
    })
    expect(findDamage(aside)).toEqual([])
    expect(bytesOfAll(aside, capturedTables(aside))).toEqual(now)
    aside.close()
    const { backups } = await valueOf(here.api.backup.listBackups({}))
    here.clock.advance(minute)
    await valueOf(here.api.backup.restore({ name: backups[0]?.name ?? '' }))
    expect(facts(here)).toEqual(now)
  })

  it('works for a backup of this very hour, which the backup made first makes expire', async () => {
    const here = await place()
    const first = await valueOf(here.api.backup.makeBackup({}))
    const then = facts(here)
    await addNote(here, 'Dans la même heure')
    await valueOf(here.api.backup.restore({ name: first.name }))
    expect(facts(here)).toEqual(then)
    expect((await valueOf(here.api.place.getPlace({}))).setUp).toBe(true)
  })

  it('makes this PC a new device, whose stamps go on after the last one', async () => {
    const here = await place()
    const backup = await valueOf(here.api.backup.makeBackup({}))
    const before = deviceOf(here)
    await valueOf(here.api.backup.restore({ name: backup.name }))
    const after = deviceOf(here)
    expect(after.deviceId).not.toBe(before.deviceId)
    expect(after.hlc).toBe(before.hlc)
    await addNote(here, 'Un nouvel acte')
    expect(deviceOf(here).hlc > before.hlc).toBe(true)
    expect(deviceOf(here).hlc.endsWith(after.deviceId)).toBe(true)
    expect(verifyChain(here.core.house.connection()).fault).toBeNull()
  })

  it('asked twice at once is done, and leaves the place open', async () => {
    const here = await place()
    const backup = await valueOf(here.api.backup.makeBackup({}))
    const then = facts(here)
    await addNote(here, 'Après la sauvegarde')
    const answers = await Promise.all([1, 2].map(() => here.api.backup.restore({ name: backup.name })))
    expect(answers.some(({ ok }) => ok)).toBe(true)
    for (const answer of answers) if (!answer.ok) expect(answer.error.type).not.toBe('Defect')
    expect(here.core.state()).toEqual({ state: 'open' })
    expect(facts(here)).toEqual(then)
  })

  it('leaves no draft, no foreign WAL and no plaintext behind', async () => {
    const here = await place()
    await addNote(here, 'Marqueur-lisible-9d3')
    const backup = await valueOf(here.api.backup.makeBackup({}))
    await valueOf(here.api.backup.restore({ name: backup.name }))
    const files = readdirSync(here.dataDir, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
    expect(files.filter(({ name }) => name.includes('draft'))).toEqual([])
    for (const { name, parentPath } of files) {
      expect(readFileSync(join(parentPath, name)).includes('Marqueur-lisible'), name).toBe(false)
    }
  })

  it('is refused for one that is damaged, made by a newer version, or not there', async () => {
    const here = await place()
    const backup = await valueOf(here.api.backup.makeBackup({}))
    const path = join(here.dataDir, 'sauvegardes', backup.name)
    const good = readFileSync(path)
    const now = facts(here)
    const newer = openDatabase(path, here.core.house.databaseKey())
    newer.pragma('journal_mode = delete')
    newer.prepare(`INSERT INTO migration VALUES ('0999-later', 1)`).run()
    newer.close()
    const bad = [
      readFileSync(path),
      good.subarray(0, good.length - 4096),
      Buffer.alloc(good.length, 7),
      Buffer.alloc(0),
      flipped(good, 4096 * 9 + 50),
    ]
    for (const bytes of bad) {
      writeFileSync(path, bytes)
      const unreadable = { ok: false, error: { type: 'BackupUnreadable' } }
      expect(await here.api.backup.previewRestore({ name: backup.name })).toEqual(unreadable)
      expect(await here.api.backup.restore({ name: backup.name })).toEqual(unreadable)
    }
    expect(await here.api.backup.restore({ name: 'lieu-20200101-000000000Z.db' })).toEqual({
      ok: false,
      error: { type: 'BackupNotFound' },
    })
    expect(await here.api.backup.restore({ name: '../lieu.db' })).toMatchObject({
      error: { type: 'InvalidInput' },
    })
    expect(facts(here)).toEqual(now)
    expect(here.core.state()).toEqual({ state: 'open' })
  })
})

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 0x40
  return copy
}

describe('the outside folder', () => {
  it('receives each backup, checked, with the same rotation', async () => {
    const here = await place()
    const folder = outside()
    await valueOf(here.api.backup.chooseOutsideFolder({ folder }))
    const first = await valueOf(here.api.backup.makeBackup({}))
    expect(first.outside).toBe(true)
    await addNote(here, 'Un mot')
    const second = await valueOf(here.api.backup.makeBackup({}))
    expect(readdirSync(folder)).toEqual([second.name])
    const copy = openDatabase(join(folder, second.name), here.core.house.databaseKey(), { readonly: true })
    expect(findDamage(copy)).toEqual([])
    copy.close()
    await valueOf(here.api.backup.chooseOutsideFolder({ folder: null }))
    expect((await valueOf(here.api.backup.makeBackup({}))).outside).toBe(false)
  })

  it('that is not there any more never fails a backup, is not made anew, and is told until it is back', async () => {
    const here = await place()
    const folder = join(outside(), 'stick')
    mkdirSync(folder)
    await valueOf(here.api.backup.chooseOutsideFolder({ folder }))
    rmSync(folder, { recursive: true })
    const made = await valueOf(here.api.backup.makeBackup({}))
    expect(made.outside).toBe(false)
    expect(existsSync(folder)).toBe(false)
    expect(await valueOf(here.api.backup.listBackups({}))).toMatchObject({
      outsideFolder: folder,
      outsideFailedAt: here.clock.now(),
      latestAt: made.at,
    })
    mkdirSync(folder)
    here.clock.advance(minute)
    expect((await valueOf(here.api.backup.makeBackup({}))).outside).toBe(true)
    expect((await valueOf(here.api.backup.listBackups({}))).outsideFailedAt).toBeNull()
  })

  it('that is a file, or takes no more, never fails a backup either', async () => {
    const here = await place()
    const folder = join(outside(), 'stick')
    mkdirSync(folder)
    await valueOf(here.api.backup.chooseOutsideFolder({ folder }))
    rmSync(folder, { recursive: true })
    writeFileSync(folder, 'not a folder any more')
    expect((await valueOf(here.api.backup.makeBackup({}))).outside).toBe(false)
    expect(readFileSync(folder, 'utf8')).toBe('not a folder any more')
  })

  it('must be a folder that is there and takes files', async () => {
    const here = await place()
    const folder = outside()
    const file = join(folder, 'file')
    writeFileSync(file, 'x')
    const refused = { ok: false, error: { type: 'FolderNotWritable' } }
    for (const wrong of [file, join(folder, 'nowhere'), 'relative', '.', join(file, 'under')]) {
      expect(await here.api.backup.chooseOutsideFolder({ folder: wrong }), wrong).toEqual(refused)
    }
    chmodSync(folder, 0o500)
    // The administrator may write everywhere: there the wall is the operating system's, not ours.
    if (process.getuid?.() !== 0)
      expect(await here.api.backup.chooseOutsideFolder({ folder })).toEqual(refused)
    chmodSync(folder, 0o700)
    expect((await valueOf(here.api.backup.listBackups({}))).outsideFolder).toBeNull()
  })
})

describe('the files of the profile', () => {
  it('are all readable by their owner only', async () => {
    const profile = aFolder()
    places.push(profile)
    const dataDir = join(profile.path, 'lieu')
    const here = await aCore({ dataDir })
    await valueOf(here.api.place.setUp({ name: 'Le Seuil', language: 'fr', openingHours: [] }))
    const backup = await valueOf(here.api.backup.makeBackup({}))
    await valueOf(here.api.vault.create({ passphrase: 'une phrase assez longue' }))
    await valueOf(here.api.vault.lock({}))
    await here.api.vault.unlock({ passphrase: 'pas la bonne' })
    await here.core.call('place.getPlace', { wrong: true })
    here.core.close()
    const later = await aCore({ dataDir })
    later.core.close()
    const entries = readdirSync(dataDir, { recursive: true, withFileTypes: true })
    const names = entries.map(({ name }) => name)
    for (const name of [
      'lieu.db',
      'lieu.key',
      'lieu.check',
      'coffre.db',
      'coffre.key',
      'coffre.key.tries',
      'journal.log',
      backup.name,
    ]) {
      expect(names).toContain(name)
    }
    if (process.platform === 'win32') return
    expect(modeOf(dataDir)).toBe(0o700)
    for (const entry of entries) {
      expect(modeOf(join(entry.parentPath, entry.name)), entry.name).toBe(entry.isDirectory() ? 0o700 : 0o600)
    }
  })
})

const modeOf = (path: string): number => statSync(path).mode & 0o777
