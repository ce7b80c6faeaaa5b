import { err, ok } from '#shared/kernel/result.ts'
import { patternGiving } from '#shared/rota/occurrence-rules.ts'
import type { rotaContract } from '#shared/rota/rota-contract.ts'
import { isExpected } from '#shared/rota/signup-state-rules.ts'
import { signupStates } from '#shared/rota/signup.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'
import { blankException } from '#shared/rota/slot-exception-rules.ts'
import { partsOfSlotId, type SlotException } from '#shared/rota/slot.ts'

import type { CommandContext, Handlers } from '../../context.ts'
import { closeRequestsOf } from './request-service.ts'
import { exceptionRow } from './rota-rows.ts'
import { findException, findSchedule } from './schedule-queries.ts'
import { findSlotCard } from './slot-queries.ts'

type Rota = Handlers<typeof rotaContract>

/** Writes what differs for one slot: one row a slot, on every device the same. */
export function saveException({ db }: CommandContext, exception: SlotException): void {
  const { id, ...values } = exceptionRow(exception)
  db.run(
    db.q
      .insertInto('slotException')
      .values({ id, ...values })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values)),
  )
}

function exceptionOfSlot({ db }: CommandContext, slotId: string): SlotException {
  const { seriesId, plannedDate } = partsOfSlotId(slotId)
  return findException(db, slotId) ?? blankException(seriesId, plannedDate)
}

/** What the pattern alone says of a slot's day, or null. */
function patternOfSlot({ db }: CommandContext, slotId: string) {
  const { seriesId, plannedDate } = partsOfSlotId(slotId)
  const schedule = findSchedule(db, seriesId)
  return schedule === undefined ? null : patternGiving(schedule, plannedDate)
}

const expectedStates = signupStates.filter(isExpected)

/**
 * Writes that the place cancels a slot that is open; the caller has looked. The hosts who were expected become
 * `cancelledByPlace` and stay on the slot's record, so that they can be told.
 */
export function closeSlot(context: CommandContext, slotId: string, reason: string): void {
  const { db, now } = context
  saveException(context, { ...exceptionOfSlot(context, slotId), state: 'cancelled', reason })
  db.run(
    db.q
      .updateTable('signup')
      .set({ state: 'cancelledByPlace', changedAt: now })
      .where('slotId', '=', slotId)
      .where('state', 'in', expectedStates),
  )
  closeRequestsOf(context, slotId)
  closeRequestsOf(context, slotId)
}

export const cancelSlot: Rota['cancelSlot'] = (context, { slotId, reason }) => {
  const slot = findSlotCard(context.db, slotId)
  if (slot === undefined) return err({ type: 'SlotUnknown', slotId })
  if (slot.state === 'cancelled') return err({ type: 'AlreadyCancelled' })
  closeSlot(context, slotId, reason)
  return ok({ hostIds: slot.hosts.filter(({ state }) => isExpected(state)).map(({ hostId }) => hostId) })
}

type Shut = Pick<SlotCard, 'slotId' | 'state' | 'closure'>

/** Writes that a slot is open again, whatever the calendar says of its day; the caller has looked that it was not. */
export function openSlot(context: CommandContext, { slotId, state, closure }: Shut): void {
  const exception = exceptionOfSlot(context, slotId)
  const planned = patternOfSlot(context, slotId) === null ? 'kept' : 'asPlanned'
  saveException(context, {
    ...exception,
    state: state === 'cancelled' ? planned : state,
    reason: '',
    reopened: exception.reopened || closure !== null,
  })
}

/**
 * Those who were on a cancelled slot stay `cancelledByPlace`: they were told it was off, so each signs up again
 * (one click, their names are still there). Taking back a cancelling by mistake is undoing it, from the history.
 */
export const reopenSlot: Rota['reopenSlot'] = (context, { slotId }) => {
  const slot = findSlotCard(context.db, slotId)
  if (slot === undefined) return err({ type: 'SlotUnknown', slotId })
  if (slot.open) return err({ type: 'AlreadyOpen' })
  openSlot(context, slot)
  return ok({})
}

/** Only what differs from the series is kept, so that the rest still follows its changes. */
export const noteSlot: Rota['noteSlot'] = (context, { slotId, note }) => {
  if (findSlotCard(context.db, slotId) === undefined) return err({ type: 'SlotUnknown', slotId })
  const exception = exceptionOfSlot(context, slotId)
  const own = note === '' || note === patternOfSlot(context, slotId)?.note ? null : note
  if (own !== exception.note) saveException(context, { ...exception, note: own })
  return ok({})
}
