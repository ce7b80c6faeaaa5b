import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as elapse } from 'node:timers/promises'

import { afterEach, describe, expect, it } from 'vitest'

import { verifyChain } from '#db/audit.ts'
import { listBackups } from '#db/backup-folder.ts'
import { capturedTables } from '#db/capture.ts'
import { type Connection, findDamage, openDatabase } from '#db/open.ts'
import { obstacleRefusals } from '#shared/rota/signup-shapes.ts'

import { valueOf } from '../support/core.ts'
import { aFolder } from '../support/database.ts'
import { type ActsBook, anEmptyBook, fireActs, hourOfSet } from '../support/kill-acts.ts'
import { chanceOf, type CoreProcess, startCoreProcess } from '../support/kill-core.ts'
import { presentRows, replayLog } from '../support/log-replay.ts'
import { aPlace } from '../support/places.ts'

/** `LIEU_KILLS=200` for the whole proof; else as many of twenty as fit in twenty seconds. */
const asked = Number(process.env['LIEU_KILLS'] ?? 0)
const kills = asked || 20
const mostMs = asked > 0 ? Number.POSITIVE_INFINITY : 20_000
const seed = Number(process.env['LIEU_KILL_SEED'] ?? Date.now() % 1_000_000)

const folders: { dispose: () => void }[] = []
const running: CoreProcess[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((core) => core.kill()))
  folders.splice(0).forEach((folder) => folder.dispose())
})

function start(dataDir: string): CoreProcess {
  const core = startCoreProcess(dataDir)
  running.push(core)
  return core
}

/** A place with hosts and slots of the weeks to come, its core closed; and who could sign up for what. */
async function aPreparedPlace() {
  const place = await aPlace({ at: Date.now() })
  folders.push(place)
  const hosts: string[] = []
  for (let number = 1; number <= 12; number += 1) {
    const added = await valueOf(
      place.api.hosts.add({ displayName: `Hôte ${number}`, origin: 'peer', keyHolder: true }),
    )
    hosts.push(added.hostId)
  }
  const from = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  const to = new Date(Date.now() + 380 * 86_400_000).toISOString().slice(0, 10)
  const { slots } = await valueOf(place.api.rota.listSlots({ from, to }))
  place.core.close()
  return {
    dataDir: place.dataDir,
    pairs: slots.flatMap(({ slotId }) => hosts.map((host) => [slotId, host] as const)),
  }
}

function openBeside(dataDir: string): { connection: Connection; key: Uint8Array } {
  const file = JSON.parse(readFileSync(join(dataDir, 'lieu.key'), 'utf8')) as { key: string }
  const key = Buffer.from(file.key, 'base64')
  return { connection: openDatabase(join(dataDir, 'lieu.db'), key, { readonly: true }), key }
}

/** Everything that was acknowledged is there once, what was not is there whole or not at all, and all is sound. */
function check(connection: Connection, book: ActsBook): void {
  expect(findDamage(connection)).toEqual([])
  expect(verifyChain(connection).fault).toBeNull()
  checkNotes(connection, book)
  const counts = presentRows(connection, 'visitCount')
  for (const id of book.counts.keys()) expect(counts.has(id), `count ${id}`).toBe(true)
  expect(counts.size).toBeLessThanOrEqual(book.tapsSent)
  expect(connection.prepare('SELECT ifnull(sum(total), 0) FROM visitTally').pluck().get()).toBe(counts.size)
  const signups = presentRows(connection, 'signup')
  for (const [id, state] of book.signups) {
    if (state === 'acknowledged') expect(signups.get(id)?.['state'], `sign-up ${id}`).toBe('signedUp')
  }
  for (const id of signups.keys()) expect(book.signups.has(id), `sign-up ${id}`).toBe(true)
  checkHours(connection, book)
}

function checkNotes(connection: Connection, book: ActsBook): void {
  const texts = connection.prepare('SELECT text FROM teamNote').pluck().all() as string[]
  const times = new Map<string, number>()
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1)
  for (const [text, state] of book.notes) {
    if (state === 'acknowledged') expect(times.get(text), text).toBe(1)
    else expect(times.get(text) ?? 0, text).toBeLessThanOrEqual(1)
  }
  for (const text of times.keys()) expect(book.notes.has(text), text).toBe(true)
}

/** Seven rows of one and the same act, the last acknowledged one or one sent after it. */
function checkHours(connection: Connection, { hours }: ActsBook): void {
  const opens = connection.prepare('SELECT opensAt FROM openingHour').pluck().all() as string[]
  if (hours.sent === 0 || (hours.acknowledged === 0 && opens.length === 6)) return
  expect(opens).toHaveLength(7)
  expect(new Set(opens).size).toBe(1)
  const possible = Array.from({ length: hours.sent - hours.acknowledged + 1 }, (_, later) =>
    hourOfSet(hours.acknowledged + later),
  )
  expect(possible).toContain(opens[0])
}

/** What the rota may answer to a sign-up for a slot on a closed day, or to one too many. */
const obstacles = new Set(Object.keys(obstacleRefusals))

const summary = (line: string): void => void process.stdout.write(`${line}\n`)

describe('a core that is killed', () => {
  it(
    `keeps every acknowledged act, once and whole, ${kills} times`,
    { timeout: kills * 6000 + 60_000 },
    async () => {
      const chance = chanceOf(seed)
      const { dataDir, pairs } = await aPreparedPlace()
      for (let at = pairs.length - 1; at > 0; at -= 1) {
        const other = chance.below(at + 1)
        const [one, two] = [pairs[at], pairs[other]]
        if (one !== undefined && two !== undefined) [pairs[at], pairs[other]] = [two, one]
      }
      const book = anEmptyBook()
      const started = Date.now()
      let [done, beforeReady] = [0, 0]
      let core = start(dataDir)
      while (done < kills && Date.now() - started < mostMs) {
        // One in five dies while it starts, the others among their acts.
        if (chance.below(5) === 0) {
          await elapse(chance.below(400))
          beforeReady += 1
        } else {
          expect(await core.ready, core.lastWords()).toEqual({ state: 'open' })
          const firing = fireActs({ core, book, chance, pairs })
          if (chance.below(6) === 0) void core.call('backup.makeBackup', {})
          await elapse(20 + chance.below(230))
          await core.kill()
          await firing
        }
        await core.kill()
        expect(core.lastWords(), 'it died of nothing else').toBe('')
        done += 1
        core = start(dataDir)
        expect(await core.ready, core.lastWords()).toEqual({ state: 'open' })
        const { connection } = openBeside(dataDir)
        check(connection, book)
        connection.close()
      }
      const { connection, key } = openBeside(dataDir)
      const replayed = replayLog(connection)
      for (const table of capturedTables(connection))
        expect(replayed.get(table) ?? new Map()).toEqual(presentRows(connection, table))
      const report = verifyChain(connection)
      connection.close()
      const backups = listBackups(join(dataDir, 'sauvegardes'))
      for (const { path } of backups) {
        const backup = openDatabase(path, key, { readonly: true })
        expect(findDamage(backup)).toEqual([])
        expect(verifyChain(backup).fault).toBeNull()
        backup.close()
      }
      expect(readdirSync(dataDir).filter((name) => name.includes('aside'))).toEqual([])
      expect(book.acknowledged).toBeGreaterThan(done)
      expect(book.refused.filter((type) => !obstacles.has(type))).toEqual([])
      const sent = book.notes.size + book.tapsSent + book.signups.size + book.hours.sent
      summary(
        `kill: seed ${seed}, ${done} kills (${beforeReady} while starting), ${book.acknowledged} acts acknowledged of ${sent} sent, none lost, none twice; ${backups.length} backups good; chain of ${report.transactions} transactions unbroken; ${Math.round((Date.now() - started) / 1000)} s`,
      )
    },
  )

  it('during its very first start opens at the next one', { timeout: 60_000 + kills * 1000 }, async () => {
    const chance = chanceOf(seed + 1)
    for (let time = 0; time < Math.max(3, Math.floor(kills / 10)); time += 1) {
      const folder = aFolder()
      folders.push(folder)
      const dataDir = join(folder.path, 'lieu')
      const first = start(dataDir)
      await elapse(100 + chance.below(500))
      await first.kill()
      const second = start(dataDir)
      expect(await second.ready, second.lastWords()).toEqual({ state: 'open' })
      expect(await second.call('place.getPlace', {})).toMatchObject({ ok: true, value: { setUp: false } })
      await second.kill()
    }
  })
})
