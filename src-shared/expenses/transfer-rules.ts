import { readIban } from '#shared/kernel/iban.ts'
import { isLocalDate, type LocalDate } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

import { hasReadableSign, sepaLimits, sepaText } from './sepa-text.ts'
import { looksStructured, readStructuredCommunication } from './structured-communication.ts'

/** One credit transfer. Texts are as SEPA writes them, save the communication, `+++…+++` where structured. */
export interface Transfer {
  /** Comes back on the beneficiary's and the place's statements; the id of the claim without its hyphens. */
  readonly endToEndId: string
  readonly amountCents: number
  readonly name: string
  readonly iban: string
  readonly communication: string
}

/** What a file of transfers says. `createdAt` is what the wall clock showed: `2026-11-30T14:05:00`. */
export interface TransferBatch {
  readonly messageId: string
  readonly createdAt: string
  readonly executionDate: LocalDate
  readonly debtor: { readonly name: string; readonly iban: string; readonly bic: string | null }
  readonly transfers: readonly Transfer[]
}

export const transferFaults = [
  'name',
  'iban',
  'bic',
  'amount',
  'communication',
  'identifier',
  'date',
] as const
export type TransferFault = (typeof transferFaults)[number]

/** What stops a file from leaving: in the place's own line (`index` null), or in the n-th transfer, from 0. */
export interface BatchFault {
  readonly index: number | null
  readonly fault: TransferFault | 'empty'
}

/** The most one transfer may carry: 999 999 999.99 euros (EPC132-08, AT-T002). */
const greatestAmountCents = 99_999_999_999

const bicForm = /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/
const instantForm = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/

/** An identifier of a message: SEPA signs, 35 at most, no slash at an end nor two in a row. */
const isIdentifier = (text: string): boolean =>
  text.length > 0 && sepaText(text, sepaLimits.identifier) === text

const isName = (name: string): boolean => hasReadableSign(name) && sepaText(name, sepaLimits.name) === name

/** A structured one with right check digits, or a free text in SEPA signs. */
export const isCommunication = (text: string): boolean =>
  looksStructured(text)
    ? readStructuredCommunication(text) !== null
    : text.length > 0 && sepaText(text, sepaLimits.communication) === text

const isIban = (iban: string): boolean => {
  const read = readIban(iban)
  return read.ok && read.value === iban
}

/** The code of a bank, 8 or 11 signs, of the country of the account it stands beside. */
export const isBicOf = (bic: string, iban: string): boolean =>
  bicForm.test(bic) && bic.slice(4, 6) === iban.slice(0, 2)

const isAmount = (cents: number): boolean =>
  Number.isSafeInteger(cents) && cents >= 1 && cents <= greatestAmountCents

function faultsOfTransfer(transfer: Transfer): TransferFault[] {
  const right: Readonly<Partial<Record<TransferFault, boolean>>> = {
    identifier: isIdentifier(transfer.endToEndId),
    amount: isAmount(transfer.amountCents),
    name: isName(transfer.name),
    iban: isIban(transfer.iban),
    communication: isCommunication(transfer.communication),
  }
  return transferFaults.filter((fault) => right[fault] === false)
}

function faultsOfDebtor({ messageId, createdAt, executionDate, debtor }: TransferBatch): TransferFault[] {
  const day = instantForm.exec(createdAt)?.[1]
  const right: Readonly<Partial<Record<TransferFault, boolean>>> = {
    // The file's parts are numbered from it: `.0` for the payment, `.0.999` for a transfer.
    identifier: isIdentifier(messageId) && messageId.length <= 28,
    name: isName(debtor.name),
    iban: isIban(debtor.iban),
    bic: debtor.bic === null || isBicOf(debtor.bic, debtor.iban),
    date: isLocalDate(executionDate) && day !== undefined && isLocalDate(day) && executionDate >= day,
  }
  return transferFaults.filter((fault) => right[fault] === false)
}

/** What the header of a file says of what is in it, in cents: no sum is ever made of euros with a point. */
export interface BatchSum {
  readonly count: number
  readonly sumCents: number
}

/**
 * Whether a file of transfers may leave for a bank: each length, sign, sum, account number and date the schema
 * pain.001.001.09 and the SEPA credit transfer guidelines (EPC132-08) ask for, and that no transfer stands twice in it.
 * Answers the count and the sum its header carries; otherwise every fault, by place and kind, with no name in it.
 *
 * Two transfers of 42.31 and 84.62 euros → `{count: 2, sumCents: 12693}`.
 */
export function canLeave(batch: TransferBatch): Result<BatchSum, readonly BatchFault[]> {
  const { transfers } = batch
  const ids = new Set<string>()
  const faults: BatchFault[] = faultsOfDebtor(batch).map((fault) => ({ index: null, fault }))
  if (transfers.length === 0) faults.push({ index: null, fault: 'empty' })
  for (const [index, transfer] of transfers.entries()) {
    const twice = ids.has(transfer.endToEndId)
    ids.add(transfer.endToEndId)
    const found = faultsOfTransfer(transfer)
    if (twice && !found.includes('identifier')) found.push('identifier')
    faults.push(...found.map((fault) => ({ index, fault })))
  }
  if (faults.length > 0) return err(faults)
  return ok({
    count: transfers.length,
    sumCents: transfers.reduce((sum, { amountCents }) => sum + amountCents, 0),
  })
}
