import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

import { syncFolder } from './backup.ts'

/** Where a database set aside at that moment is kept: `coffre.db` → `coffre-aside-2026-11-21T13-00-00-000Z.db`. */
export const asideName = (path: string, at: number): string =>
  path.replace(/\.db$/, `-aside-${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}.db`)

/** The files set aside beside a database, by name, newest first. */
export function listAside(path: string): string[] {
  const folder = dirname(path)
  if (!existsSync(folder)) return []
  const start = `${basename(path, '.db')}-aside-`
  return readdirSync(folder)
    .filter((name) => name.startsWith(start) && name.endsWith('.db'))
    .toSorted()
    .toReversed()
}

/**
 * Moves a database and its WAL out of the way, kept under a name that says when. Nothing is erased.
 * Answers the path it is kept under, or null when there was nothing to move.
 */
export function setAside(path: string, now: number): string | null {
  if (!existsSync(path)) return null
  let at = now
  while (existsSync(asideName(path, at))) at += 1
  const aside = asideName(path, at)
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(`${path}${suffix}`)) renameSync(`${path}${suffix}`, `${aside}${suffix}`)
  }
  syncFolder(dirname(path))
  return aside
}

/** Takes a draft away that will not be used. */
export function discardDraft(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${draftOf(path)}${suffix}`, { force: true })
}

/** The name a replacement has until it takes the database's place. */
export const draftOf = (path: string): string => `${path}.draft`

/**
 * Puts the finished draft in the database's place; what was there is kept aside, under the path answered.
 * A cut between the renames is settled at the next start.
 */
export function replaceDatabase(path: string, now: number): string | null {
  // Asked twice at once, the second finds no draft any more: then nothing may be moved.
  statSync(draftOf(path))
  const aside = setAside(path, now)
  keepOrphanWal(path)
  renameSync(draftOf(path), path)
  syncFolder(dirname(path))
  return aside
}

/**
 * Ends what a cut left half done. With the database in its place, a draft is a copy that was not finished;
 * without it, the old one was set aside and the draft, complete by then, had not got its name yet.
 */
export function settleReplacement(path: string, now: number): void {
  if (existsSync(path)) {
    discardDraft(path)
    return
  }
  keepOrphanWal(path)
  if (existsSync(draftOf(path))) replaceDatabase(path, now)
}

/**
 * A WAL without its database belongs to the one set aside last: both have the same key, and SQLite would read it
 * into whatever takes the name next.
 */
function keepOrphanWal(path: string): void {
  rmSync(`${path}-shm`, { force: true })
  if (!existsSync(`${path}-wal`)) return
  const newest = listAside(path)[0]
  const owner = newest === undefined ? asideName(path, 0) : join(dirname(path), newest)
  renameSync(`${path}-wal`, existsSync(`${owner}-wal`) ? `${owner}-wal-2` : `${owner}-wal`)
}
