import { fileToAdd, noFile, type VaultFileDraft } from '#renderer/lib/vault-file-draft.ts'
import { tooLongBy } from '#renderer/ui/text-length.ts'
import type { ClaimSystem, TravelMode, TripKind } from '#shared/expenses/claim.ts'
import type { InputOf } from '#shared/kernel/contract-kit.ts'
import { endOfMonth, type LocalDate } from '#shared/kernel/local-date.ts'

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

/**
 * The next line is often of the same kind, means and day: these stay. A day has one flat amount at most, so that the day
 * of one is not proposed again; a line that was forced was decided for itself, and leaves the form empty.
 */
export function nextLine({ kind, date, mode, trip }: LineTyped, wasForced = false): LineTyped {
  if (wasForced) return newLine(kind)
  return { ...newLine(kind), date: kind === 'flatDay' ? null : date, mode, trip }
}

/** True when something is written that would be lost: more than what the form began with. */
export function isBegun(typed: LineTyped, start: LineTyped): boolean {
  const { date, amount, metres, activity, reason, receipt } = typed
  const figures = amount !== null || metres !== null
  const words = activity.trim() !== '' || reason.trim() !== ''
  return figures || words || receipt.kind !== 'none' || (date !== null && date !== start.date)
}

/** As the contract has it: what a line is for, in some words. */
export const longestWords = 200
/** As the contract has it: an amount of a line in cents, the distance of a trip in metres. */
export const mostCents = 10_000_000
export const mostMetres = 2_000_000
const isTooLong = (words: string): boolean => tooLongBy(words, longestWords) > 0

/** The days a line of a claim may be of: those of its month that have come. */
export interface LineSpan {
  /** `2026-03`. */
  readonly month: string
  readonly today: LocalDate
}

/** The last day a line may be of; before the first of the month where the month has not come. */
export function lastDayOf({ month, today }: LineSpan): LocalDate {
  const last = endOfMonth(`${month}-01`)
  return last < today ? last : today
}

/** What is still missing, or cannot be so, each beside its field. */
export type LineProblem =
  | 'date'
  | 'dateElsewhere'
  | 'dateToCome'
  | 'amount'
  | 'amountTooHigh'
  | 'activity'
  | 'reason'
  | 'distance'
  | 'distanceTooFar'

/**
 * The line as the contract takes it, or what stands in its way; nothing does of words too long, which their field says. A
 * ticket of public transport has a price, a car and a bicycle a distance only; a day outside the rota names its activity,
 * one on the rota needs none.
 */
export function completeLine(typed: LineTyped, span: LineSpan): LineInput | readonly LineProblem[] {
  if (isTooLong(typed.activity) || isTooLong(typed.reason)) return []
  const problems = problemsOf(typed, span)
  const { date, amount, metres } = typed
  if (problems.length > 0 || date === null) return problems
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

/** A trip by public transport typed without its ticket. */
export const isTicketless = ({ kind, mode, receipt }: LineTyped): boolean =>
  kind === 'travel' && mode === 'publicTransport' && fileToAdd(receipt) === null

const ticketOf = ({ amount, receipt }: LineTyped) => ({ amountCents: amount, receipt: fileToAdd(receipt) })

function problemsOf(typed: LineTyped, span: LineSpan): readonly LineProblem[] {
  const isTravel = typed.kind === 'travel'
  const hasPrice = typed.kind === 'realCost' || (isTravel && typed.mode === 'publicTransport')
  const { date, metres, amount } = typed
  const checks: readonly (readonly [LineProblem, boolean])[] = [
    ['date', date === null],
    ['dateElsewhere', date !== null && !date.startsWith(span.month)],
    ['dateToCome', date !== null && date.startsWith(span.month) && date > span.today],
    ['distance', isTravel && (metres === null || metres === 0)],
    ['distanceTooFar', isTravel && metres !== null && metres > mostMetres],
    ['reason', isTravel && typed.reason.trim() === ''],
    ['activity', typed.kind === 'realCost' && typed.activity.trim() === ''],
    ['amount', hasPrice && (amount === null || amount === 0)],
    ['amountTooHigh', hasPrice && amount !== null && amount > mostCents],
  ]
  return checks.filter(([, holds]) => holds).map(([name]) => name)
}

/** Said as soon as it is written, before anything is asked: nothing more has to be typed to know it. */
const atOnce: ReadonlySet<LineProblem> = new Set([
  'dateElsewhere',
  'dateToCome',
  'amountTooHigh',
  'distanceTooFar',
])

/** What is said beside the fields: what cannot be so at once, what is missing once the line was to be added. */
export function shownProblems(
  line: LineInput | readonly LineProblem[],
  isAsked: boolean,
): readonly LineProblem[] {
  if (isComplete(line)) return []
  return isAsked ? line : line.filter((problem) => atOnce.has(problem))
}

export const isComplete = (line: LineInput | readonly LineProblem[]): line is LineInput => 'kind' in line

/** The same line without its document: what it is worth does not depend on it, and a photo is not sent at each letter. */
export const withoutReceipt = (line: LineInput): LineInput =>
  line.kind === 'flatDay' ? line : { ...line, receipt: null }
