import type { Instant } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

import type { ClaimState, ClaimStep } from './claim.ts'

/** Where a claim stands by its last step. One that was taken back is a draft again. */
export const stateAfter: Readonly<Record<ClaimStep, ClaimState>> = {
  submitted: 'submitted',
  takenBack: 'draft',
  approved: 'approved',
  refused: 'refused',
  paid: 'paid',
  paymentCancelled: 'approved',
}

/** The state of a claim from its last step; none: a draft. */
export const stateOf = (lastStep: ClaimStep | null): ClaimState =>
  lastStep === null ? 'draft' : stateAfter[lastStep]

/**
 * From where each step is taken. A claim that was refused may be made a draft again, to be mended; a paid one is approved
 * again when its payment is cancelled. A wrong line of a claim that is final is answered by a correction.
 */
const allowed: Readonly<Record<ClaimStep, readonly ClaimState[]>> = {
  submitted: ['draft'],
  takenBack: ['submitted', 'refused'],
  approved: ['submitted'],
  refused: ['submitted'],
  paid: ['approved'],
  paymentCancelled: ['paid'],
}

export const canStep = (state: ClaimState, step: ClaimStep): boolean => allowed[step].includes(state)

/**
 * When a step is said to have been taken: now, but always after the claim's last step. The steps of a claim are put in
 * order by their instants, so a clock that was set back must not slip a refusal behind the submission it answers.
 *
 * Submitted at 12:00, refused while the clock says 11:00: the refusal is of 12:00 and one millisecond.
 */
export const stepInstant = (now: Instant, last: Instant | null): Instant =>
  last === null ? now : Math.max(now, last + 1)

/** What the limits count: a draft is a promise, a refused claim is none. */
export const isCounted = (state: ClaimState): state is Exclude<ClaimState, 'refused'> => state !== 'refused'

/**
 * Four eyes: who submitted a claim does not approve it. Where a place switched that off, the same person may, and the
 * approval is marked `alone` for ever. Answers whether it is alone.
 */
export function canApprove(submittedBy: string, holder: string, fourEyes: boolean) {
  const same = submittedBy === holder
  const result: Result<{ readonly alone: boolean }, { readonly type: 'FourEyes' }> =
    same && fourEyes ? err({ type: 'FourEyes' }) : ok({ alone: same })
  return result
}
