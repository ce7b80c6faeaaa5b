import { focusedElement, forgetWriting } from '#renderer/ui/writing.ts'
import type { Contract } from '#shared/contract.ts'
import type { Api } from '#shared/kernel/contract-kit.ts'
import { err, type Result } from '#shared/kernel/result.ts'
import type { Bridge } from '#shared/shell/core-messages.ts'
import type { shellContract } from '#shared/shell/shell-contract.ts'

import { isWritingTask, keepsForm } from './call-kinds.ts'
import { startCall } from './calls-under-way.ts'
import { peekAhead, takeAhead } from './first-answers.ts'
import { withdrawOffers } from './notices.ts'
import { refuseSheet } from './sheet-state.ts'
import { noteAnswer } from './troubles.ts'

declare global {
  interface Window {
    readonly lieu: Bridge
  }
}

/** What the page can ask: the core's features, and the shell's own. */
export type WholeContract = Contract & { readonly shell: typeof shellContract }

type AnyCall = (input: unknown) => Promise<Result<unknown, { readonly type: string }>>

/**
 * The typed way to the core: `api.rota.signUp({slotId, hostId})`. Always answers a Result, never throws.
 * What the machine refuses (no space, core gone, …) is also shown in the banner by itself, so that callers
 * have the refusals of the place left to say. The same function is given each time, so it can be a dependency.
 */
export const api = new Proxy({} as Api<WholeContract>, {
  get: (_target, feature) => (typeof feature === 'string' ? featureCalls(feature) : undefined),
})

const calls = new Map<string, Record<string, AnyCall>>()
const names = new WeakMap<object, string>()

/** What a query was answered while the page was starting, so that the first drawing already shows it. */
export function answeredAhead<I, T, E>(
  query: (input: I) => Promise<Result<T, E>>,
  input: I,
): Result<T, E> | undefined {
  const name = names.get(query)
  return name === undefined ? undefined : (peekAhead(name, input) as Result<T, E> | undefined)
}

function featureCalls(feature: string): Record<string, AnyCall> {
  const known = calls.get(feature)
  if (known !== undefined) return known
  const byName: Record<string, AnyCall> = {}
  const made = new Proxy(byName, {
    get: (target, name) =>
      typeof name === 'string' ? (target[name] ??= callOf(`${feature}.${name}`)) : undefined,
  })
  calls.set(feature, made)
  return made
}

function callOf(name: string): AnyCall {
  const made: AnyCall = (input) => call(name, input)
  names.set(made, name)
  return made
}

async function call(name: string, input: unknown): ReturnType<AnyCall> {
  const end = startCall(name)
  const from = focusedElement()
  const answer = await ask(name, input)
  end()
  noteAnswer(name, answer)
  if (answer.ok) noteDone(name, from, 'act' in answer && answer.act !== null)
  if (!answer.ok) refuseSheet()
  return answer
}

/** What was written where the act came from is kept by it; and "Annuler" means this act from now on, none before. */
function noteDone(name: string, from: Element | null, isAct: boolean): void {
  if (isAct || isWritingTask(name)) withdrawOffers()
  if (keepsForm(name)) forgetWriting(from)
}

async function ask(name: string, input: unknown): ReturnType<AnyCall> {
  try {
    return (await (takeAhead(name, input) ?? window.lieu.call(name, input))) as Awaited<ReturnType<AnyCall>>
  } catch {
    // The channel itself is gone: for the person in front of the screen, the same thing as a core that is.
    return err({ type: 'CoreUnavailable' })
  }
}
