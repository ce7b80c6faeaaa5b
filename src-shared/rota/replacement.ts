import type { Instant, LocalDate } from '#shared/kernel/local-date.ts'

/**
 * Why somebody is looked for: `late`, a host withdrew within the limit of the place; `asked`, a host would like
 * somebody to come instead and comes otherwise; `swap`, two hosts give each other their slots.
 */
export const replacementKinds = ['late', 'asked', 'swap'] as const
export type ReplacementKind = (typeof replacementKinds)[number]

/** `done`: somebody took it, or both agreed. `closed`: taken back, declined, or nobody is looked for any more. */
export const replacementStates = ['open', 'done', 'closed'] as const
export type ReplacementState = (typeof replacementStates)[number]

/** A request for somebody to come instead, or an exchange one host proposes to another. Never deleted. */
export interface Replacement {
  readonly id: string
  readonly kind: ReplacementKind
  readonly state: ReplacementState
  readonly slotId: string
  readonly seriesId: string
  /** The slot's planned day. */
  readonly date: LocalDate
  /** Who leaves. */
  readonly hostId: string
  /** Of a swap: the slot given in exchange. */
  readonly otherSlotId: string | null
  /** Who came instead; of a swap, who is asked. */
  readonly otherHostId: string | null
  /** Taken when it was already late to leave the slot: the person answered at the last minute. */
  readonly takenLate: boolean
  readonly askedAt: Instant
  readonly closedAt: Instant | null
}
