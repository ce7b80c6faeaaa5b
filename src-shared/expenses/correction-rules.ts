import { sumOf, type Cents } from '#shared/kernel/money.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

import type { ClaimState, LineKind } from './claim.ts'
import { travelCents } from './rate-rules.ts'

/** A line and what its corrections made of it. */
export interface CorrectedLine {
  readonly kind: LineKind
  readonly state: ClaimState
  readonly amountCents: Cents
  readonly metres: number | null
  /** What each correction added or took away. */
  readonly corrections: readonly { readonly amountCents: Cents; readonly metres: number | null }[]
  /** Of a kilometre, where the amount was made with one: in ten-thousandths of a euro. */
  readonly rate: number | null
}

/** What should have stood. */
export interface RightWords {
  readonly amountCents: Cents
  /** The right distance; null: it was right. */
  readonly metres: number | null
}

/** What a correction adds: negative where it takes away. */
export interface Difference {
  readonly amountCents: Cents
  readonly metres: number | null
}

export type CorrectionRefusal =
  | {
      readonly type: 'NotCorrectable'
      readonly why: 'draft' | 'submitted' | 'refused' | 'correction' | 'distance' | 'receipt'
    }
  | { readonly type: 'NothingToCorrect' }

/**
 * The entry that answers a wrong line of a claim that was approved or paid: the difference between what should have
 * stood and what stands, its earlier corrections counted, so that the line is never written again. A trip by car or
 * bicycle is corrected by its distance, at the rate it was made with; one that should not have been loses its distance
 * too. Entered however late, it counts on the day it corrects, and so in that day's year.
 *
 * A correction opens no way round the rules of a line: a trip with a rate has no amount but its distance's (or 0, which it
 * should not have been), and a real cost is worth no more than its receipt said, so that more is a new line with a receipt
 * of its own (levolontariat.be).
 *
 * A day of 42.31 that should have been 30.00 is answered by −12.31; corrected again to 42.31, by +12.31. A trip of 12 km
 * at 0.4326 (5.19) that was 10 km (4.33) is answered by −0.86 and −2 000 m.
 */
export function canCorrect(line: CorrectedLine, right: RightWords): Result<Difference, CorrectionRefusal> {
  const { kind, state, rate } = line
  if (kind === 'correction') return err({ type: 'NotCorrectable', why: 'correction' })
  if (state === 'draft' || state === 'submitted' || state === 'refused')
    return err({ type: 'NotCorrectable', why: state })
  const hasRate = kind === 'travel' && rate !== null
  if (hasRate && right.metres === null && right.amountCents !== 0)
    return err({ type: 'NotCorrectable', why: 'distance' })
  const stands = {
    amountCents: line.amountCents + sumOf(line.corrections.map(({ amountCents }) => amountCents)),
    metres: (line.metres ?? 0) + sumOf(line.corrections.map(({ metres }) => metres ?? 0)),
  }
  const rightCents = hasRate && right.metres !== null ? travelCents(right.metres, rate) : right.amountCents
  const rightMetres = rightCents === 0 ? 0 : (right.metres ?? stands.metres)
  const amountCents = rightCents - stands.amountCents
  const metres = kind === 'travel' && rightMetres !== stands.metres ? rightMetres - stands.metres : null
  if (amountCents === 0 && metres === null) return err({ type: 'NothingToCorrect' })
  if (kind === 'realCost' && amountCents > 0) return err({ type: 'NotCorrectable', why: 'receipt' })
  return ok({ amountCents, metres })
}
