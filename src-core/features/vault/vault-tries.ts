import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'

import { z } from 'zod'

import { writeSecretFile } from '../../key-file.ts'

const zTries = z.strictObject({ wrong: z.int().min(0), lastAt: z.int().min(0) })
type Tries = z.infer<typeof zTries>

const freeTries = 5
const mostWaitMs = 3_600_000

/** After five wrong tries: 30 s, then twice as long each time, an hour at most. */
export function waitAfter(wrong: number): number {
  return wrong < freeTries ? 0 : Math.min(mostWaitMs, 30_000 * 2 ** (wrong - freeTries))
}

function readTries(path: string): Tries {
  if (!existsSync(path)) return { wrong: 0, lastAt: 0 }
  try {
    return zTries.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    // A file somebody emptied must not be a way around the delay; nor may it lock the vault for ever.
    return { wrong: freeTries, lastAt: Math.floor(statSync(path).mtimeMs) }
  }
}

/** Milliseconds to wait before the next try. A clock set back does not lengthen the wait beyond its own length. */
export function remainingWait(path: string, now: number): number {
  const tries = readTries(path)
  const wait = waitAfter(tries.wrong)
  return Math.min(wait, Math.max(0, tries.lastAt + wait - now))
}

/** Written before the answer is known: pulling the plug does not give a free try. */
export function recordTry(path: string, now: number): number {
  const wrong = readTries(path).wrong + 1
  writeSecretFile(path, JSON.stringify({ wrong, lastAt: now }))
  return waitAfter(wrong)
}

export function forgetTries(path: string): void {
  rmSync(path, { force: true })
}
