import { tooLongBy } from '#renderer/ui/text-length.ts'
import type { MissingRate, RateKind } from '#shared/expenses/expense-rate.ts'
import type { InputOf } from '#shared/kernel/contract-kit.ts'
import { endOfMonth, type LocalDate } from '#shared/kernel/local-date.ts'

import type { Expenses, ListedRate } from './expense-facts.ts'

/** What is being typed of a ceiling or a rate. */
export interface RateTyped {
  readonly kind: RateKind
  readonly fromDate: LocalDate | null
  readonly untilDate: LocalDate | null
  readonly amount: number | null
  readonly source: string
  readonly isConfirmed: boolean
  readonly note: string
}

/** As the contract has it. */
export const longestSource = 300
export const longestNote = 500

/** Words too long, which their field says itself. */
export const isTooLong = ({ source, note }: RateTyped): boolean =>
  tooLongBy(source, longestSource) > 0 || tooLongBy(note, longestNote) > 0

export type MissingPart = 'fromDate' | 'amount' | 'source'

/** Nothing, or what is asked for: the days such a figure usually holds around the day it is missing on. */
export function newRate(asked: MissingRate | undefined, today: LocalDate): RateTyped {
  const kind = asked?.kind ?? 'flatDay'
  const empty = { amount: null, source: '', isConfirmed: false, note: '' }
  return { kind, ...usualSpan(kind, asked?.date ?? today), ...empty }
}

/**
 * The days a figure of this kind holds: a ceiling and a bicycle's rate a calendar year, the quarterly rate of a car its
 * quarter (royal decree of 13 July 2017), the yearly one from 1 July to 30 June (royal decree of 18 January 1965).
 * A distance holds until further notice. `usualSpan('carYearly', '2026-11-22')` → 1 July 2026 to 30 June 2027.
 */
export function usualSpan(
  kind: RateKind,
  date: LocalDate,
): { readonly fromDate: LocalDate; readonly untilDate: LocalDate | null } {
  const year = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7))
  const dayOf = (ofYear: number, ofMonth: number) => `${ofYear}-${String(ofMonth).padStart(2, '0')}-01`
  if (kind === 'travelMetres') return { fromDate: dayOf(year, 1), untilDate: null }
  if (kind === 'carQuarterly') {
    const first = month - ((month - 1) % 3)
    return { fromDate: dayOf(year, first), untilDate: endOfMonth(dayOf(year, first + 2)) }
  }
  if (kind === 'carYearly') {
    const first = month >= 7 ? year : year - 1
    return { fromDate: dayOf(first, 7), untilDate: `${first + 1}-06-30` }
  }
  return { fromDate: dayOf(year, 1), untilDate: `${year}-12-31` }
}

/** What stands in the form of a figure that is there. */
export const typedOf = ({
  kind,
  fromDate,
  untilDate,
  amount,
  source,
  standing,
  note,
}: ListedRate): RateTyped => ({
  kind,
  fromDate,
  untilDate,
  amount,
  source,
  isConfirmed: standing === 'confirmed',
  note: note ?? '',
})

export function missingParts({ fromDate, amount, source }: RateTyped): readonly MissingPart[] {
  const checks: readonly (readonly [MissingPart, boolean])[] = [
    ['fromDate', fromDate === null],
    ['amount', amount === null || amount === 0],
    ['source', source.trim() === ''],
  ]
  return checks.filter(([, isMissing]) => isMissing).map(([name]) => name)
}

/**
 * The words the contract takes. Read in its source: confirmed. Not read there: a figure that was unconfirmed stays so,
 * another is only what somebody typed.
 */
export function wordsOfRate(typed: RateTyped, was: ListedRate | undefined) {
  const { untilDate, amount, source, isConfirmed, note } = typed
  const unread = was?.standing === 'unconfirmed' ? 'unconfirmed' : 'typed'
  return {
    untilDate,
    amount: amount ?? 0,
    source: source.trim(),
    standing: isConfirmed ? 'confirmed' : unread,
    note: note.trim() === '' ? null : note.trim(),
  } as const satisfies Omit<InputOf<Expenses['changeRate']>, 'rateId'>
}
