import { parentPort, workerData } from 'node:worker_threads'

import { doHeavyWork, type HeavyOrder } from './heavy-jobs.ts'

/** The thread's whole life: one order, one answer. An error keeps its code, which says what the disk answered. */
try {
  parentPort?.postMessage({ value: doHeavyWork(workerData as HeavyOrder) })
} catch (error) {
  const { message, code } = error as Error & { code?: string }
  parentPort?.postMessage({ message, code })
}
