import { spawn } from 'node:child_process'

import { projectDir } from './project.ts'

export interface Ran {
  readonly code: number
  /** Standard output and standard error, in the order they came. */
  readonly output: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Shows the output while it comes, as well as keeping it. */
  readonly show?: boolean
  readonly timeoutMs?: number
}

/** Colours are for a terminal; in a file they are noise. */
const plainInLogs = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }

/** Runs a program to its end and keeps what it printed; 127 when there is no such program, 124 when time is up. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const child = spawn(program, args, {
    cwd: options.cwd ?? projectDir,
    env: { ...process.env, ...plainInLogs, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
  })
  const parts: string[] = []
  const keep = (to: NodeJS.WriteStream) => (part: Buffer) => {
    parts.push(part.toString())
    if (options.show) to.write(part)
  }
  child.stdout.on('data', keep(process.stdout))
  child.stderr.on('data', keep(process.stderr))
  return new Promise((resolve) => {
    child.on('error', (cause) => resolve({ code: 127, output: `${parts.join('')}${cause.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 124, output: parts.join('') }))
  })
}
