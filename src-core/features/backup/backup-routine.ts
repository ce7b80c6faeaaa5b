import type { Core } from '../../core.ts'
import { isBackedUp } from './backup-service.ts'

const hourMs = 3_600_000

export interface BackupRoutine {
  readonly stop: () => void
  /** The last backup of the day, at closing; nothing when nothing was written since the last one. */
  readonly backUpOnce: () => Promise<void>
}

/** Every hour of use, and at closing: a backup, if anything was written since the last. */
export function startBackupRoutine(core: Core): BackupRoutine {
  const backUpOnce = async (): Promise<void> => {
    if (core.state().state !== 'open' || isBackedUp(core.house)) return
    await core.call('backup.makeBackup', {})
  }
  const timer = setInterval(() => void backUpOnce(), hourMs)
  timer.unref()
  return { stop: () => clearInterval(timer), backUpOnce }
}
