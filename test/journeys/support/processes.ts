import { readdirSync, readFileSync } from 'node:fs'

import type { RunningApp } from './launch.ts'

/** The number of the core's process, under either runtime. */
export async function corePid({ app }: RunningApp): Promise<number> {
  const told = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().find((metric) => metric.name === 'core' || metric.serviceName === 'core'),
  )
  const pid =
    told?.pid ??
    childrenOf(app.process().pid ?? 0).find((child) => commandOf(child).includes('core/process.mjs'))
  if (pid === undefined) throw new Error('the core is not running')
  return pid
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const childrenOf = (pid: number): number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )

const commandOf = (pid: number): string => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
