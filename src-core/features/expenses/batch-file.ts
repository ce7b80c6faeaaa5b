import { endToEndIdOf } from '#shared/expenses/payment-rules.ts'
import type { TransferBatch } from '#shared/expenses/transfer-rules.ts'
import { localDateOf, localTimeOf } from '#shared/kernel/local-date.ts'
import { must } from '#shared/kernel/result.ts'

import { findBatch, listPaymentsIn, type VaultDb } from './payment-queries.ts'

/** What the file of a batch says, its cancelled transfers left out: the same each time it is asked for. */
export function batchToWrite(vault: VaultDb, batchId: string): TransferBatch | null {
  const batch = findBatch(vault, batchId)
  if (batch === undefined) return null
  const living = listPaymentsIn(vault, batchId).filter(({ state }) => state !== 'cancelled')
  return {
    messageId: batch.messageId,
    createdAt: `${localDateOf(batch.createdAt)}T${localTimeOf(batch.createdAt)}:00`,
    executionDate: batch.executionDate,
    debtor: { name: batch.debtorName, iban: batch.debtorIban, bic: batch.debtorBic },
    transfers: living.map(({ claimId, amountCents, name, iban, communication }) => ({
      endToEndId: endToEndIdOf(claimId),
      amountCents,
      name,
      iban: must(iban, 'account number of a transfer'),
      communication: must(communication, 'communication of a transfer'),
    })),
  }
}
