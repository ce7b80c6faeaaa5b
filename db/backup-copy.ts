import { copyFile, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

import type { BackupFile } from './backup-folder.ts'

const chunkBytes = 1 << 20

/**
 * Copies a finished backup into another folder, which may be a slow stick: under a temporary name, fsync, read back
 * and compared byte by byte, and only then under its own name. Rejects with the disk's own code, and leaves nothing
 * half done where the disk lets it. `copy` is the disk's way to copy a file.
 */
export async function copyBackup(
  file: BackupFile,
  folder: string,
  copy: (from: string, to: string) => Promise<void> = copyFile,
): Promise<void> {
  const draft = join(folder, `${file.name}.draft`)
  try {
    // A folder that is not there is a stick that is not there: making it would fill the disk under its name.
    await copy(file.path, draft)
    await sync(draft, 'r+')
    if (!(await isSame(file.path, draft)))
      throw Object.assign(new Error('the copy does not read back'), { code: 'EIO' })
    await rename(draft, join(folder, file.name))
    await syncFolder(folder)
  } catch (error) {
    // When the folder went away, the next backup that finds it again sweeps the draft.
    await rm(draft, { force: true }).catch(() => undefined)
    throw error
  }
}

async function sync(path: string, flags: 'r' | 'r+'): Promise<void> {
  const file = await open(path, flags)
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes the rename last through a power cut. Windows and some network folders have no such thing: then it is done. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  await sync(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EINVAL' && error.code !== 'ENOTSUP') throw error
  })
}

async function isSame(one: string, other: string): Promise<boolean> {
  await using first = await open(one, 'r')
  await using second = await open(other, 'r')
  const [left, right] = [Buffer.alloc(chunkBytes), Buffer.alloc(chunkBytes)]
  for (let at = 0; ; at += chunkBytes) {
    const [here, there] = await Promise.all([
      first.read(left, 0, chunkBytes, at),
      second.read(right, 0, chunkBytes, at),
    ])
    if (here.bytesRead !== there.bytesRead) return false
    if (!left.subarray(0, here.bytesRead).equals(right.subarray(0, here.bytesRead))) return false
    if (here.bytesRead < chunkBytes) return true
  }
}
