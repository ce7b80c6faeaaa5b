import type { Context } from 'node:vm'
import { createContext, Script } from 'node:vm'

import type { Result } from '#shared/kernel/result.ts'
import { err, ok } from '#shared/kernel/result.ts'

interface Box {
  readonly script: Script
  readonly context: Context
}

let box: Box | undefined

/**
 * Does a piece of pure, synchronous work, and gives it up when it takes longer than `milliseconds`.
 * It is for libraries that can loop without end on a hostile file: `node:vm` is used for its stopwatch
 * only, the one way to interrupt synchronous code. What `work` throws is thrown. Not to be nested, nor
 * used on work that changes anything: it may stop half-way.
 */
export function runWithin<T>(milliseconds: number, work: () => T): Result<T, 'TooSlow'> {
  box ??= { script: new Script('work()'), context: createContext({ work: null }) }
  let done: { readonly value: T } | undefined
  box.context['work'] = () => {
    done = { value: work() }
  }
  try {
    box.script.runInContext(box.context, { timeout: Math.max(1, Math.ceil(milliseconds)) })
  } catch (error) {
    // Not `instanceof Error`: this error is made in the box, which has an Error of its own.
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return err('TooSlow')
    throw error
  } finally {
    box.context['work'] = null
  }
  return done ? ok(done.value) : err('TooSlow')
}
