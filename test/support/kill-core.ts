import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'

import type { CoreState, FromCore, ToCore } from '#shared/shell/core-messages.ts'

const coreFile = join(import.meta.dirname, '../../src-core/process.ts')

export type Answer = { ok: true; value: unknown } | { ok: false; error: { type: string } }

/** The core as its own process, as the shell has it. */
export interface CoreProcess {
  /** What the core found when it opened the folder; `null` when it died before it could say. */
  readonly ready: Promise<CoreState | null>
  /** The answer, or `null` when the core died before it gave one: nobody knows then whether it was done. */
  readonly call: (name: string, input: unknown) => Promise<Answer | null>
  readonly kill: () => Promise<void>
  readonly isDead: () => boolean
  /** What it wrote on its way down: nothing, unless it crashed by itself. */
  readonly lastWords: () => string
}

/** Starts a core on a folder. No system key store answers it, as on a Linux without one. */
export function startCoreProcess(dataDir: string): CoreProcess {
  const child: ChildProcess = fork(coreFile, [], {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const waiting = new Map<number, (answer: Answer | null) => void>()
  let [dead, words, lastId] = [false, '', 0]
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (words += String(text)))
  const send = (message: ToCore): void => void (child.connected && child.send(message, () => undefined))
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      dead = true
      for (const answer of waiting.values()) answer(null)
      waiting.clear()
      resolve()
    })
  })
  const ready = new Promise<CoreState | null>((resolve) => {
    void ended.then(() => resolve(null))
    child.on('message', (message: FromCore) => {
      if (message.type === 'ready') resolve(message.state)
      if (message.type === 'keep') send({ type: 'kept', id: message.id, bytes: null })
      if (message.type === 'answer') {
        waiting.get(message.id)?.(message.result as Answer)
        waiting.delete(message.id)
      }
    })
  })
  send({ type: 'start', dataDir })
  return {
    ready,
    call: (name, input) => {
      lastId += 1
      const id = lastId
      return new Promise((answer) => {
        if (dead) return answer(null)
        waiting.set(id, answer)
        send({ type: 'call', id, name, input })
      })
    },
    kill: () => {
      child.kill('SIGKILL')
      return ended
    },
    isDead: () => dead,
    lastWords: () => words,
  }
}

/** Repeatable chance (mulberry32): with the same seed the same draws, though the machine decides when each is made. */
export function chanceOf(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number): number => Math.floor(next() * count)
  return { below, oneOf: <T>(list: readonly T[]): T => list[below(list.length)] as T }
}
export type Chance = ReturnType<typeof chanceOf>
