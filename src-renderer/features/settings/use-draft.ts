import { useState } from 'react'

interface Draft<T> {
  readonly value: T
  /** The way to change one field: `onChange={set('name')}`. */
  readonly set: <K extends keyof T>(field: K) => (value: T[K]) => void
  readonly isChanged: boolean
  /** What was typed is saved: what the core holds is shown again. */
  readonly done: () => void
}

/**
 * A form over facts that the core holds: what was not touched follows the facts, what was typed stays,
 * also when another screen changes something meanwhile.
 */
export function useDraft<T extends object>(facts: T): Draft<T> {
  const [changes, setChanges] = useState<Partial<T>>({})
  const value = { ...facts, ...changes }
  return {
    value,
    set: (field) => (changed) => setChanges((before) => ({ ...before, [field]: changed })),
    isChanged: (Object.keys(changes) as (keyof T)[]).some((field) => !isSame(changes[field], facts[field])),
    done: () => setChanges({}),
  }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
