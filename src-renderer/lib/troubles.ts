import { create } from 'zustand'

import type { Result } from '#shared/kernel/result.ts'

import { isTrouble, type Trouble } from './errors.ts'

export interface MetTrouble {
  readonly trouble: Trouble
  /** The names of the calls that met it. */
  readonly calls: readonly string[]
  /** The how-manieth trouble since the page was opened it was, the last time it was met. */
  readonly number: number
}

interface Troubles {
  /** The last trouble of each type. */
  readonly troubles: readonly MetTrouble[]
  /** The number of the last one that was met. */
  readonly last: number
}

export const useTroubles = create<Troubles>(() => ({ troubles: [], last: 0 }))

/** Those met after a moment, which is told by the number of the last one then. */
export const troublesSince = (troubles: readonly MetTrouble[], last: number): readonly MetTrouble[] =>
  troubles.filter(({ number }) => number > last)

/**
 * Every answer of the core passes here. A trouble is kept for the banner; when the same call succeeds again
 * the trouble is over, and when anything is read from the data the core is back.
 */
export function noteAnswer(name: string, answer: Result<unknown, { readonly type: string }>): void {
  if (answer.ok) forget(name)
  else if (isTrouble(answer.error)) keep(name, answer.error)
}

/** Somebody read it and closed it. */
export function dismissTrouble(type: Trouble['type']): void {
  useTroubles.setState(({ troubles }) => ({ troubles: troubles.filter((one) => one.trouble.type !== type) }))
}

function keep(name: string, trouble: Trouble): void {
  useTroubles.setState(({ troubles, last }) => {
    const known = troubles.find((one) => one.trouble.type === trouble.type)
    const calls = [...(known?.calls ?? []).filter((call) => call !== name), name]
    const number = last + 1
    return {
      troubles: [...troubles.filter((one) => one !== known), { trouble, calls, number }],
      last: number,
    }
  })
}

/** These concern every call: the first one that the core answers from its data says that they are over. */
const wholeCore: ReadonlySet<Trouble['type']> = new Set([
  'CoreUnavailable',
  'DatabaseDamaged',
  'KeyUnavailable',
])

function forget(name: string): void {
  const { troubles } = useTroubles.getState()
  if (troubles.length === 0) return
  const isFromData = !name.startsWith('shell.') && !name.startsWith('recovery.')
  const left = troubles
    .map((one) => ({ ...one, calls: one.calls.filter((call) => call !== name) }))
    .filter((one) => one.calls.length > 0 && !(isFromData && wholeCore.has(one.trouble.type)))
  useTroubles.setState({ troubles: left })
}
