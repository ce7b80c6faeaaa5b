import { hasWriting } from '#renderer/ui/writing.ts'

import { onAsleep } from './changed.ts'

/** A page of the vault that is mounted, and whose it is. */
export interface Kept {
  readonly holderId: string
  /** The vault was closed over something that was being written. */
  readonly isHidden: boolean
}

/** What the core says of the vault. */
export interface Gate {
  readonly state: string
  readonly holderId: string | null
}

/** The page to mount now: null, none. Asked again with what it answered, it answers the same. */
export function nextKept(kept: Kept | null, gate: Gate, mayRead: boolean): Kept | null {
  if (mayRead) {
    const holderId = gate.holderId ?? ''
    return kept?.holderId === holderId && !kept.isHidden ? kept : { holderId, isHidden: false }
  }
  if (kept === null || gate.state !== 'locked') return null
  if (kept.isHidden) return kept
  return hasWriting() ? { ...kept, isHidden: true } : null
}

/** What a window knows of a page of the vault, between two answers of the core. */
export interface Keeping {
  readonly kept: Kept | null
  /** The answer it comes from; undefined before the first one. */
  readonly gate: Gate | undefined
  /** The PC goes to sleep: nothing is mounted until the core has said that the vault is closed. */
  readonly isDropped: boolean
}

export const nothingKept: Keeping = { kept: null, gate: undefined, isDropped: false }

export const dropped = ({ gate }: Keeping): Keeping => ({ kept: null, gate, isDropped: true })

/** Asked again with what it answered, it answers the same. */
export function nextKeeping(before: Keeping, gate: Gate | undefined, mayRead: boolean): Keeping {
  const isDropped = before.isDropped && before.gate === gate
  const isKnown = gate !== undefined && !isDropped
  const kept = isKnown ? nextKept(before.kept, gate, mayRead) : before.kept
  return kept === before.kept && gate === before.gate ? before : { kept, gate, isDropped }
}

/** A meal, a meeting: longer than this, whoever was writing has gone. */
const keptForMs = 30 * 60_000

/**
 * When a page is dropped with all that was written on it: half an hour after it was hidden, and at once when the PC
 * goes to sleep, whether it is hidden yet or not. Answers the way to stop.
 */
export function whenToDrop(isHidden: boolean, drop: () => void): () => void {
  const tooLong = isHidden ? setTimeout(drop, keptForMs) : undefined
  const stop = onAsleep(drop)
  return () => {
    clearTimeout(tooLong)
    stop()
  }
}
