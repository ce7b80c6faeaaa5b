import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Writes one line about what happened to the shell. Never a row of data, never what travelled in a call. */
export type ShellLog = (event: string, detail?: unknown) => void

const maximumBytes = 1024 * 1024

/** A log in `<data folder>/shell.log`; past 1 MB the older half is kept beside it as `shell.log.1`. */
export function openLog(dataDir: string): ShellLog {
  const file = join(dataDir, 'shell.log')
  return (event, detail) => {
    try {
      mkdirSync(dataDir, { recursive: true })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maximumBytes) renameSync(file, `${file}.1`)
      appendFileSync(
        file,
        `${new Date().toISOString()} ${event}${detail === undefined ? '' : ` ${told(detail)}`}\n`,
      )
    } catch {
      // A full or read-only disk must not stop the application for want of a log line.
    }
  }
}

const told = (detail: unknown): string =>
  detail instanceof Error ? (detail.stack ?? detail.message).replaceAll('\n', ' | ') : JSON.stringify(detail)
