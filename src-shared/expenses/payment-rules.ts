import { readIban } from '#shared/kernel/iban.ts'
import { addDays, type LocalDate, weekdayOf } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

import type { DateProblem, DebtorObstacle, PaymentState, TransferObstacle } from './payment.ts'
import { hasReadableSign, sepaLimits, sepaText } from './sepa-text.ts'
import {
  communicationOfNumber,
  looksStructured,
  readStructuredCommunication,
  writtenCommunication,
} from './structured-communication.ts'
import { isBicOf } from './transfer-rules.ts'

interface Account {
  readonly name: string
  readonly iban: string | null
}

/** What a claim is worth, and whose account it goes to. */
interface ToTransfer extends Account {
  readonly totalCents: number
  /** A payment of it that was not cancelled, if any. */
  readonly isUnderWay: boolean
}

/** The name as it stands in a transfer: `Zoë D'Hondt` → `Zoe D'Hondt`. */
export const transferName = (name: string): string => sepaText(name, sepaLimits.name)

/** What keeps an approved claim out of a batch; null: it can be transferred. The first of them, in order of `transferObstacles`. */
export function transferObstacleOf({
  name,
  iban,
  totalCents,
  isUnderWay,
}: ToTransfer): TransferObstacle | null {
  if (isUnderWay) return 'underWay'
  if (totalCents <= 0) return 'nothingToPay'
  if (iban === null) return 'ibanMissing'
  if (!readIban(iban).ok) return 'ibanWrong'
  return hasReadableSign(transferName(name)) ? null : 'nameUnwritable'
}

/** What the account that pays lacks; null: batches can be made. */
export function debtorObstacleOf(debtor: {
  readonly name: string | null
  readonly iban: string | null
  readonly bic: string | null
}): DebtorObstacle | null {
  if (debtor.name === null || !hasReadableSign(transferName(debtor.name))) return 'nameMissing'
  if (debtor.iban === null) return 'ibanMissing'
  const iban = readIban(debtor.iban)
  if (!iban.ok) return 'ibanWrong'
  return debtor.bic === null || isBicOf(debtor.bic, iban.value) ? null : 'bicWrong'
}

/**
 * True while the file of a batch may leave: the bank has not carried it out. Once it has, the file would pay again what
 * was paid, under the same message id, even when a transfer of it came back since: that claim goes into a batch of its
 * own. A transfer cancelled before it went is only left out.
 */
export const canLeaveAgain = (
  transfers: readonly { readonly paidOn: LocalDate | null }[],
): Result<null, { readonly type: 'BatchPaid' }> =>
  transfers.some(({ paidOn }) => paidOn !== null) ? err({ type: 'BatchPaid' }) : ok(null)

/** The furthest day a batch may be set to: banks keep an order for a year. */
const mostDaysAhead = 365

/** Whether a batch made today may be carried out that day: not before today, within a year. */
export function canBeCarriedOut(executionDate: LocalDate, today: LocalDate): Result<null, DateProblem> {
  if (executionDate < today) return err('past')
  return executionDate > addDays(today, mostDaysAhead) ? err('tooFar') : ok(null)
}

/**
 * The day after, or the Monday where that is a Saturday or a Sunday: what a batch is first set to. On the few other days
 * when banks rest, the bank itself takes the next one. `2026-11-20`, a Friday → `2026-11-23`.
 */
export function nextWorkingDay(today: LocalDate): LocalDate {
  const tomorrow = addDays(today, 1)
  const weekday = weekdayOf(tomorrow)
  return weekday <= 5 ? tomorrow : addDays(tomorrow, 8 - weekday)
}

/** Whether something can have happened that day: not after today, nor before the day of what it answers. */
export function canHaveHappened(
  day: LocalDate,
  { since, today }: { readonly since: LocalDate; readonly today: LocalDate },
): Result<null, DateProblem> {
  if (day > today) return err('future')
  return day < since ? err('tooEarly') : ok(null)
}

/** A payment's state, from what is written on it. */
export function paymentStateOf(payment: {
  readonly paidOn: LocalDate | null
  readonly cancelledAt: number | null
}): PaymentState {
  if (payment.cancelledAt !== null) return 'cancelled'
  return payment.paidOn === null ? 'waiting' : 'paid'
}

/** What stands on the statements of who pays and who is paid: one text for all, or a number for each. */
export type BatchCommunication =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'numbered' }

export type CommunicationProblem = 'empty' | 'checkDigits'

/**
 * The communication of each transfer of a batch, as it is kept. A text is written in SEPA signs, at most 140; one that
 * has the marks of a structured communication must be one. `numbered` gives each transfer a structured one made of the
 * month and of its number among the transfers of that month, the cancelled ones counted, so that none comes twice.
 *
 * The second transfer of November 2026 → 202611 0002 → `+++202/6110/00295+++`.
 */
export function communicationsOf(
  wish: BatchCommunication,
  { month, already, count }: { readonly month: string; readonly already: number; readonly count: number },
): Result<readonly string[], CommunicationProblem> {
  const places = Array.from({ length: count }, (_, index) => index)
  if (wish.kind === 'numbered') {
    const first = Number(month.replace('-', '')) * 10_000 + already + 1
    return ok(places.map((place) => writtenCommunication(communicationOfNumber(first + place))))
  }
  if (looksStructured(wish.text)) {
    const digits = readStructuredCommunication(wish.text)
    return digits === null ? err('checkDigits') : ok(places.map(() => writtenCommunication(digits)))
  }
  const text = sepaText(wish.text, sepaLimits.communication)
  return text === '' ? err('empty') : ok(places.map(() => text))
}

/** The name of a file of transfers for the bank: at most 28 signs, so that the numbers of its parts fit behind it. */
export const messageIdOf = (batchId: string, month: string): string =>
  `${month.replace('-', '')}-${batchId.replaceAll('-', '').slice(-12)}`

/** The mark of a transfer on both statements: the claim's id without its hyphens, 32 signs of the 35 there are. */
export const endToEndIdOf = (claimId: string): string => claimId.replaceAll('-', '')
