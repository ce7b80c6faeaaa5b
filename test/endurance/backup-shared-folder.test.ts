import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { copyBackup } from '#db/backup-copy.ts'
import { listBackups } from '#db/backup-folder.ts'
import { backupName } from '#db/backup-names.ts'
import { mostKept } from '#shared/backup/retention-rules.ts'

import { valueOf } from '../support/core.ts'
import { aFolder } from '../support/database.ts'
import { keep } from '../support/keeping.ts'
import { aMountedDisk, canMount } from '../support/kill-disk.ts'
import { aPlaceOfItsOwn } from '../support/places.ts'

type Place = Awaited<ReturnType<typeof aPlaceOfItsOwn>>

const hour = 3_600_000

/** A PC whose backups also go to a folder. */
async function aPcOn(folder: string): Promise<Place> {
  const pc = keep(await aPlaceOfItsOwn())
  await valueOf(pc.api.backup.chooseOutsideFolder({ folder }))
  return pc
}
const backUp = (pc: Place) => valueOf(pc.api.backup.makeBackup({}))
const makerIn = (name: string): string => /-([0-9a-f]{8})\.db$/.exec(name)?.[1] ?? ''

describe('two PCs with one outside folder', () => {
  it('each rotate their own backups, and none of the other is lost', async () => {
    const stick = keep(aFolder()).path
    const [one, other] = [await aPcOn(stick), await aPcOn(stick)]
    const first = await backUp(one)
    const theirs = await backUp(other)
    expect(makerIn(first.name)).not.toBe(makerIn(theirs.name))
    // Many of the other's, all in hours, days and weeks that have newer ones: its own rotation would thin them.
    const others = Array.from({ length: 90 }, (_, past) =>
      backupName(theirs.at - (past + 1) * 7 * hour, makerIn(theirs.name)),
    )
    for (const name of others) copyFileSync(join(stick, theirs.name), join(stick, name))
    one.clock.advance(60_000)
    const second = await backUp(one)
    expect(readdirSync(stick).toSorted()).toEqual([...others, theirs.name, second.name].toSorted())
    other.clock.advance(60_000)
    const last = await backUp(other)
    const left = readdirSync(stick)
    expect(left).toContain(second.name)
    const ofOther = left.filter((name) => makerIn(name) === makerIn(last.name))
    expect(ofOther).toContain(last.name)
    expect(ofOther.length).toBeLessThanOrEqual(mostKept)
    expect(ofOther.length).toBeLessThan(others.length)
  })

  it('never touch a file without a maker, a draft of the other, nor any other file', async () => {
    const stick = keep(aFolder()).path
    const pc = await aPcOn(stick)
    const { name } = await backUp(pc)
    const old = Array.from({ length: 70 }, (_, past) =>
      backupName(pc.clock.now() - past * hour, '').replace('-.db', '.db'),
    )
    const strange = [
      ...old,
      'lieu-20260101-000000000Z-00000000.db.draft',
      'lieu-20260101-000000000Z.db.draft',
      'photos.db.draft',
      'lieu.db',
      'vacances.jpg',
    ]
    for (const one of strange) writeFileSync(join(stick, one), 'x')
    const leftByACut = `${name}.draft`
    writeFileSync(join(stick, leftByACut), 'half')
    pc.clock.advance(60_000)
    const next = await backUp(pc)
    expect(readdirSync(stick).toSorted()).toEqual([...strange, next.name].toSorted())
  })

  it('list the backups of both, with which PC made them, and say what is needed for the other’s', async () => {
    const stick = keep(aFolder()).path
    const [one, other] = [await aPcOn(stick), await aPcOn(stick)]
    const theirs = await backUp(other)
    one.clock.advance(hour)
    const mine = await backUp(one)
    const old = 'lieu-20200101-000000000Z.db'
    copyFileSync(join(stick, mine.name), join(stick, old))
    expect(await valueOf(one.api.backup.listOutside({}))).toMatchObject({
      isThere: true,
      backups: [
        { name: mine.name, madeBy: 'thisPc' },
        { name: theirs.name, madeBy: 'anotherPc' },
        { name: old, madeBy: 'unknown' },
      ],
    })
    expect((await valueOf(one.api.backup.listBackups({}))).backups).toMatchObject([{ madeBy: 'thisPc' }])
    const codeNeeded = { ok: false, error: { type: 'CodeNeeded' } }
    expect(await one.api.backup.previewRestore({ name: theirs.name })).toEqual(codeNeeded)
    expect(await one.api.backup.restore({ name: theirs.name })).toEqual(codeNeeded)
    expect((await valueOf(one.api.backup.previewRestore({ name: old }))).tables).toEqual([])
  })

  it('go on telling their own apart after one took the other’s data and key over', async () => {
    const stick = keep(aFolder()).path
    const [one, other] = [await aPcOn(stick), await aPcOn(stick)]
    const theirs = await backUp(other)
    const before = await backUp(one)
    const { code } = await valueOf(other.api.backup.getRescueCode({}))
    await valueOf(one.api.recovery.adopt({ path: join(stick, theirs.name), code, replacing: true }))
    await valueOf(one.api.backup.chooseOutsideFolder({ folder: stick }))
    one.clock.advance(hour)
    const after = await backUp(one)
    expect(new Set([theirs, before, after].map(({ name }) => makerIn(name))).size).toBe(3)
    const { backups } = await valueOf(one.api.backup.listOutside({}))
    expect(backups.find(({ name }) => name === theirs.name)?.madeBy).toBe('anotherPc')
    // The key is the same now: what the other PC made is looked at and restored like one's own.
    expect((await valueOf(one.api.backup.previewRestore({ name: theirs.name }))).at).toBe(theirs.at)
  })

  it('stay the same PC when a backup is restored, although the data are a new device', async () => {
    const pc = await aPcOn(keep(aFolder()).path)
    const first = await backUp(pc)
    await valueOf(pc.api.backup.restore({ name: first.name }))
    pc.clock.advance(hour)
    expect(makerIn((await backUp(pc)).name)).toBe(makerIn(first.name))
  })
})

describe('the backups in the data folder', () => {
  it('with the names of before are listed as of this PC, restored and rotated; another PC’s are not', async () => {
    const pc = keep(await aPlaceOfItsOwn())
    const folder = join(pc.dataDir, 'sauvegardes')
    const { name } = await backUp(pc)
    const oldName = name.replace(/-[0-9a-f]{8}\.db$/, '.db')
    renameSync(join(folder, name), join(folder, oldName))
    const brought = backupName(pc.clock.now() - 1, '00000000')
    copyFileSync(join(folder, oldName), join(folder, brought))
    expect((await valueOf(pc.api.backup.listBackups({}))).backups).toMatchObject([
      { name: oldName, madeBy: 'thisPc' },
      { name: brought, madeBy: 'anotherPc' },
    ])
    expect((await valueOf(pc.api.backup.restore({ name: oldName }))).restored).toBe(oldName)
    pc.clock.advance(60_000)
    const next = await backUp(pc)
    expect(readdirSync(folder).toSorted()).toEqual([brought, next.name].toSorted())
  })
})

describe('a copy outside', () => {
  it('that fails half-way leaves nothing under its name, the others as they were, and the disk’s own code', async () => {
    const pc = keep(await aPlaceOfItsOwn())
    await backUp(pc)
    const [file] = listBackups(join(pc.dataDir, 'sauvegardes'))
    if (file === undefined) throw new Error('no backup was made')
    const stick = keep(aFolder()).path
    const older = backupName(file.at - hour, makerIn(file.name))
    writeFileSync(join(stick, older), 'older')
    const half = readFileSync(file.path).subarray(0, file.bytes / 2)
    const failing = async (_: string, to: string) => {
      writeFileSync(to, half)
      throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    }
    await expect(copyBackup(file, stick, failing)).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(readdirSync(stick)).toEqual([older])
    const lying = async (_: string, to: string) => writeFileSync(to, half)
    await expect(copyBackup(file, stick, lying)).rejects.toMatchObject({ code: 'EIO' })
    expect(readdirSync(stick)).toEqual([older])
    await copyBackup(file, stick)
    expect(readFileSync(join(stick, file.name)).equals(readFileSync(file.path))).toBe(true)
    expect(readFileSync(join(stick, older), 'utf8')).toBe('older')
  })

  it('whose stick goes away in the middle leaves no half file, and its draft is swept when the stick is back', async () => {
    const pc = keep(await aPlaceOfItsOwn())
    await backUp(pc)
    const [file] = listBackups(join(pc.dataDir, 'sauvegardes'))
    if (file === undefined) throw new Error('no backup was made')
    const home = keep(aFolder()).path
    const stick = join(home, 'stick')
    mkdirSync(stick)
    const unplugged = async (_: string, to: string) => {
      writeFileSync(to, 'half')
      renameSync(stick, join(home, 'away'))
    }
    await expect(copyBackup(file, stick, unplugged)).rejects.toMatchObject({ code: 'ENOENT' })
    renameSync(join(home, 'away'), stick)
    expect(readdirSync(stick)).toEqual([`${file.name}.draft`])
    await valueOf(pc.api.backup.chooseOutsideFolder({ folder: stick }))
    pc.clock.advance(hour)
    expect(readdirSync(stick)).toHaveLength(1)
    expect(readdirSync(stick)).not.toContain((await backUp(pc)).name)
  })
})

/** Only a machine that lets a test mount a disk can have a stick with a size of its own. */
describe.each(canMount() ? ['mounted in memory'] : [])('a small stick, %s', () => {
  it('keeps the newest, lets the oldest go first, and is told to be short of room', async () => {
    const stick = keep(aMountedDisk(2048))
    const pc = await aPcOn(stick.path)
    const made = []
    for (let day = 0; day < 6; day += 1) {
      made.push(await backUp(pc))
      pc.clock.advance(24 * hour)
    }
    const { backups, isRoomShort } = await valueOf(pc.api.backup.listOutside({}))
    expect(backups.length).toBeLessThan(made.length)
    expect(backups.map(({ name }) => name)).toEqual(
      made
        .map(({ name }) => name)
        .toReversed()
        .slice(0, backups.length),
    )
    expect(isRoomShort).toBe(true)
    expect((await valueOf(pc.api.backup.listBackups({}))).isRoomShort).toBe(false)
  })
})
