import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, describe, expect, it } from 'vitest'

import { openCore } from '#core/core.ts'
import type { KeyKeeper } from '#core/house.ts'
import { verifyChain } from '#db/audit.ts'
import { findDamage, openDatabase } from '#db/open.ts'

import { aCore, apiOf, saturdayAfternoon, valueOf } from '../support/core.ts'
import { aFolder } from '../support/database.ts'
import { aPlace } from '../support/places.ts'

const places: { dispose: () => void }[] = []
afterEach(() => places.splice(0).forEach((place) => place.dispose()))

async function aClosedPlace() {
  const place = await aPlace()
  places.push(place)
  await valueOf(place.api.day.addNote({ text: 'Un mot' }))
  place.core.close()
  const pathOf = (name: string) => join(place.dataDir, name)
  return {
    dataDir: place.dataDir,
    lieu: pathOf('lieu.db'),
    key: pathOf('lieu.key'),
    check: pathOf('lieu.check'),
  }
}

async function reopened(dataDir: string) {
  const place = await aCore({ dataDir })
  places.push(place)
  return place
}

const keyFile = (key: Uint8Array) =>
  JSON.stringify({ version: 1, keptBy: 'file', key: Buffer.from(key).toString('base64') })
const keyUnavailable = { state: 'failed', error: { type: 'KeyUnavailable' } }

describe('a wrong key', () => {
  it('is told from a damaged file: nothing is offered to be restored, nothing is touched', async () => {
    const closed = await aClosedPlace()
    const [good, bytes] = [readFileSync(closed.key), readFileSync(closed.lieu)]
    writeFileSync(closed.key, keyFile(Buffer.alloc(32, 1)))
    const place = await reopened(closed.dataDir)
    expect(place.core.state()).toEqual(keyUnavailable)
    expect(await valueOf(place.api.recovery.getState({}))).toMatchObject({
      state: 'failed',
      error: 'KeyUnavailable',
    })
    expect(await place.api.place.getPlace({})).toEqual({ ok: false, error: { type: 'KeyUnavailable' } })
    expect(await place.api.recovery.restoreNewest({})).toEqual({ ok: false, error: { type: 'NotDamaged' } })
    expect(readFileSync(closed.lieu).equals(bytes)).toBe(true)
    writeFileSync(closed.key, good)
    expect(await valueOf(place.api.recovery.retry({}))).toEqual({ state: 'open' })
    expect((await valueOf(place.api.day.getDay({}))).notes).toMatchObject([{ text: 'Un mot' }])
  })

  it('with a file that is gone or empty is still a wrong key', async () => {
    const closed = await aClosedPlace()
    writeFileSync(closed.key, keyFile(Buffer.alloc(32, 1)))
    for (const loss of [() => writeFileSync(closed.lieu, ''), () => rmSync(closed.lieu)]) {
      loss()
      expect((await reopened(closed.dataDir)).core.state()).toEqual(keyUnavailable)
    }
  })

  it('that is missing, cut or scribbled on is not replaced by a new one over data it could not open', async () => {
    const closed = await aClosedPlace()
    const good = readFileSync(closed.key, 'utf8')
    const short = keyFile(Buffer.alloc(31))
    for (const content of [
      null,
      '',
      '{',
      good.slice(0, 30),
      '[]',
      short,
      good.replace('"version":1', '"version":2'),
    ]) {
      if (content === null) rmSync(closed.key)
      else writeFileSync(closed.key, content)
      const place = await reopened(closed.dataDir)
      expect(place.core.state(), String(content)).toEqual(keyUnavailable)
      expect(existsSync(closed.key) ? readFileSync(closed.key, 'utf8') : null).toBe(content)
    }
    writeFileSync(closed.key, good)
    expect((await reopened(closed.dataDir)).core.state()).toEqual({ state: 'open' })
  })

  it('is known by a mark that says nothing of the key, is made again when lost, and accuses nobody when scribbled on', async () => {
    const closed = await aClosedPlace()
    const mark = readFileSync(closed.check, 'utf8')
    const key = JSON.parse(readFileSync(closed.key, 'utf8')) as { key: string }
    expect(mark).not.toContain(key.key)
    for (const content of ['', 'x', mark.slice(5)]) {
      writeFileSync(closed.check, content)
      const place = await reopened(closed.dataDir)
      expect(place.core.state()).toEqual({ state: 'open' })
      place.core.close()
      expect(readFileSync(closed.check, 'utf8')).toBe(mark)
    }
    rmSync(closed.check)
    writeFileSync(closed.key, keyFile(Buffer.alloc(32, 1)))
    expect((await reopened(closed.dataDir)).core.state()).toEqual({ state: 'damaged' })
  })

  it('kept by the system is asked from it, and is unavailable when the system does not give it back', async () => {
    const folder = aFolder()
    places.push(folder)
    const xor = async (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x77)
    const open = async (keeper: KeyKeeper) => {
      const core = await openCore({ dataDir: folder.path, keeper, now: () => saturdayAfternoon })
      places.push({ dispose: core.close })
      return core
    }
    const first = await open({ wrap: xor, unwrap: xor })
    await valueOf(apiOf(first).day.addNote({ text: 'Un mot' }))
    const stored = readFileSync(join(folder.path, 'lieu.key'), 'utf8')
    expect(JSON.parse(stored)).toMatchObject({ keptBy: 'system' })
    expect(stored).not.toContain(Buffer.from(first.house.databaseKey()).toString('base64'))
    first.close()
    const none = async () => null
    expect((await open({ wrap: none, unwrap: none })).state()).toEqual(keyUnavailable)
    expect((await open({ wrap: xor, unwrap: async (bytes) => bytes })).state()).toEqual(keyUnavailable)
    expect((await open({ wrap: xor, unwrap: xor })).state()).toEqual({ state: 'open' })
  })
})

describe('a file that cannot be used now', () => {
  it('of a newer version is left as it is, and said to be so', async () => {
    const closed = await aClosedPlace()
    const { key } = JSON.parse(readFileSync(closed.key, 'utf8')) as { key: string }
    const connection = openDatabase(closed.lieu, Buffer.from(key, 'base64'))
    connection.prepare(`INSERT INTO migration VALUES ('0999-later', 1)`).run()
    connection.close()
    const bytes = readFileSync(closed.lieu)
    const place = await reopened(closed.dataDir)
    expect(place.core.state()).toEqual({ state: 'failed', error: { type: 'NewerVersion' } })
    expect(await place.api.place.getPlace({})).toMatchObject({ ok: false, error: { type: 'NewerVersion' } })
    place.core.close()
    expect(readFileSync(closed.lieu).equals(bytes)).toBe(true)
    expect(readdirSync(closed.dataDir).filter((name) => name.includes('aside'))).toEqual([])
  })

  it('because another program holds it answers DatabaseLocked, and the act can be done again', async () => {
    const place = await aPlace()
    places.push(place)
    const { connection, databaseKey, paths } = place.core.house
    connection().pragma('busy_timeout = 50')
    const holder = fork(
      join(import.meta.dirname, '../support/kill-holder.ts'),
      [paths.lieu, Buffer.from(databaseKey()).toString('hex')],
      { execArgv: [] },
    )
    await once(holder, 'message')
    const before = verifyChain(connection())
    expect(await place.api.day.addNote({ text: 'Un mot' })).toEqual({
      ok: false,
      error: { type: 'DatabaseLocked' },
    })
    expect((await valueOf(place.api.day.getDay({}))).notes, 'reading goes on').toEqual([])
    expect(verifyChain(connection())).toEqual(before)
    const ended = once(holder, 'exit')
    holder.send('end')
    await ended
    await valueOf(place.api.day.addNote({ text: 'Un mot' }))
    expect((await valueOf(place.api.day.getDay({}))).notes).toHaveLength(1)
    expect(verifyChain(connection()).fault).toBeNull()
  })

  it('because a file stands where the folder should be answers StorageFailed', async () => {
    const folder = aFolder()
    places.push(folder)
    const dataDir = join(folder.path, 'file')
    writeFileSync(dataDir, 'x')
    const place = await reopened(dataDir)
    expect(place.core.state()).toMatchObject({ state: 'failed', error: { type: 'StorageFailed' } })
    expect(await place.api.place.getPlace({})).toMatchObject({ ok: false, error: { type: 'StorageFailed' } })
    rmSync(dataDir)
    expect(await valueOf(place.api.recovery.retry({}))).toEqual({ state: 'open' })
  })

  it('because the file may grow no more answers StorageFull, loses nothing and goes on once there is room', async () => {
    const place = await aPlace()
    places.push(place)
    const connection = place.core.house.connection()
    connection.pragma(`max_page_count = ${Number(connection.pragma('page_count', { simple: true }))}`)
    let kept = 0
    let answer = await place.api.day.addNote({ text: 'x'.repeat(280) })
    while (answer.ok && kept < 500) {
      kept += 1
      answer = await place.api.day.addNote({ text: 'x'.repeat(280) })
    }
    expect(answer).toEqual({ ok: false, error: { type: 'StorageFull' } })
    const count = () => connection.prepare('SELECT count(*) FROM teamNote').pluck().get()
    expect(count()).toBe(kept)
    expect(findDamage(connection)).toEqual([])
    expect(verifyChain(connection).fault).toBeNull()
    connection.pragma('max_page_count = 100000')
    await valueOf(place.api.day.addNote({ text: 'Un mot' }))
    expect(count()).toBe(kept + 1)
  })
})
