import { execFileSync } from 'node:child_process'
import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { aFolder } from './database.ts'

/** A disk of its own, to fill and to make read-only. */
export interface SmallDisk {
  readonly path: string
  readonly fill: () => void
  readonly empty: () => void
  readonly makeReadOnly: () => void
  readonly makeWritable: () => void
  readonly dispose: () => void
}

const isAdministrator = process.platform === 'linux' && process.getuid?.() === 0

/** Whether this machine lets a test mount a disk: an administrator of a Linux that is allowed to. */
export function canMount(): boolean {
  if (!isAdministrator) return false
  const folder = aFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder.path], { stdio: 'ignore' })
    execFileSync('umount', [folder.path], { stdio: 'ignore' })
    return true
  } catch {
    return false
  } finally {
    folder.dispose()
  }
}

/** A disk in memory of so many kilobytes. */
export function aMountedDisk(kilobytes: number): SmallDisk {
  const folder = aFolder()
  const mount = (options: string) =>
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder.path], { stdio: 'ignore' })
  mount(`size=${kilobytes}k`)
  const ballast = join(folder.path, 'ballast')
  return {
    path: folder.path,
    fill: () => {
      try {
        for (let block = 0; ; block += 1) writeFileSync(ballast, Buffer.alloc(4096), { flag: 'a' })
      } catch {
        // Full: that is what was wanted.
      }
    },
    empty: () => rmSync(ballast, { force: true }),
    makeReadOnly: () => mount('remount,ro'),
    makeWritable: () => mount('remount,rw'),
    dispose: () => {
      execFileSync('umount', ['-l', folder.path], { stdio: 'ignore' })
      folder.dispose()
    },
  }
}

/** A folder whose permissions forbid writing: the same for whoever is no administrator, who may always write. */
export function aGuardedFolder(): Pick<SmallDisk, 'path' | 'makeReadOnly' | 'makeWritable' | 'dispose'> {
  const folder = aFolder()
  const set = (folderMode: number, fileMode: number) => {
    chmodSync(folder.path, 0o700)
    for (const entry of readdirSync(folder.path, { withFileTypes: true })) {
      chmodSync(join(folder.path, entry.name), entry.isDirectory() ? folderMode : fileMode)
    }
    chmodSync(folder.path, folderMode)
  }
  return {
    path: folder.path,
    makeReadOnly: () => set(0o500, 0o400),
    makeWritable: () => set(0o700, 0o600),
    dispose: () => {
      set(0o700, 0o600)
      folder.dispose()
    },
  }
}
