import type { TFunction } from 'i18next'

import type { Formatting } from '#renderer/lib/formatting.ts'
import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { assertNever } from '#shared/kernel/result.ts'

import type { Expenses } from './expense-facts.ts'
import { rateSpan } from './rate-words.ts'

export type RateRefusal =
  | RefusalOf<Expenses['addRate']>
  | RefusalOf<Expenses['changeRate']>
  | RefusalOf<Expenses['removeRate']>

/** Why a ceiling or a rate was not written. */
export function rateSentence(t: TFunction, formatting: Formatting, refusal: RateRefusal): string {
  switch (refusal.type) {
    case 'UnknownRate':
      return t('expenseRates.refusal.unknownRate')
    case 'SourceMissing':
      return t('expenseRates.sourceMissing')
    case 'UntilBeforeFrom':
      return t('expenseRates.refusal.untilBeforeFrom')
    case 'RateOverlaps':
      return t('expenseRates.refusal.rateOverlaps', { span: rateSpan(t, formatting, refusal) })
    case 'YearNotWhole':
      return t('expenseRates.refusal.yearNotWhole')
    case 'EndMissing':
      return t('expenseRates.refusal.endMissing')
    case 'RateUsed':
      return t('expenseRates.refusal.rateUsed', {
        count: refusal.lines,
        day: formatting.date(refusal.lastDate),
      })
    default:
      return assertNever(refusal)
  }
}

type SettingsRefusal = RefusalOf<Expenses['setSettings']> | RefusalOf<Expenses['setCarRate']>

/** Why a setting of the claims was not kept. */
export function settingsSentence(t: TFunction, refusal: SettingsRefusal): string {
  switch (refusal.type) {
    case 'IbanNotValid':
      return t(`expenseRates.refusal.iban.${refusal.why}`)
    case 'BicNotValid':
      return t('expenseRates.refusal.bic')
    case 'CarRateChosen':
      return t('expenseRates.refusal.carRateChosen', { count: refusal.lines, year: refusal.year })
    default:
      return assertNever(refusal)
  }
}
