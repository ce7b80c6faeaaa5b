import { err, ok, type Result } from '#shared/kernel/result.ts'
import { isLateToLeave, willCome } from '#shared/rota/replacement-rules.ts'
import type { Replacement } from '#shared/rota/replacement.ts'
import type { rotaContract } from '#shared/rota/rota-contract.ts'
import { canSignUp } from '#shared/rota/signup-rules.ts'
import { canMove, type MoveRefusal } from '#shared/rota/signup-state-rules.ts'
import { signupIdOf, signupStates, type SignupState, type SignupWay } from '#shared/rota/signup.ts'
import { partsOfSlotId, type Slot } from '#shared/rota/slot.ts'

import type { CommandContext, Handlers } from '../../context.ts'
import { closeUntrueRequests, endRequest, listOpenRows, openRequest } from './request-service.ts'
import { getRotaSettings } from './settings-queries.ts'
import { findSlotCard, getRequest } from './slot-queries.ts'

type Rota = Handlers<typeof rotaContract>

/** A host's place on a slot. */
export interface Place {
  readonly slotId: string
  readonly hostId: string
}

/** Where a host stands for a slot; null: not on it. */
export function findState({ db }: CommandContext, { slotId, hostId }: Place): SignupState | null {
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

/**
 * Puts a host on a slot. Coming back is the same row: what it was before stays in the change log. Requests for somebody
 * in the host's place that no longer mean anything end with it.
 */
export function saveSignup(context: CommandContext, place: Place, said: SaidOfSignup): void {
  const { db, now } = context
  const { slotId, hostId } = place
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
  closeUntrueRequests(context, place, said.state)
}

/** Notes that another host takes the place of one. */
export function saveReplaced(context: CommandContext, leaving: Place, byHostId: string): void {
  const { db, now } = context
  db.run(
    db.q
      .updateTable('signup')
      .set({ state: 'replaced', replacedBy: byHostId, changedAt: now })
      .where('id', '=', signupIdOf(leaving.slotId, leaving.hostId)),
  )
  closeUntrueRequests(context, leaving, 'replaced')
}

/** The reason stays on the sign-up only when something was passed over. */
export const reasonKept = (passed: readonly string[], override: { readonly reason: string } | undefined) =>
  passed.length === 0 ? null : (override?.reason ?? null)

/**
 * Who signs up where somebody is looked for at the last minute comes instead of the host who left, whichever button
 * was pressed: the request is answered, and the record says by whom.
 */
export const signUp: Rota['signUp'] = (context, { override, ...asked }) => {
  const request = getRequest(context.db, context.now, asked)
  if (!request.ok) return request
  const answer = canSignUp(request.value, override !== undefined)
  if (!answer.ok) return answer
  const { passed } = answer.value
  const said = { overrideReason: reasonKept(passed, override) }
  if (asked.standby) {
    saveSignup(context, asked, { ...said, state: 'standby', cameBy: 'self' })
    return ok({ state: 'standby', passed })
  }
  const answers = answerLate(context, asked, request.value)
  saveSignup(context, asked, { ...said, state: 'signedUp', cameBy: answers ? 'replacement' : 'self' })
  return ok({ state: 'signedUp', passed })
}

interface SlotPeople {
  readonly slot: Pick<Slot, 'startAt' | 'endAt'>
  readonly signups: readonly { readonly hostId: string; readonly state: SignupState }[]
}

/** Whoever comes to a slot that somebody left late, however they come, comes instead of them. Answers whether anybody did. */
export function answerLate(context: CommandContext, place: Place, { slot, signups }: SlotPeople): boolean {
  const left = listOpenRows(context.db, place.slotId).find(
    ({ kind, hostId }) =>
      kind === 'late' &&
      hostId !== place.hostId &&
      signups.some((one) => one.hostId === hostId && one.state === 'withdrawn'),
  )
  if (left !== undefined) answerRequest(context, left, { slot, byHostId: place.hostId })
  return left !== undefined
}

interface Answer {
  readonly slot: Pick<Slot, 'startAt' | 'endAt'>
  readonly byHostId: string
}

/** Somebody comes instead: the request is done, and the host who left is replaced. Answers whether it was late. */
export function answerRequest(
  context: CommandContext,
  { id, slotId, hostId }: Pick<Replacement, 'id' | 'slotId' | 'hostId'>,
  { slot, byHostId }: Answer,
): boolean {
  const { lateHours } = getRotaSettings(context.db)
  const takenLate = isLateToLeave(slot, context.now, lateHours)
  endRequest(context, id, { state: 'done', otherHostId: byHostId, takenLate })
  saveReplaced(context, { slotId, hostId }, byHostId)
  return takenLate
}

/** Moves a sign-up on, from those states the act is meant for. */
export function move(
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

/** Late, somebody else is looked for at once; nothing is asked of the one who leaves, and nobody is blamed. */
export const withdraw: Rota['withdraw'] = (context, place) => {
  const { db, now } = context
  const wasComing = willCome(findState(context, place))
  const moved = move(context, place, 'withdrawn')
  if (!moved.ok) return moved
  const slot = wasComing ? findSlotCard(db, place.slotId) : undefined
  const isLate = slot?.open === true && isLateToLeave(slot, now, getRotaSettings(db).lateHours)
  return ok({
    ...moved.value,
    replacementId: isLate ? openRequest(context, { ...place, kind: 'late' }) : null,
  })
}

export const confirm: Rota['confirm'] = (context, place) => move(context, place, 'confirmed')

/** Only from a place on the slot: someone who left comes back through `signUp`, which looks at the slot again. */
export const standby: Rota['standby'] = (context, place) =>
  move(context, place, 'standby', ['signedUp', 'confirmed'])
