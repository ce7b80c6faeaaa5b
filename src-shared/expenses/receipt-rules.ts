import { err, ok, type Result } from '#shared/kernel/result.ts'

import type { ClaimState, LineKind, TravelMode } from './claim.ts'

/** A real cost is proved by its receipt (levolontariat.be): a draft may wait for one, a submitted claim has it. */
export const lacksReceipt = ({
  kind,
  fileId,
}: {
  readonly kind: LineKind
  readonly fileId: string | null
}): boolean => kind === 'realCost' && fileId === null

/** A trip by public transport whose ticket is not there: asked about before it is submitted, and never refused. */
export const lacksTicket = ({
  kind,
  mode,
  fileId,
}: {
  readonly kind: LineKind
  readonly mode: TravelMode | null
  readonly fileId: string | null
}): boolean => kind === 'travel' && mode === 'publicTransport' && fileId === null

/**
 * True when a receipt may be put to a line after it was added. A line of a draft alone: once it is submitted it is an
 * entry that is never written again (ADR 0016), and who approves it has to see the proof that was submitted, so that a
 * claim is taken back first. A real cost is proved by its receipt, a trip by its ticket; a flat amount needs no proof at
 * all (law of 3 July 2005, art. 10), and a correction is proved by the line it corrects.
 */
export function canAttachReceipt({
  kind,
  state,
}: {
  readonly kind: LineKind
  readonly state: ClaimState
}): Result<
  null,
  { readonly type: 'NotDraft'; readonly state: ClaimState } | { readonly type: 'ReceiptNotAsked' }
> {
  if (state !== 'draft') return err({ type: 'NotDraft', state })
  return kind === 'realCost' || kind === 'travel' ? ok(null) : err({ type: 'ReceiptNotAsked' })
}
