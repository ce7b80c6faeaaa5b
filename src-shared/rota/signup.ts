import type { LocalDate } from '#shared/kernel/local-date.ts'

/**
 * Where a host stands for a slot. A sign-up is never deleted, it moves:
 * `signedUp` will come · `confirmed` said so again · `standby` comes if needed · `replaced` someone took the place ·
 * `withdrawn` will not come (and is asked nothing) · `cancelledByPlace` the slot was cancelled · `present` was there ·
 * `absent` was expected and was not there.
 */
export const signupStates = [
  'signedUp',
  'confirmed',
  'standby',
  'replaced',
  'withdrawn',
  'cancelledByPlace',
  'present',
  'absent',
] as const
export type SignupState = (typeof signupStates)[number]

/**
 * How a host came onto a slot: by themselves (or by whoever stood at the PC), by a standing sign-up, by a proposal of the
 * filling that was accepted, in somebody's place, by an exchange, or from a table of the past.
 */
export const signupWays = ['self', 'standing', 'filling', 'replacement', 'swap', 'import'] as const
export type SignupWay = (typeof signupWays)[number]

export interface Signup {
  /** `<slotId>#<hostId>`. */
  readonly id: string
  readonly slotId: string
  readonly seriesId: string
  /** The slot's planned day. */
  readonly date: LocalDate
  readonly hostId: string
  readonly state: SignupState
  /** The host who took the place. */
  readonly replacedBy: string | null
  /** Why an obstacle was passed over, when one was. */
  readonly overrideReason: string | null
  readonly cameBy: SignupWay
}

/** The same host for the same slot on two devices is one row. */
export const signupIdOf = (slotId: string, hostId: string): string => `${slotId}#${hostId}`
