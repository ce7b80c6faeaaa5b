import { create } from 'zustand'

import type { Result } from '#shared/kernel/result.ts'

import { isTrouble, type Trouble } from './errors.ts'

interface Troubles {
  /** The last trouble of each type, with the names of the calls that met it. */
  readonly troubles: readonly { readonly trouble: Trouble; readonly calls: readonly string[] }[]
}

export const useTroubles = create<Troubles>(() => ({ troubles: [] }))

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
  useTroubles.setState(({ troubles }) => {
    const known = troubles.find((one) => one.trouble.type === trouble.type)
    const calls = [...(known?.calls ?? []).filter((call) => call !== name), name]
    return { troubles: [...troubles.filter((one) => one !== known), { trouble, calls }] }
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
