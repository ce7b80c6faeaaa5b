import { err, ok, type Result } from '#shared/kernel/result.ts'
import { canAskReplacement } from '#shared/rota/replacement-rules.ts'
import type { Replacement } from '#shared/rota/replacement.ts'
import type { rotaContract } from '#shared/rota/rota-contract.ts'
import { canReplace } from '#shared/rota/signup-rules.ts'

import type { CommandContext, Handlers } from '../../context.ts'
import { monthReader } from './month-queries.ts'
import { isOpenNow } from './replacement-queries.ts'
import { endRequest, findReplacement, listOpenRows, openRequest } from './request-service.ts'
import { answerRequest, reasonKept, saveReplaced, saveSignup } from './signup-service.ts'
import { findSlotCard, getRequest } from './slot-queries.ts'
import { judgeSwap, type SwapPlaces } from './swap-queries.ts'

type Rota = Handlers<typeof rotaContract>

type EndedRefusal =
  | { readonly type: 'ReplacementUnknown'; readonly replacementId: string }
  | { readonly type: 'ReplacementEnded'; readonly state: 'done' | 'closed' }

/** A request somebody still waits for an answer to. */
function getOpen({ db, now }: CommandContext, replacementId: string): Result<Replacement, EndedRefusal> {
  const request = findReplacement(db, replacementId)
  if (request === undefined) return err({ type: 'ReplacementUnknown', replacementId })
  if (isOpenNow(request, monthReader(db), now)) return ok(request)
  return err({ type: 'ReplacementEnded', state: request.state === 'done' ? 'done' : 'closed' })
}

type WrongKind = { readonly type: 'WrongKind'; readonly kind: Replacement['kind'] }

/** An open swap, with both places. */
function getSwap(
  context: CommandContext,
  replacementId: string,
): Result<SwapPlaces & { readonly id: string }, EndedRefusal | WrongKind> {
  const request = getOpen(context, replacementId)
  if (!request.ok) return request
  const { id, kind, slotId, hostId, otherSlotId, otherHostId } = request.value
  if (kind !== 'swap' || otherSlotId === null || otherHostId === null) return err({ type: 'WrongKind', kind })
  return ok({ id, slotId, hostId, otherSlotId, otherHostId })
}

export const askReplacement: Rota['askReplacement'] = (context, place) => {
  const { db, now } = context
  const slot = findSlotCard(db, place.slotId)
  if (slot === undefined) return err({ type: 'SlotUnknown', slotId: place.slotId })
  const asked = listOpenRows(db, place.slotId).find(
    ({ kind, hostId }) => kind === 'asked' && hostId === place.hostId,
  )
  const answer = canAskReplacement(slot, place.hostId, { asked: asked?.id ?? null, now })
  if (!answer.ok) return answer
  return ok({ replacementId: openRequest(context, { ...place, kind: 'asked' }) })
}

export const closeReplacement: Rota['closeReplacement'] = (context, { replacementId }) => {
  const request = getOpen(context, replacementId)
  if (!request.ok) return request
  endRequest(context, replacementId, { state: 'closed' })
  return ok({})
}

export const takeReplacement: Rota['takeReplacement'] = (context, { replacementId, hostId, override }) => {
  const found = getOpen(context, replacementId)
  if (!found.ok) return found
  const { slotId, hostId: leaving, kind } = found.value
  if (kind === 'swap') return err({ type: 'WrongKind', kind })
  const request = getRequest(context.db, context.now, { slotId, hostId, standby: false })
  if (!request.ok) {
    const { error } = request
    return error.type === 'HostUnknown' ? err(error) : err({ type: 'ReplacementEnded', state: 'closed' })
  }
  const answer = canReplace(request.value, leaving, override !== undefined)
  if (!answer.ok) return answer
  const { passed } = answer.value
  const takenLate = answerRequest(context, found.value, { slot: request.value.slot, byHostId: hostId })
  saveSignup(
    context,
    { slotId, hostId },
    { state: 'signedUp', overrideReason: reasonKept(passed, override), cameBy: 'replacement' },
  )
  return ok({ passed, takenLate })
}

/** Another host takes the place of one, whether or not that was asked for. */
export const replace: Rota['replace'] = (context, { slotId, hostId, byHostId, override }) => {
  const newcomer = { slotId, hostId: byHostId }
  const request = getRequest(context.db, context.now, { ...newcomer, standby: false })
  if (!request.ok) return request
  const answer = canReplace(request.value, hostId, override !== undefined)
  if (!answer.ok) return answer
  const { passed } = answer.value
  const asked = listOpenRows(context.db, slotId).find((row) => row.hostId === hostId && row.kind !== 'swap')
  if (asked === undefined) saveReplaced(context, { slotId, hostId }, byHostId)
  else answerRequest(context, asked, { slot: request.value.slot, byHostId })
  saveSignup(context, newcomer, {
    state: 'signedUp',
    overrideReason: reasonKept(passed, override),
    cameBy: 'replacement',
  })
  return ok({ state: 'signedUp', passed })
}

export const proposeSwap: Rota['proposeSwap'] = (context, places) => {
  const { db, now } = context
  const possible = judgeSwap(db, now, places)
  if (!possible.ok) return possible
  const { slotId, hostId, otherSlotId, otherHostId } = places
  const same = listOpenRows(db, slotId).find(
    (row) => row.hostId === hostId && row.otherSlotId === otherSlotId && row.otherHostId === otherHostId,
  )
  if (same !== undefined) return err({ type: 'AlreadyAsked', replacementId: same.id })
  return ok({ replacementId: openRequest(context, { ...places, kind: 'swap' }) })
}

/** Both slots change hands in one act: four sign-ups move, or none. */
export const acceptSwap: Rota['acceptSwap'] = (context, { replacementId }) => {
  const swap = getSwap(context, replacementId)
  if (!swap.ok) return swap
  const { slotId, hostId, otherSlotId, otherHostId } = swap.value
  const possible = judgeSwap(context.db, context.now, swap.value)
  if (!possible.ok) {
    const { error } = possible
    return error.type === 'SwapImpossible' ? err(error) : err({ type: 'ReplacementEnded', state: 'closed' })
  }
  // Exchanged long before or at the last minute, nobody was called in: a swap is never a late call.
  endRequest(context, replacementId, { state: 'done', otherHostId, takenLate: false })
  saveReplaced(context, { slotId, hostId }, otherHostId)
  saveReplaced(context, { slotId: otherSlotId, hostId: otherHostId }, hostId)
  saveSignup(context, { slotId, hostId: otherHostId }, { state: 'signedUp', cameBy: 'swap' })
  saveSignup(context, { slotId: otherSlotId, hostId }, { state: 'signedUp', cameBy: 'swap' })
  return ok({})
}

export const declineSwap: Rota['declineSwap'] = (context, { replacementId }) => {
  const swap = getSwap(context, replacementId)
  if (!swap.ok) return swap
  endRequest(context, replacementId, { state: 'closed' })
  return ok({})
}
