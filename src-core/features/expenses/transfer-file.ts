import { Document, enableValidations } from 'sepa'

import { readStructuredCommunication } from '#shared/expenses/structured-communication.ts'
import { type BatchFault, canLeave, type TransferBatch } from '#shared/expenses/transfer-rules.ts'
import { ok, type Result } from '#shared/kernel/result.ts'

// `canLeave` is stricter, and refuses by a code: the library throws sentences with account numbers in them.
enableValidations(false)

/** The bank sees cents as the library writes them, with two decimals: exact for any amount that may leave. */
const eurosOf = (cents: number): number => cents / 100

/** A moment of the wall clock, for a library that reads moments on the clock of the machine. */
function localMoment(text: string): Date {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text.split(/[-T:]/).map(Number)
  return new Date(year, month - 1, day, hour, minute, second)
}

/**
 * The library nests the three parts of a creditor's reference in one element of its own spelling, which no bank's
 * schema knows; this is the order of the schema (CreditorReferenceInformation2). `BBA` says that the reference is a
 * Belgian structured communication (Febelfin, implementation guidelines for pain.001).
 */
const libraryReference =
  /<Tp><CdorPrtry><Cd>SCOR<\/Cd><Issr>BBA<\/Issr><Ref>(\d{12})<\/Ref><\/CdorPrtry><\/Tp>/g
const schemaReference = '<Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry><Issr>BBA</Issr></Tp><Ref>$1</Ref>'

/**
 * A file of SEPA credit transfers for the place's bank, ISO 20022 `pain.001.001.09`: one payment, one transfer a claim,
 * in euros, charges shared (`SLEV`), no bank code asked of anyone. The same batch gives the same bytes, for ever.
 * Refuses what `canLeave` refuses: a file with a fault never leaves.
 */
export function transferFile(batch: TransferBatch): Result<Uint8Array<ArrayBuffer>, readonly BatchFault[]> {
  const allowed = canLeave(batch)
  if (!allowed.ok) return allowed
  const file = new Document('pain.001.001.09')
  file.grpHdr.id = batch.messageId
  file.grpHdr.created = localMoment(batch.createdAt)
  file.grpHdr.initiatorName = batch.debtor.name
  const payment = file.createPaymentInfo()
  payment.requestedExecutionDate = localMoment(batch.executionDate)
  payment.debtorName = batch.debtor.name
  payment.debtorIBAN = batch.debtor.iban
  payment.debtorBIC = batch.debtor.bic ?? ''
  file.addPaymentInfo(payment)
  for (const transfer of batch.transfers) {
    const line = payment.createTransaction()
    line.end2endId = transfer.endToEndId
    line.amount = eurosOf(transfer.amountCents)
    line.creditorName = transfer.name
    line.creditorIBAN = transfer.iban
    const reference = readStructuredCommunication(transfer.communication)
    if (reference === null) line.remittanceInfo = transfer.communication
    else line.structuredRemittanceInfo = { typeCode: 'SCOR', issuer: 'BBA', reference }
    payment.addTransaction(line)
  }
  return ok(new TextEncoder().encode(file.toString().replace(libraryReference, schemaReference)))
}
