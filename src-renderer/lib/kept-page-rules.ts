import { hasWriting } from '#renderer/ui/writing.ts'

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
