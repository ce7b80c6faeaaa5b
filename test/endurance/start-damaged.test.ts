import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, describe, expect, it } from 'vitest'

import { verifyChain } from '#db/audit.ts'
import { capturedTables } from '#db/capture.ts'
import { findDamage } from '#db/open.ts'

import { aCore, valueOf } from '../support/core.ts'
import { aFolder } from '../support/database.ts'
import { aPlace } from '../support/places.ts'
import { bytesOfAll } from '../support/sample-rows.ts'

type Place = Awaited<ReturnType<typeof aCore>>
const places: { dispose: () => void }[] = []
afterEach(() => places.splice(0).forEach((place) => place.dispose()))

const hour = 3_600_000
const factsOf = ({ core }: Place) =>
  bytesOfAll(core.house.connection(), capturedTables(core.house.connection()))

/** A place with a backup, an act after it, and its core closed. */
async function aClosedPlace() {
  const place = await aPlace()
  places.push(place)
  const backup = await valueOf(place.api.backup.makeBackup({}))
  const facts = factsOf(place)
  place.clock.advance(hour)
  await valueOf(place.api.day.addNote({ text: 'Après la sauvegarde' }))
  place.core.close()
  return {
    dataDir: place.dataDir,
    lieu: join(place.dataDir, 'lieu.db'),
    backup,
    facts,
    at: place.clock.now() + hour,
  }
}

async function reopened(dataDir: string, at?: number): Promise<Place> {
  const place = await aCore({ dataDir, ...(at === undefined ? {} : { at }) })
  places.push(place)
  return place
}

const scribble = (path: string, at: number, length = 24): void => {
  const bytes = readFileSync(path)
  for (let index = at; index < at + length; index += 1) bytes[index] = (bytes[index] ?? 0) ^ 0x5a
  writeFileSync(path, bytes)
}
const pages = (path: string): number => statSync(path).size / 4096

const damages: readonly (readonly [string, (path: string) => void])[] = [
  ['its first bytes overwritten', (path) => scribble(path, 0)],
  ['its header overwritten', (path) => scribble(path, 20, 200)],
  ['a page in the middle overwritten', (path) => scribble(path, Math.floor(pages(path) / 2) * 4096 + 700)],
  ['its last page overwritten', (path) => scribble(path, statSync(path).size - 100)],
  ['its end cut off', (path) => truncateSync(path, Math.floor(pages(path) / 2) * 4096)],
  ['its end cut off within a page', (path) => truncateSync(path, statSync(path).size - 1000)],
  ['nothing left in it', (path) => truncateSync(path, 0)],
  ['gone', (path) => rmSync(path)],
  [
    'replaced by another kind of file',
    (path) => writeFileSync(path, 'Bonjour, ceci est un texte. '.repeat(900)),
  ],
]

describe('a start on a file with', () => {
  it.each(damages)(
    '%s says that it is damaged, and the newest good backup brings the place back',
    async (_, damage) => {
      const closed = await aClosedPlace()
      damage(closed.lieu)
      const before = readdirSync(closed.dataDir).includes('lieu.db') ? readFileSync(closed.lieu) : null

      const place = await reopened(closed.dataDir, closed.at)
      expect(place.core.state()).toEqual({ state: 'damaged' })
      expect(await valueOf(place.api.recovery.getState({}))).toMatchObject({
        state: 'damaged',
        error: null,
        backups: [{ name: closed.backup.name, kept: 'data' }],
        keptAside: [],
      })
      const unavailable = { ok: false, error: { type: 'DatabaseDamaged' } }
      expect(await place.api.place.getPlace({})).toEqual(unavailable)
      expect(await place.api.day.addNote({ text: 'Un mot' })).toEqual(unavailable)
      expect(await place.api.backup.makeBackup({})).toEqual(unavailable)

      const { restored, keptAside } = await valueOf(place.api.recovery.restoreNewest({}))
      expect(restored).toBe(closed.backup.name)
      expect(place.core.state()).toEqual({ state: 'open' })
      expect(factsOf(place)).toEqual(closed.facts)
      expect(findDamage(place.core.house.connection())).toEqual([])
      expect(verifyChain(place.core.house.connection()).fault).toBeNull()
      if (before === null) expect(keptAside).toBe('')
      else
        expect(readFileSync(join(closed.dataDir, keptAside)).equals(before), 'the damaged file is kept').toBe(
          true,
        )
      expect(await place.api.recovery.restoreNewest({})).toEqual({ ok: false, error: { type: 'NotDamaged' } })
      await valueOf(place.api.day.addNote({ text: 'On continue' }))
    },
  )

  it('a page overwritten while the place is open answers the damage at the next read of it, never wrong data', async () => {
    const place = await aPlace()
    places.push(place)
    await valueOf(place.api.backup.makeBackup({}))
    for (let note = 0; note < 30; note += 1) await valueOf(place.api.day.addNote({ text: 'x'.repeat(280) }))
    place.core.house.connection().pragma('wal_checkpoint(TRUNCATE)')
    const path = place.core.house.paths.lieu
    for (let page = 1; page < pages(path); page += 1) scribble(path, page * 4096 + 300)
    place.core.house.connection().pragma('shrink_memory')
    place.core.house.connection().pragma('cache_size = 1')
    expect(await place.api.day.getDay({})).toEqual({ ok: false, error: { type: 'DatabaseDamaged' } })
    expect(place.core.state()).toEqual({ state: 'damaged' })
    expect(place.changed.at(-1)).toEqual(['core'])
    await valueOf(place.api.recovery.restoreNewest({}))
    expect((await valueOf(place.api.place.getPlace({}))).name).toBe('Le Seuil')
  })
})

describe('the ways out of damaged data', () => {
  it('start empty: the damaged file and the backups stay, and the place can be set up again', async () => {
    const closed = await aClosedPlace()
    scribble(closed.lieu, 0)
    const bytes = readFileSync(closed.lieu)
    const place = await reopened(closed.dataDir, closed.at)
    const { keptAside } = await valueOf(place.api.recovery.startEmpty({}))
    expect(place.core.state()).toEqual({ state: 'open' })
    expect((await valueOf(place.api.place.getPlace({}))).setUp).toBe(false)
    expect(readFileSync(join(closed.dataDir, keptAside)).equals(bytes)).toBe(true)
    expect(await valueOf(place.api.recovery.getState({}))).toMatchObject({
      state: 'open',
      keptAside: [keptAside],
    })
    expect(await place.api.recovery.startEmpty({})).toEqual({ ok: false, error: { type: 'NotDamaged' } })
    place.core.close()
    const later = await reopened(closed.dataDir)
    expect(later.core.state()).toEqual({ state: 'open' })
    await valueOf(later.api.backup.restore({ name: closed.backup.name }))
    expect(factsOf(later)).toEqual(closed.facts)
  })

  it('pass over the backups that are damaged themselves, and say when none is good', async () => {
    const closed = await aClosedPlace()
    const place = await reopened(closed.dataDir, closed.at)
    place.clock.advance(3 * hour)
    const newer = await valueOf(place.api.backup.makeBackup({}))
    place.clock.advance(3 * hour)
    const newest = await valueOf(place.api.backup.makeBackup({}))
    place.core.close()
    const pathOf = (name: string) => join(closed.dataDir, 'sauvegardes', name)
    scribble(pathOf(newest.name), 4096 * 5)
    truncateSync(pathOf(newer.name), 0)
    scribble(closed.lieu, 0)
    const again = await reopened(closed.dataDir)
    expect(await again.api.recovery.restoreNewest({ name: newest.name })).toEqual({
      ok: false,
      error: { type: 'NoGoodBackup' },
    })
    expect(again.core.state()).toEqual({ state: 'damaged' })
    scribble(pathOf(closed.backup.name), 0)
    expect(await again.api.recovery.restoreNewest({})).toEqual({ ok: false, error: { type: 'NoGoodBackup' } })
    expect(readdirSync(closed.dataDir).filter((name) => /aside|draft/.test(name))).toEqual([])
    scribble(pathOf(closed.backup.name), 0)
    expect((await valueOf(again.api.recovery.restoreNewest({}))).restored).toBe(closed.backup.name)
    expect(factsOf(again)).toEqual(closed.facts)
  })

  it('try again: a file that came back is opened', async () => {
    const closed = await aClosedPlace()
    const good = readFileSync(closed.lieu)
    scribble(closed.lieu, 0)
    const place = await reopened(closed.dataDir)
    expect(await valueOf(place.api.recovery.retry({}))).toEqual({ state: 'damaged' })
    writeFileSync(closed.lieu, good)
    expect(await valueOf(place.api.recovery.retry({}))).toEqual({ state: 'open' })
    expect((await valueOf(place.api.day.getDay({}))).notes).toMatchObject([{ text: 'Après la sauvegarde' }])
  })
})

describe('a first start', () => {
  it('in an empty folder makes an empty place, which is not damaged the next time', async () => {
    const folder = aFolder()
    places.push(folder)
    const dataDir = join(folder.path, 'not', 'made', 'yet')
    for (const start of ['first', 'second']) {
      const place = await reopened(dataDir)
      expect(place.core.state(), start).toEqual({ state: 'open' })
      expect((await valueOf(place.api.place.getPlace({}))).setUp).toBe(false)
      place.core.close()
    }
  })

  it('that was cut while the file was made is begun again', async () => {
    const folder = aFolder()
    places.push(folder)
    writeFileSync(
      join(folder.path, 'lieu.key'),
      JSON.stringify({ version: 1, keptBy: 'file', key: Buffer.alloc(32, 3).toString('base64') }),
    )
    writeFileSync(join(folder.path, 'lieu.db'), '')
    const place = await reopened(folder.path)
    expect(place.core.state()).toEqual({ state: 'open' })
  })
})
