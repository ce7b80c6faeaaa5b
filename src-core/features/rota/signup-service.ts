import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { rotaContract } from '#shared/rota/rota-contract.ts'
import { canReplace, canSignUp } from '#shared/rota/signup-rules.ts'
import {
  allowedMoves,
  canMove,
  canNoteAttendance,
  type MoveRefusal,
} from '#shared/rota/signup-state-rules.ts'
import { signupIdOf, signupStates, type SignupState, type SignupWay } from '#shared/rota/signup.ts'
import { partsOfSlotId } from '#shared/rota/slot.ts'

import type { CommandContext, Handlers } from '../../context.ts'
import { findSlotCard, getRequest } from './slot-queries.ts'

type Rota = Handlers<typeof rotaContract>

/** A host's place on a slot. */
interface Place {
  readonly slotId: string
  readonly hostId: string
}

function findState({ db }: CommandContext, { slotId, hostId }: Place): SignupState | null {
  const id = signupIdOf(slotId, hostId)
  const row = db.first(db.q.selectFrom('signup').select('state').where('id', '=', id))
  return (row?.state as SignupState | undefined) ?? null
}

export interface SaidOfSignup {
  readonly state: SignupState
  readonly overrideReason?: string | null
  /** Left out: stays what it was, `self` for a first sign-up. */
  readonly cameBy?: SignupWay
}

/** Puts a host on a slot. Coming back is the same row: what it was before stays in the change log. */
export function saveSignup({ db, now }: CommandContext, { slotId, hostId }: Place, said: SaidOfSignup): void {
  const { seriesId, plannedDate } = partsOfSlotId(slotId)
  const values = { ...said, replacedBy: null, changedAt: now }
  db.run(
    db.q
      .insertInto('signup')
      .values({
        id: signupIdOf(slotId, hostId),
        slotId,
        seriesId,
        date: plannedDate,
        hostId,
        overrideReason: null,
        cameBy: 'self',
        createdAt: now,
        ...values,
      })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values)),
  )
}

/** The reason stays on the sign-up only when something was passed over. */
const reasonKept = (passed: readonly string[], override: { readonly reason: string } | undefined) =>
  passed.length === 0 ? null : (override?.reason ?? null)

export const signUp: Rota['signUp'] = (context, { override, ...asked }) => {
  const request = getRequest(context.db, context.now, asked)
  if (!request.ok) return request
  const answer = canSignUp(request.value, override !== undefined)
  if (!answer.ok) return answer
  const { passed } = answer.value
  const state = asked.standby ? 'standby' : 'signedUp'
  saveSignup(context, asked, { state, overrideReason: reasonKept(passed, override) })
  return ok({ state, passed })
}

export const replace: Rota['replace'] = (context, { slotId, hostId, byHostId, override }) => {
  const newcomer = { slotId, hostId: byHostId }
  const request = getRequest(context.db, context.now, { ...newcomer, standby: false })
  if (!request.ok) return request
  const answer = canReplace(request.value, hostId, override !== undefined)
  if (!answer.ok) return answer
  const { db, now } = context
  const { passed } = answer.value
  db.run(
    db.q
      .updateTable('signup')
      .set({ state: 'replaced', replacedBy: byHostId, changedAt: now })
      .where('id', '=', signupIdOf(slotId, hostId)),
  )
  saveSignup(context, newcomer, { state: 'signedUp', overrideReason: reasonKept(passed, override) })
  return ok({ state: 'signedUp', passed })
}

/** Moves a sign-up on, from those states the act is meant for. */
function move(
  context: CommandContext,
  place: Place,
  to: SignupState,
  meantFor: readonly SignupState[] = signupStates,
): Result<{ state: SignupState }, MoveRefusal> {
  const from = findState(context, place)
  const allowed = canMove(from, to)
  // Not on the slot: nothing to move, even to a state that someone may begin in.
  if (from === null) return err({ type: 'NotSignedUp' })
  if (!allowed.ok || !meantFor.includes(from)) return err({ type: 'MoveRefused', from, to })
  saveSignup(context, place, { state: to })
  return ok({ state: to })
}

export const withdraw: Rota['withdraw'] = (context, place) => move(context, place, 'withdrawn')

export const confirm: Rota['confirm'] = (context, place) => move(context, place, 'confirmed')

/** Only from a place on the slot: someone who left comes back through `signUp`, which looks at the slot again. */
export const standby: Rota['standby'] = (context, place) =>
  move(context, place, 'standby', ['signedUp', 'confirmed'])

export const clearAttendance: Rota['clearAttendance'] = (context, place) =>
  move(context, place, 'signedUp', ['present', 'absent'])

export const markPresent: Rota['markPresent'] = (context, place) => {
  const request = getRequest(context.db, context.now, { ...place, standby: false })
  if (!request.ok) return request
  const dated = canNoteAttendance(request.value.slot, context.now)
  if (!dated.ok) return dated
  const from = findState(context, place)
  if (from !== null && !allowedMoves(from).includes('present')) {
    return err({ type: 'MoveRefused', from, to: 'present' })
  }
  saveSignup(context, place, { state: 'present' })
  return ok({ state: 'present' })
}

export const markAbsent: Rota['markAbsent'] = (context, place) => {
  const slot = findSlotCard(context.db, place.slotId)
  if (slot === undefined) return err({ type: 'SlotUnknown', slotId: place.slotId })
  const dated = canNoteAttendance(slot, context.now)
  return dated.ok ? move(context, place, 'absent') : dated
}
