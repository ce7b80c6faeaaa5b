import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

import { syncFolder } from '#db/backup.ts'
import { draftOf, replaceDatabase } from '#db/replacement.ts'

import type { Paths } from './house.ts'

/** A database from elsewhere, complete and checked, that waits for its key before it takes the place's name. */
export const adoptedOf = ({ lieu }: Paths): string => `${lieu}.adopted`

/** Its key. Once this file stands the adoption is decided, and is finished at the next opening whatever happens. */
export const nextKeyOf = ({ lieuKey }: Paths): string => `${lieuKey}.next`

/**
 * Finishes an adoption that was decided, also after a cut between any two of its steps: the database takes its
 * name (the one before goes aside), the key and the backups that it opened go aside, the new key takes its name.
 * Without a decision, what was being prepared is swept away.
 */
export function settleAdoption(paths: Paths, now: number): void {
  const [adopted, draft] = [adoptedOf(paths), draftOf(paths.lieu)]
  if (!existsSync(nextKeyOf(paths))) {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${adopted}${suffix}`, { force: true })
    return
  }
  if (existsSync(adopted)) renameSync(adopted, draft)
  if (existsSync(draft)) replaceDatabase(paths.lieu, now)
  setKeyAside(paths, now)
  renameSync(nextKeyOf(paths), paths.lieuKey)
  syncFolder(dirname(paths.lieuKey))
}

/** Moves the key of this PC, its mark and the backups it opens out of the way. Nothing is erased but the mark. */
export function setKeyAside({ lieuKey, lieuCheck, backups }: Paths, now: number): void {
  const when = new Date(now).toISOString().replaceAll(/[:.]/g, '-')
  if (existsSync(backups)) renameSync(backups, freeName(`${backups}-aside-${when}`, ''))
  rmSync(lieuCheck, { force: true })
  if (existsSync(lieuKey)) renameSync(lieuKey, freeName(lieuKey.replace(/\.key$/, `-aside-${when}`), '.key'))
  syncFolder(dirname(lieuKey))
}

function freeName(start: string, end: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${start}${end}` : `${start}-${number}${end}`
    if (!existsSync(name)) return name
  }
}
