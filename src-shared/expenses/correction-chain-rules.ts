import { isCounted } from './claim-state-rules.ts'
import type { ClaimState } from './claim.ts'

/** A correction among those of its line. */
export interface ChainedCorrection {
  readonly id: string
  readonly state: ClaimState
}

/** The corrections of one line that were not removed, refused ones too, in the order they were written. */
export type CorrectionChain = readonly ChainedCorrection[]

/** How a correction stops counting: taken out of a draft for good, or refused with its claim and kept. */
export type Going = 'removed' | 'refused'

/**
 * True when corrections of a line may stop counting. Each is the difference from what stood when it was written, so the
 * ones before it hold it up: only the last may go. One that is removed leaves no trace, so that a later one that was
 * refused, and may be taken back, holds it too.
 *
 * 44.02 was corrected to 34.02 (−10.00), then to 20.00 (−14.02): with the first gone the line would be worth 30.00.
 */
export function canCorrectionsGo(chain: CorrectionChain, gone: ReadonlySet<string>, going: Going): boolean {
  const first = chain.findIndex(({ id }) => gone.has(id))
  const held = chain.filter(({ id }, index) => index > first && !gone.has(id))
  return first < 0 || held.every(({ state }) => going === 'refused' && !isCounted(state))
}

/**
 * True when refused corrections of a line may count again: what stood when they were written must still stand. That is
 * sure only when every other correction of the line was written before and is final (approved or paid).
 *
 * 44.02 was corrected to 0 (−44.02), which was refused, and corrected to 0 again: with the first taken back the line
 * would be worth −44.02.
 */
export function canCorrectionsComeBack(chain: CorrectionChain, back: ReadonlySet<string>): boolean {
  const first = chain.findIndex(({ id }) => back.has(id))
  return chain.every(
    ({ id, state }, index) => back.has(id) || (index < first && (state === 'approved' || state === 'paid')),
  )
}
