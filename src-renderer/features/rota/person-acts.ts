import type { Instant, LocalDate } from '#shared/kernel/local-date.ts'
import { willCome } from '#shared/rota/replacement-rules.ts'
import { allowedMoves, isExpected } from '#shared/rota/signup-state-rules.ts'
import type { SignupState } from '#shared/rota/signup.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

/** What can be done with a host on a slot, at this moment. */
export interface PersonActs {
  readonly attendance: boolean
  /** The slot has begun: who is there comes first, leaving second. */
  readonly hasBegun: boolean
  readonly withdraw: boolean
  readonly comeBack: boolean
  readonly confirm: boolean
  readonly standby: boolean
  readonly comeIn: boolean
  readonly replace: boolean
  /** Ask somebody to come instead, or exchange the slot. */
  readonly askReplacement: boolean
}

interface Moment {
  readonly now: Instant
  readonly today: LocalDate
}

/**
 * Before the day: withdraw, confirm, standby, replace. From the day on: there or not. Once it is over nobody
 * withdraws any more; who left may come back until then.
 */
export function actsFor(
  slot: Pick<SlotCard, 'date' | 'startAt' | 'endAt' | 'open'>,
  state: SignupState,
  { now, today }: Moment,
): PersonActs {
  const isOver = slot.endAt <= now
  const can = (to: SignupState) => allowedMoves(state).includes(to)
  const isWaited = isExpected(state)
  const mayLeave = slot.open && !isOver && isWaited
  return {
    hasBegun: slot.startAt <= now,
    attendance: slot.open && slot.date <= today && (isWaited || state === 'present' || state === 'absent'),
    withdraw: mayLeave && can('withdrawn'),
    comeBack:
      slot.open && !isOver && !isWaited && state !== 'present' && state !== 'absent' && can('signedUp'),
    confirm: mayLeave && can('confirmed'),
    standby: mayLeave && can('standby'),
    comeIn: mayLeave && state === 'standby',
    replace: slot.open && !isOver && can('replaced'),
    askReplacement: slot.open && !isOver && willCome(state),
  }
}
