import type { TFunction } from 'i18next'

import type { Contract } from '#shared/contract.ts'
import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { assertNever } from '#shared/kernel/result.ts'

import type { Formatting } from './formatting.ts'

type Visits = Contract['visits']

/** Every reason a count can be refused for, on the first screen and on the visits' own. */
export type CountRefusal =
  | RefusalOf<Visits['tap']>
  | RefusalOf<Visits['typeTotal']>
  | RefusalOf<Visits['correct']>

/** Why a count was not taken, and what stands. */
export function countSentence(t: TFunction, formatting: Formatting, refusal: CountRefusal): string {
  switch (refusal.type) {
    case 'InTheFuture':
      return t('visits.refusals.inTheFuture', { day: formatting.day(refusal.date) })
    case 'TotalBelowZero':
      return t('visits.refusals.totalBelowZero', { total: formatting.number(refusal.total) })
    case 'TotalTooHigh':
      return t('visits.refusals.totalTooHigh', { maximum: formatting.number(refusal.maximum) })
    case 'SlotUnknown':
      return t('visits.refusals.slotUnknown')
    case 'KindNotChosen':
      return t('visits.refusals.kindNotChosen')
    default:
      return assertNever(refusal)
  }
}
