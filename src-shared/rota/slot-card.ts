import type { Closure } from '#shared/calendar/calendar-day.ts'
import type { Host } from '#shared/hosts/host.ts'

import type { SignupState } from './signup.ts'
import type { Slot } from './slot.ts'

/** What is worth a second look beside a name; nothing is refused or removed because of it. */
export const signupWarnings = ['hostAbsent', 'doubleBooking', 'hostArchived'] as const
export type SignupWarning = (typeof signupWarnings)[number]

/** A host on a slot, with what the chip shows. */
export interface SlotHost extends Pick<Host, 'displayName' | 'colour' | 'keyHolder' | 'newcomer'> {
  readonly hostId: string
  readonly state: SignupState
  readonly replacedBy: string | null
  readonly overrideReason: string | null
  readonly warnings: readonly SignupWarning[]
}

/** What a slot still needs. */
export interface Gap {
  /** Hosts missing to reach the minimum. */
  readonly missingHosts: number
  /** A key is needed and nobody who comes has one. */
  readonly keyHolderMissing: boolean
  /** Only newcomers come. Information: it is not counted as a gap. */
  readonly newcomersAlone: boolean
  /** Hosts over the maximum: two devices, offline, each gave the last place. Seen, never removed. */
  readonly overMaximum: number
}

/** A slot with all the screens show of it. */
export interface SlotCard extends Slot {
  /** Why the day is closed, even when the slot was reopened. */
  readonly closure: Closure | null
  /** Takes place: neither cancelled, nor on a closed day without being reopened. */
  readonly open: boolean
  readonly hosts: readonly SlotHost[]
  readonly gap: Gap
}

/** Over a stretch of time: slots to complete, hosts missing in all, slots without a key. */
export interface GapSummary {
  readonly slots: number
  readonly hosts: number
  readonly keyHolders: number
}
