import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'

import type { FillOutcome } from '#shared/filling/proposal.ts'
import type { RotaFacts } from '#shared/filling/rota-facts.ts'

import type { SolverCode } from './highs-model.ts'
import type { Progress } from './solved.ts'

export interface FillOrder {
  readonly facts: RotaFacts
  readonly limitMs: number
  readonly seed: number
}

/** What the thread is given: the order, and a flag that says stop without a message, which it could not hear. */
export interface FillErrand extends FillOrder {
  readonly stopped: Int32Array
  /** The core has the solver's code already. */
  readonly hasCode: boolean
}

export type FillWord =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'outcome'; readonly outcome: FillOutcome }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'code'; readonly code: SolverCode | null }

/** A filling under way. */
export interface FillWork {
  readonly outcome: Promise<FillOutcome>
  /** The best plan so far; null before the first. */
  readonly progress: () => Progress | null
  /** Ends the search with the best plan so far. */
  readonly stop: () => void
}

/** Beside this file, in the sources as in the built core. */
const workerPath = join(import.meta.dirname, `fill-worker${extname(import.meta.filename)}`)

/** More than the largest problem takes; a mistake ends the thread and not the PC. */
const memory = { maxOldGenerationSizeMb: 1536 }

/** The solver of the first filling, kept so that those after it find it compiled and quick. */
let code: SolverCode | null = null

/** Fills the rota in a thread of its own, so that a tap or a sign-up never waits for it. */
export function startFillWork(order: FillOrder): FillWork {
  const stopped = new Int32Array(new SharedArrayBuffer(4))
  let progress: Progress | null = null
  const outcome = new Promise<FillOutcome>((resolve, reject) => {
    const errand: FillErrand = { ...order, stopped, hasCode: code !== null }
    const worker = new Worker(workerPath, { workerData: errand, resourceLimits: memory })
    worker.on('message', (word: FillWord) => {
      if (word.type === 'progress') progress = word.progress
      else if (word.type === 'outcome') resolve(word.outcome)
      else if (word.type === 'code') code = word.code
      else reject(new Error(word.message))
    })
    worker.once('error', (error: Error & { code?: string }) => {
      const { hosts, cards } = order.facts
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') reject(error)
      else resolve({ type: 'tooLarge', hosts: hosts.length, slots: cards.length })
    })
    worker.once('exit', () => reject(new Error('the filling ended without an answer')))
  })
  return { outcome, progress: () => progress, stop: () => void Atomics.store(stopped, 0, 1) }
}
