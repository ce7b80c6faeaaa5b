import { fileToAdd, noFile, type VaultFileDraft } from '#renderer/lib/vault-file-draft.ts'
import { tooLongBy } from '#renderer/ui/text-length.ts'
import type { ClaimSystem, TravelMode, TripKind } from '#shared/expenses/claim.ts'
import type { InputOf } from '#shared/kernel/contract-kit.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import type { Expenses } from './expense-facts.ts'

export type LineInput = InputOf<Expenses['addLine']>['line']
export type TypedKind = LineInput['kind']

/** What is being typed of a line, whichever its kind: what was typed stays when the kind is changed and back. */
export interface LineTyped {
  readonly kind: TypedKind
  readonly date: LocalDate | null
  /** Cents: of a real cost or of a ticket. */
  readonly amount: number | null
  readonly activity: string
  readonly mode: TravelMode
  readonly trip: TripKind
  readonly reason: string
  readonly metres: number | null
  readonly receipt: VaultFileDraft
}

/** The lines one system has: no receipt beside a flat rate, no flat amount beside receipts (law of 2005, art. 10). */
export const kindsOf = (system: ClaimSystem): readonly TypedKind[] =>
  system === 'flatRate' ? ['travel', 'flatDay'] : ['realCost', 'travel']

export const newLine = (kind: TypedKind): LineTyped => ({
  kind,
  date: null,
  amount: null,
  activity: '',
  mode: 'car',
  trip: 'errand',
  reason: '',
  metres: null,
  receipt: noFile,
})

/** The next line is often of the same kind, means and day: these stay. */
export const nextLine = ({ kind, date, mode, trip }: LineTyped): LineTyped => ({
  ...newLine(kind),
  date,
  mode,
  trip,
})

/** As the contract has it: what a line is for, in some words. */
export const longestWords = 200
const isTooLong = (words: string): boolean => tooLongBy(words, longestWords) > 0

/** What is still missing, each beside its field. */
export type Missing = 'date' | 'amount' | 'activity' | 'reason' | 'distance'

/**
 * The line as the contract takes it, or what is missing; nothing is missing of words too long, which their field says. A ticket of public transport has a price, a car and a bicycle
 * a distance only; a day outside the rota names its activity, one on the rota needs none.
 */
export function completeLine(typed: LineTyped): LineInput | readonly Missing[] {
  if (isTooLong(typed.activity) || isTooLong(typed.reason)) return []
  const missing = missingOf(typed)
  const { date, amount, metres } = typed
  if (missing.length > 0 || date === null) return missing
  const activity = typed.activity.trim()
  switch (typed.kind) {
    case 'flatDay':
      return { kind: 'flatDay', date, activity: activity === '' ? null : activity }
    case 'realCost':
      return { kind: 'realCost', date, activity, amountCents: amount ?? 0, receipt: fileToAdd(typed.receipt) }
    case 'travel': {
      const { mode, trip } = typed
      const words = { date, mode, trip, reason: typed.reason.trim(), metres: metres ?? 0 }
      return { kind: 'travel', ...words, ...(mode === 'publicTransport' && ticketOf(typed)) }
    }
  }
}

const ticketOf = ({ amount, receipt }: LineTyped) => ({ amountCents: amount, receipt: fileToAdd(receipt) })

function missingOf(typed: LineTyped): readonly Missing[] {
  const isTravel = typed.kind === 'travel'
  const hasPrice = typed.kind === 'realCost' || (isTravel && typed.mode === 'publicTransport')
  const checks: readonly (readonly [Missing, boolean])[] = [
    ['date', typed.date === null],
    ['distance', isTravel && (typed.metres === null || typed.metres === 0)],
    ['reason', isTravel && typed.reason.trim() === ''],
    ['activity', typed.kind === 'realCost' && typed.activity.trim() === ''],
    ['amount', hasPrice && (typed.amount === null || typed.amount === 0)],
  ]
  return checks.filter(([, isMissing]) => isMissing).map(([name]) => name)
}

export const isComplete = (line: LineInput | readonly Missing[]): line is LineInput => 'kind' in line

/** The same line without its document: what it is worth does not depend on it, and a photo is not sent at each letter. */
export const withoutReceipt = (line: LineInput): LineInput =>
  line.kind === 'flatDay' ? line : { ...line, receipt: null }
