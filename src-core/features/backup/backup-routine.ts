import type { Core } from '../../core.ts'

const hourMs = 3_600_000

/** Every hour of use, and at closing (the process's `close`): a backup, if anything was written since the last. */
export function startBackupRoutine(core: Core): () => void {
  let written = headOf(core)
  const timer = setInterval(() => {
    const head = headOf(core)
    if (head === written || core.state().state !== 'open') return
    written = head
    void core.call('backup.makeBackup', {})
  }, hourMs)
  timer.unref()
  return () => clearInterval(timer)
}

function headOf(core: Core): number {
  if (core.state().state !== 'open') return 0
  const row = core.house
    .connection()
    .prepare<[], { tx: number | null }>('SELECT max(tx) AS tx FROM txn')
    .get()
  return row?.tx ?? 0
}
