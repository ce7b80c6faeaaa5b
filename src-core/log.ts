import { appendFileSync, renameSync, statSync } from 'node:fs'

/** Writes one event: ids and numbers only. */
export type Log = (event: string, details: Readonly<Record<string, unknown>>) => void

const mostBytes = 1_000_000

/**
 * The log of the core: one JSON line an event, ids and numbers only, never names or text of people.
 * Kept under a megabyte, with the one before. A log that cannot be written never stops the place.
 */
export function openLog(path: string): Log {
  return (event, details) => {
    try {
      appendFileSync(path, `${JSON.stringify({ at: new Date().toISOString(), event, ...details })}\n`, {
        mode: 0o600,
      })
      if (statSync(path).size > mostBytes) renameSync(path, `${path}.1`)
    } catch {
      // Nowhere to write: the answer to the caller already says what went wrong.
    }
  }
}
