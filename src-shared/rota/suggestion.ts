import type { Host } from '#shared/hosts/host.ts'

import type { Obstacle } from './signup-rules.ts'

/** One thing that speaks for asking a host, or that is worth knowing before. True on its own, never a comparison. */
export type SuggestionReason =
  /** Comes if needed, for this very slot. */
  | { readonly type: 'standby' }
  /** Likes this part of this weekday. */
  | { readonly type: 'likes' }
  /** Can come then, or said nothing of it, and nothing stands in the way. */
  | { readonly type: 'available' }
  | { readonly type: 'ratherNot' }
  /** Slots held or promised in the slot's month, without this one; `wished` is what would suit best, null if unsaid. */
  | { readonly type: 'slotsThisMonth'; readonly slots: number; readonly wished: number | null }
  /** The host already has, that week or month, as many as they said at most. */
  | { readonly type: 'mostReached'; readonly period: 'week' | 'month'; readonly most: number }
  /** A key is needed, nobody who comes has one, and this host has. */
  | { readonly type: 'hasKey' }
  /** Only newcomers come, and this host is not one. */
  | { readonly type: 'experienced' }
  /** Would be alone with newcomers, being one. */
  | { readonly type: 'newcomersOnly' }
  /** Would hold the slot alone, and would rather not. */
  | { readonly type: 'wouldBeAlone' }
  /** Asked to be called only if nobody else can. */
  | { readonly type: 'lastResort' }

/** A host who could fill a gap, why, and what can be passed over. */
export interface Suggestion extends Pick<Host, 'displayName' | 'colour' | 'keyHolder' | 'newcomer'> {
  readonly hostId: string
  readonly reasons: readonly SuggestionReason[]
  readonly obstacles: readonly Obstacle[]
}
