import { readIban } from '#shared/kernel/iban.ts'
import { addDays, type LocalDate } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

import { isBankingDay } from './banking-day-rules.ts'
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
  /** The person was erased: the claim is kept, with the name alone. */
  readonly isErased: boolean
}

/** The name as it stands in a transfer: `Zoë D'Hondt` → `Zoe D'Hondt`. */
export const transferName = (name: string): string => sepaText(name, sepaLimits.name)

/**
 * All that keeps an approved claim out of a batch, in order of `transferObstacles`; none: it can be transferred. What is
 * paid, or nought, lacks nothing of the file, and a file that was erased lacks everything: only then is the account looked at, its number and its name.
 */
export function transferObstaclesOf({
  name,
  iban,
  totalCents,
  isUnderWay,
  isErased,
}: ToTransfer): readonly TransferObstacle[] {
  if (isUnderWay) return ['underWay']
  if (totalCents <= 0) return ['nothingToPay']
  if (isErased) return ['fileErased']
  const found: TransferObstacle[] = []
  if (iban === null) found.push('ibanMissing')
  else if (!readIban(iban).ok) found.push('ibanWrong')
  if (!hasReadableSign(transferName(name))) found.push('nameUnwritable')
  return found
}

/** All that the account that pays lacks, in order of `debtorObstacles`; none: batches can be made. */
export function debtorObstaclesOf({
  name,
  iban,
  bic,
}: {
  readonly name: string | null
  readonly iban: string | null
  readonly bic: string | null
}): readonly DebtorObstacle[] {
  const found: DebtorObstacle[] = []
  if (name === null || !hasReadableSign(transferName(name))) found.push('nameMissing')
  const number = iban === null ? null : readIban(iban)
  if (number === null) found.push('ibanMissing')
  else if (!number.ok) found.push('ibanWrong')
  // Beside a number that is missing or wrong, nothing can be said of the code of its bank.
  else if (bic !== null && !isBicOf(bic, number.value)) found.push('bicWrong')
  return found
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

/** Whether a batch made today may be carried out that day: not before today, within a year, on a day when banks work. */
export function canBeCarriedOut(executionDate: LocalDate, today: LocalDate): Result<null, DateProblem> {
  if (executionDate < today) return err('past')
  if (executionDate > addDays(today, mostDaysAhead)) return err('tooFar')
  return isBankingDay(executionDate) ? ok(null) : err('bankClosed')
}

/** Whether something can have happened that day: not after today, nor before the day of what it answers. */
export function canHaveHappened(
  day: LocalDate,
  { since, today }: { readonly since: LocalDate; readonly today: LocalDate },
): Result<null, DateProblem> {
  if (day > today) return err('future')
  return day < since ? err('tooEarly') : ok(null)
}

/** When a batch was made, and the day it asks the bank to carry it out. */
interface OrderedBatch {
  readonly createdOn: LocalDate
  readonly executionDate: LocalDate
}

export type PaidDayProblem =
  | { readonly type: 'DateNotAccepted'; readonly why: DateProblem }
  | { readonly type: 'BeforeExecution'; readonly executionDate: LocalDate }

/**
 * Whether a batch may be noted as paid that day, from the day it was made to today. The bank carries it out on the day
 * it asks for and not before (EPC132-08, requested execution date): an earlier day is taken only from who has seen it on
 * the statement, since an order can be brought forward in the bank's own site.
 *
 * Made on 21 November for the 23rd: noted on the 21st → `BeforeExecution`; the same, seen on the statement → taken.
 */
export function canBeNotedPaid(
  paidOn: LocalDate,
  { createdOn, executionDate }: OrderedBatch,
  { today, isOnStatement }: { readonly today: LocalDate; readonly isOnStatement: boolean },
): Result<null, PaidDayProblem> {
  const day = canHaveHappened(paidOn, { since: createdOn, today })
  if (!day.ok) return err({ type: 'DateNotAccepted', why: day.error })
  return paidOn < executionDate && !isOnStatement ? err({ type: 'BeforeExecution', executionDate }) : ok(null)
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

/**
 * Who would be paid on the very account that pays, each name once: a transfer to itself pays nobody, and says that one of
 * the two numbers was typed in the wrong place. Warned about and not refused: no law forbids it.
 */
export function payeesOfOwnAccount(
  debtorIban: string | null,
  claims: readonly { readonly name: string; readonly iban: string | null }[],
): readonly string[] {
  const compact = (iban: string | null) => (iban ?? '').replaceAll(/\s/g, '').toUpperCase()
  const own = compact(debtorIban)
  if (own === '') return []
  return [...new Set(claims.filter(({ iban }) => compact(iban) === own).map(({ name }) => name))]
}
