import { readdirSync, readFileSync } from 'node:fs'

import { _electron, type ElectronApplication, type Page } from '@playwright/test'

import type { ElectronRuntime } from '../electron-runtime.ts'
import { isRoot } from '../project.ts'

export interface Started {
  readonly app: ElectronApplication
  readonly page: Page
  /** Unix milliseconds just before the process was started. */
  readonly launchedAt: number
}

/** Starts a window of Electron on a folder: ours, or the bare one. */
export async function startApp(
  runtime: ElectronRuntime,
  folder: string,
  args: readonly string[] = [],
): Promise<Started> {
  const launchedAt = Date.now()
  const app = await _electron.launch({
    executablePath: runtime.path,
    args: [folder, ...(isRoot ? ['--no-sandbox'] : []), ...args],
    env: {
      ...(process.env as Record<string, string>),
      LIEU_CORE_NODE: process.execPath,
      LANG: 'fr_BE.UTF-8',
    },
  })
  return { app, page: await app.firstWindow(), launchedAt }
}

/** A process and everything it started, from the system's own table. */
function familyOf(root: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
    } catch {
      // It ended between the listing and the reading.
    }
  }
  const family = [root]
  for (let index = 0; index < family.length; index += 1) {
    for (const [pid, parent] of parents) if (parent === family[index]) family.push(pid)
  }
  return family
}

/** Proportional set size of a whole application in MB: shared pages are counted once, not once a process. */
export function memoryOf(app: ElectronApplication): number {
  const kilobytes = familyOf(app.process().pid ?? 0).map((pid) => {
    try {
      return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
    } catch {
      return 0
    }
  })
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024
}
