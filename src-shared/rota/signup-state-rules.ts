import { localDateOf, type Instant, type LocalDate } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

import type { SignupState } from './signup.ts'
import type { Slot } from './slot.ts'

/**
 * From each state, where a sign-up may go. No state is a dead end: a person who withdrew can come back, an
 * attendance ticked by mistake can be corrected. Standby becomes `confirmed` only through `signedUp`, which
 * checks that there is room. People of a cancelled slot do not come back by themselves when it reopens: they were
 * told it was off, so each signs up again. Who withdrew becomes `replaced` when somebody comes instead: the record then
 * says who.
 */
const moves: Readonly<Record<SignupState, readonly SignupState[]>> = {
  signedUp: ['confirmed', 'standby', 'replaced', 'withdrawn', 'cancelledByPlace', 'present', 'absent'],
  confirmed: ['standby', 'replaced', 'withdrawn', 'cancelledByPlace', 'present', 'absent'],
  standby: ['signedUp', 'withdrawn', 'cancelledByPlace', 'present'],
  replaced: ['signedUp', 'standby', 'present'],
  withdrawn: ['signedUp', 'standby', 'present', 'replaced'],
  cancelledByPlace: ['signedUp', 'standby', 'withdrawn'],
  present: ['signedUp', 'absent'],
  absent: ['signedUp', 'present', 'replaced'],
}

/** How a host who was not on a slot comes onto it; `present` is someone who simply came to help. */
export const firstStates: readonly SignupState[] = ['signedUp', 'standby', 'present']

/** Where a sign-up may go from its state; null is "not on this slot yet". */
export const allowedMoves = (from: SignupState | null): readonly SignupState[] =>
  from === null ? firstStates : moves[from]

export type MoveRefusal =
  | { readonly type: 'NotSignedUp' }
  | { readonly type: 'MoveRefused'; readonly from: SignupState; readonly to: SignupState }

/** Refuses `NotSignedUp` when there is nothing to move, `MoveRefused` when the state does not lead there. */
export function canMove(from: SignupState | null, to: SignupState): Result<SignupState, MoveRefusal> {
  if (allowedMoves(from).includes(to)) return ok(to)
  return err(from === null ? { type: 'NotSignedUp' } : { type: 'MoveRefused', from, to })
}

/** Counted on: fills a place of the slot and makes a clash with another slot. */
export const takesPlace = (state: SignupState): boolean =>
  state === 'signedUp' || state === 'confirmed' || state === 'present'

/** Shown on the slot, and reason enough to keep it when its series changes. Withdrawn and replaced hosts have left. */
export const holdsPeople = (state: SignupState): boolean => state !== 'withdrawn' && state !== 'replaced'

/** Becomes `cancelledByPlace` when the place cancels the slot; attendance already noted stays. */
export const isExpected = (state: SignupState): boolean =>
  state === 'signedUp' || state === 'confirmed' || state === 'standby'

export type AttendanceRefusal =
  | { readonly type: 'SlotCancelled' }
  | { readonly type: 'SlotInFuture'; readonly date: LocalDate }

/**
 * Attendance is noted from the day of the slot on, before its hour too: people come early to make the coffee. Nobody
 * was there to welcome on a slot that did not take place: one that was held all the same is reopened first.
 */
export function canNoteAttendance(
  slot: Pick<Slot, 'date' | 'state'>,
  now: Instant,
): Result<null, AttendanceRefusal> {
  if (slot.state === 'cancelled') return err({ type: 'SlotCancelled' })
  return slot.date <= localDateOf(now) ? ok(null) : err({ type: 'SlotInFuture', date: slot.date })
}
