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
      readonly why: 'draft' | 'submitted' | 'refused' | 'correction'
    }
  | { readonly type: 'NothingToCorrect' }

/**
 * The entry that answers a wrong line of a claim that was approved or paid: the difference between what should have
 * stood and what stands, its earlier corrections counted, so that the line is never written again. A trip by car or
 * bicycle is corrected by its distance, at the rate it was made with; one that should not have been loses its distance
 * too. Entered however late, it counts on the day it corrects, and so in that day's year.
 *
 * A day of 42.31 that should have been 30.00 is answered by −12.31; corrected again to 42.31, by +12.31. A trip of 12 km
 * at 0.4326 (5.19) that was 10 km (4.33) is answered by −0.86 and −2 000 m.
 */
export function canCorrect(line: CorrectedLine, right: RightWords): Result<Difference, CorrectionRefusal> {
  const { kind, state, rate } = line
  if (kind === 'correction') return err({ type: 'NotCorrectable', why: 'correction' })
  if (state === 'draft' || state === 'submitted' || state === 'refused')
    return err({ type: 'NotCorrectable', why: state })
  const stands = {
    amountCents: line.amountCents + sumOf(line.corrections.map(({ amountCents }) => amountCents)),
    metres: (line.metres ?? 0) + sumOf(line.corrections.map(({ metres }) => metres ?? 0)),
  }
  const byDistance = kind === 'travel' && right.metres !== null && rate !== null
  const rightCents = byDistance ? travelCents(right.metres ?? 0, rate) : right.amountCents
  const rightMetres = rightCents === 0 ? 0 : (right.metres ?? stands.metres)
  const amountCents = rightCents - stands.amountCents
  const metres = kind === 'travel' && rightMetres !== stands.metres ? rightMetres - stands.metres : null
  if (amountCents === 0 && metres === null) return err({ type: 'NothingToCorrect' })
  return ok({ amountCents, metres })
}
