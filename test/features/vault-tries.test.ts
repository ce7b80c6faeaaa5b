import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, expect, it } from 'vitest'

import type { TaskContext } from '#core/context.ts'
import { tellMissedTries } from '#core/features/vault/vault-missed-service.ts'
import { triesPath } from '#core/features/vault/vault-proof.ts'
import {
  clearMissed,
  findMissed,
  forgetTries,
  recordTry,
  remainingWait,
} from '#core/features/vault/vault-tries.ts'

import { saturdayAfternoon as now } from '../support/core.ts'
import { aFolder } from '../support/database.ts'
import { aVaultPlace } from '../support/vault.ts'

const folders: { dispose: () => void }[] = []
afterEach(() => folders.splice(0).forEach((one) => one.dispose()))

const hour = 3_600_000

function aFile(): string {
  const folder = aFolder()
  folders.push(folder)
  return join(folder.path, 'coffre.key.tries')
}
const wrongIn = (path: string): number => JSON.parse(readFileSync(path, 'utf8')).wrong
function tryWrongly(path: string, times: number, at = now): void {
  for (let count = 0; count < times; count += 1) recordTry(path, at)
}

it('gives a right try back: the wrong ones before it stay, and their wait does not begin again', () => {
  const path = aFile()
  tryWrongly(path, 5)
  const later = now + 30_000
  expect(remainingWait(path, later)).toBe(0)
  recordTry(path, later).giveBack()
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ wrong: 5, lastAt: now, missed: 5, since: now })
  expect(remainingWait(path, later)).toBe(0)
  expect(recordTry(path, later).waitMs).toBe(60_000)
})

it('leaves no file behind when a right try is all there was', () => {
  const path = aFile()
  recordTry(path, now).giveBack()
  expect(existsSync(path)).toBe(false)
})

it('gives back one try only, however many were sent at once', () => {
  const path = aFile()
  const right = recordTry(path, now)
  tryWrongly(path, 3)
  const alsoRight = recordTry(path, now)
  right.giveBack()
  expect(wrongIn(path)).toBe(4)
  alsoRight.giveBack()
  expect(wrongIn(path)).toBe(3)
})

it('gives nothing back once all were forgotten', () => {
  const path = aFile()
  const right = recordTry(path, now)
  forgetTries(path)
  right.giveBack()
  expect(existsSync(path)).toBe(false)
})

it('forgets the wait, and not that it was tried, until somebody was told', () => {
  const path = aFile()
  tryWrongly(path, 3)
  tryWrongly(path, 4, now + 2 * hour)
  const right = recordTry(path, now + 3 * hour)
  right.giveBack()
  forgetTries(path)
  expect(remainingWait(path, now + 3 * hour)).toBe(0)
  expect(findMissed(path)).toEqual({ tries: 7, since: now, lastAt: now + 2 * hour })
  clearMissed(path)
  expect(findMissed(path)).toBeNull()
  expect(existsSync(path)).toBe(false)
  tryWrongly(path, 1, now + 5 * hour)
  expect(findMissed(path)).toMatchObject({ tries: 1, since: now + 5 * hour })
})

it('counts what an earlier version of the application left as missed, and a file that is damaged', () => {
  const path = aFile()
  writeFileSync(path, JSON.stringify({ wrong: 3, lastAt: now }))
  expect(findMissed(path)).toEqual({ tries: 3, since: now, lastAt: now })
  writeFileSync(path, '')
  expect(findMissed(path)?.tries).toBe(5)
})

it('tells of wrong tries where nothing can be written, and again to the next who opens', async () => {
  const place = await aVaultPlace()
  folders.push(place)
  const { house } = place.core
  const context = { house, now: place.clock.now, newId: randomUUID } as unknown as TaskContext
  tryWrongly(triesPath(context), 4, place.clock.now())
  const told = { tries: 4, since: place.clock.now() }
  place.vault().connection.pragma('query_only = 1')
  expect(tellMissedTries(context)).toEqual(told)
  place.vault().connection.pragma('query_only = 0')
  expect(tellMissedTries(context)).toEqual(told)
  expect(tellMissedTries(context)).toBeNull()
})

it('takes one off for each whole hour without a try, which no wait outlasts', () => {
  const path = aFile()
  tryWrongly(path, 12)
  expect(remainingWait(path, now)).toBe(hour)
  expect(remainingWait(path, now + hour - 1)).toBe(1)
  expect(remainingWait(path, now + hour)).toBe(0)
  recordTry(path, now + 3 * hour)
  expect(wrongIn(path)).toBe(12 - 3 + 1)
  recordTry(path, now + 40 * hour)
  expect(wrongIn(path)).toBe(1)
})

it('takes nothing off for a clock that was set back', () => {
  const path = aFile()
  tryWrongly(path, 6)
  recordTry(path, now - 48 * hour)
  expect(wrongIn(path)).toBe(7)
})

it('never makes wait whoever slips once each morning, and opens four times a day', () => {
  const path = aFile()
  for (let day = 0; day < 8; day += 1) {
    const morning = now + day * 24 * hour
    expect(remainingWait(path, morning)).toBe(0)
    recordTry(path, morning)
    for (let count = 1; count <= 4; count += 1) {
      const at = morning + count * 40 * 60_000
      expect(remainingWait(path, at)).toBe(0)
      recordTry(path, at).giveBack()
    }
  }
  expect(wrongIn(path)).toBe(1)
})
