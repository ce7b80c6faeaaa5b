import { takesPlace } from './signup-state-rules.ts'
import type { SignupState } from './signup.ts'

/** Named on a sheet, in a message and in a calendar: comes, came, or comes if needed. Who was absent is not. */
export const isNamedOutside = (state: SignupState): boolean => takesPlace(state) || state === 'standby'

/** What a calendar says of an event (RFC 5545, 3.8.1.11). */
export type AgendaStatus = 'confirmed' | 'tentative' | 'cancelled'

/**
 * What a slot is in the calendar of one of its hosts. Who left, and who was to come to a slot that does not take place,
 * has nothing there any more; who was absent keeps what was agreed: a calendar notes no attendance.
 */
export function agendaStatusOf(state: SignupState, open: boolean): AgendaStatus {
  const isGone = state === 'withdrawn' || state === 'replaced' || state === 'cancelledByPlace'
  if (isGone || (!open && state !== 'present')) return 'cancelled'
  return state === 'standby' ? 'tentative' : 'confirmed'
}

/** What a slot is in the calendar of the place. */
export const placeStatusOf = (open: boolean): AgendaStatus => (open ? 'confirmed' : 'cancelled')

/** One event of a calendar file. */
export interface AgendaEvent {
  /** The same for ever: the slot's id, or the sign-up's in the calendar of a host. */
  readonly uid: string
  /** How often what it says may have changed; it never falls. */
  readonly sequence: number
  /** The moments it begins and ends; one day for a slot of which nothing is known any more. */
  readonly when: { readonly startAt: number; readonly endAt: number } | { readonly date: string }
  readonly title: string
  readonly text: string
  readonly status: AgendaStatus
}
