import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'

import type { HeavyJob, HeavyJobs, HeavyOrder } from './heavy-jobs.ts'

type Answer<J extends HeavyJob> =
  | { readonly value: HeavyJobs[J]['output'] }
  | { readonly message: string; readonly code?: string }

/** Beside this file, in the sources as in the built core. */
const workerPath = join(import.meta.dirname, `heavy-worker${extname(import.meta.filename)}`)

/** Runs a heavy job in a thread, so that a tap or a sign-up never waits for it. Rejects with the disk's own code. */
export function runHeavyWork<J extends HeavyJob>(order: HeavyOrder<J>): Promise<HeavyJobs[J]['output']> {
  const worker = new Worker(workerPath, { workerData: order })
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error(`${order.job} ended without an answer`)))
    worker.once('message', (answer: Answer<J>) => {
      if ('value' in answer) resolve(answer.value)
      else
        reject(
          Object.assign(new Error(answer.message), answer.code === undefined ? {} : { code: answer.code }),
        )
    })
  })
}
