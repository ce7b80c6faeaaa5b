import { parentPort, workerData } from 'node:worker_threads'

import type { FillErrand, FillWord } from './fill-work.ts'
import { solverCode } from './highs-model.ts'
import { fillRota } from './rota-filling.ts'

const { facts, limitMs, seed, stopped, hasCode } = workerData as FillErrand
const say = (word: FillWord): void => parentPort?.postMessage(word)

/** The thread's whole life: one rota, and what becomes of it. */
try {
  const outcome = await fillRota(facts, {
    limitMs,
    seed,
    isStopped: () => Atomics.load(stopped, 0) === 1,
    onProgress: (progress) => say({ type: 'progress', progress }),
  })
  say({ type: 'outcome', outcome })
  if (!hasCode) say({ type: 'code', code: await solverCode() })
} catch (error) {
  say({ type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
}
