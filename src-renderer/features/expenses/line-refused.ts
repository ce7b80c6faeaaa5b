import type { TFunction } from 'i18next'

import type { Formatting } from '#renderer/lib/formatting.ts'
import type { TravelMode } from '#shared/expenses/claim.ts'

import { claimSentence, isCeiling, type ClaimRefusal } from './claim-refusals.ts'

/** What stands on adding alone, so that looking ahead says nothing of it. */
const onAddingOnly: ReadonlySet<ClaimRefusal['type']> = new Set([
  'FileNotAccepted',
  'CoordinatorNeeded',
  'ReasonMissing',
])

interface Looked {
  /** What adding met. */
  readonly met: ClaimRefusal | null
  /** What looking ahead meets now. */
  readonly ahead: ClaimRefusal | null
  /** What the line would be worth now; null: refused, or not known yet. */
  readonly preview: { readonly passes: readonly unknown[] } | null
}

/** What adding met is said until looking ahead finds it gone: a rate was added, a correction made room. */
export function refusedNow({ met, ahead, preview }: Looked): ClaimRefusal | null {
  if (met === null || onAddingOnly.has(met.type)) return met ?? ahead
  if (ahead !== null) return ahead
  const isGone = preview !== null && (!isCeiling(met) || preview.passes.length === 0)
  return isGone ? null : met
}

/** A figure of the car that a trip without a car waits for: it measures the limit in euros of all travel of the year. */
export const carRateOf = (refusal: ClaimRefusal, mode: TravelMode): 'carQuarterly' | 'carYearly' | null =>
  refusal.type === 'RateMissing' &&
  mode !== 'car' &&
  (refusal.kind === 'carQuarterly' || refusal.kind === 'carYearly')
    ? refusal.kind
    : null

/** Why a line is not added; what is asked of a trip by bicycle or tram for the car is explained first. */
export function lineSentence(t: TFunction, formatting: Formatting, refusal: ClaimRefusal, mode: TravelMode) {
  const sentence = claimSentence(t, formatting, refusal)
  const kind = carRateOf(refusal, mode)
  return kind === null ? sentence : `${t(`expenseLines.refusal.carForLimit.${kind}`)} ${sentence}`
}
