import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { type BackupFile, backupTime } from '#db/backup.ts'

/**
 * The backups in the outside folder, newest first; null when the folder is not there. It may be a network folder
 * that takes half a minute to say so: it is asked without holding up anything else.
 */
export async function listOutside(folder: string): Promise<BackupFile[] | null> {
  try {
    const names = await readdir(folder)
    const files = await Promise.all(names.map((name) => describe(folder, name)))
    return files.filter((file) => file !== null).toSorted((a, b) => b.at - a.at)
  } catch {
    return null
  }
}

async function describe(folder: string, name: string): Promise<BackupFile | null> {
  const at = backupTime(name)
  if (at === null) return null
  const path = join(folder, name)
  return { name, path, at, bytes: (await stat(path)).size }
}
