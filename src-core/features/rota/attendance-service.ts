import { err, ok } from '#shared/kernel/result.ts'
import type { rotaContract } from '#shared/rota/rota-contract.ts'
import { allowedMoves, canNoteAttendance } from '#shared/rota/signup-state-rules.ts'

import type { Handlers } from '../../context.ts'
import { findState, move, saveSignup } from './signup-service.ts'
import { findSlotCard, getRequest } from './slot-queries.ts'

type Rota = Handlers<typeof rotaContract>

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
