import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'

import { z } from 'zod'

import { writeSecretFile } from '../../key-file.ts'

const zTries = z.strictObject({
  wrong: z.int().min(0),
  lastAt: z.int().min(0),
  missed: z.int().min(0).optional(),
  since: z.int().min(0).optional(),
})

/** `wrong` makes wait, and is forgotten with time and by a coordinator; `missed` stays until somebody was told of it. */
interface Tries {
  readonly wrong: number
  readonly lastAt: number
  readonly missed: number
  /** When the first of the missed ones was. */
  readonly since: number
}

/** Wrong tries that nobody was told of. */
export interface MissedTries {
  readonly tries: number
  readonly since: number
  readonly lastAt: number
}

const freeTries = 5
const mostWaitMs = 3_600_000
/** As long as the longest wait, so that no wait ends sooner by it. */
const forgetsOneAfterMs = mostWaitMs

/** After five wrong tries: 30 s, then twice as long each time, an hour at most. */
export function waitAfter(wrong: number): number {
  return wrong < freeTries ? 0 : Math.min(mostWaitMs, 30_000 * 2 ** (wrong - freeTries))
}

function readTries(path: string): Tries {
  if (!existsSync(path)) return { wrong: 0, lastAt: 0, missed: 0, since: 0 }
  try {
    const {
      wrong,
      lastAt,
      missed = wrong,
      since = lastAt,
    } = zTries.parse(JSON.parse(readFileSync(path, 'utf8')))
    return { wrong, lastAt, missed, since }
  } catch {
    // A file somebody emptied must not be a way around the delay; nor may it lock the vault for ever.
    const lastAt = Math.floor(statSync(path).mtimeMs)
    return { wrong: freeTries, lastAt, missed: freeTries, since: lastAt }
  }
}

const writeTries = (path: string, tries: Tries): void =>
  tries.wrong === 0 && tries.missed === 0
    ? rmSync(path, { force: true })
    : writeSecretFile(path, JSON.stringify(tries))

/** How many still count: one less for each whole hour since the last. A clock set back takes none off. */
function stillWrong({ wrong, lastAt }: Tries, now: number): number {
  const forgotten = Math.max(0, Math.floor((now - lastAt) / forgetsOneAfterMs))
  return Math.max(0, wrong - forgotten)
}

/** Milliseconds to wait before the next try. A clock set back does not lengthen the wait beyond its own length. */
export function remainingWait(path: string, now: number): number {
  const tries = readTries(path)
  const wait = waitAfter(tries.wrong)
  return Math.min(wait, Math.max(0, tries.lastAt + wait - now))
}

export interface CountedTry {
  /** Milliseconds to wait before the next one, if this one is wrong. */
  readonly waitMs: number
  /** It was right: the count is as it was before it, less or more whatever was tried at the same time. */
  readonly giveBack: () => void
}

/** Written before the answer is known: pulling the plug does not give a free try. */
export function recordTry(path: string, now: number): CountedTry {
  const before = readTries(path)
  const since = before.missed === 0 ? now : before.since
  const counted = { wrong: stillWrong(before, now) + 1, lastAt: now, missed: before.missed + 1, since }
  writeTries(path, counted)
  const giveBack = (): void => {
    const current = readTries(path)
    const isLast = current.wrong === counted.wrong && current.lastAt === counted.lastAt
    const missed = Math.max(0, current.missed - 1)
    const wrong = Math.max(0, current.wrong - 1)
    writeTries(path, isLast ? { ...before, missed } : { ...current, wrong, missed })
  }
  return { waitMs: waitAfter(counted.wrong), giveBack }
}

/** Nobody waits any more for what was tried before; that it was tried is still to be told. */
export const forgetTries = (path: string): void => writeTries(path, { ...readTries(path), wrong: 0 })

/** What somebody is to be told of, looked at and left. Null when nothing was missed. */
export function findMissed(path: string): MissedTries | null {
  const { missed, since, lastAt } = readTries(path)
  return missed === 0 ? null : { tries: missed, since, lastAt }
}

/** They are known, and not told again. */
export const clearMissed = (path: string): void => writeTries(path, { ...readTries(path), missed: 0 })
