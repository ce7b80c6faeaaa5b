import { payFrom, placeIban, writeClaim } from './claims.ts'
import type { VaultToFill } from './contract-vault.ts'
import { valueOf } from './core.ts'

/** Approved claims, one of them in a batch, one paid in cash and one to pay: what payments are tried on. */
export async function fillPayments({ place, api }: VaultToFill): Promise<string[]> {
  const words = { firstName: 'Cem', lastName: 'Essai', iban: placeIban }
  const { personId } = await valueOf(api.people.addPerson(words))
  payFrom(place)
  const month = '2026-11'
  const claimIds = ['2026-11-02', '2026-11-03', '2026-11-04'].map((date) =>
    writeClaim(place, { personId, month, lines: [{ date, amountCents: 4402 }] }),
  )
  const [inBatch = '', inCash = ''] = claimIds
  const communication = { kind: 'numbered' } as const
  const { batchId } = await valueOf(
    api.expenses.makeBatch({ month, executionDate: '2026-11-23', claimIds: [inBatch], communication }),
  )
  const cash = await valueOf(api.expenses.payCash({ claimId: inCash, paidOn: '2026-11-20' }))
  const { batches } = await valueOf(api.expenses.listBatches({ month }))
  const paymentIds = batches.flatMap(({ payments }) => payments.map(({ paymentId }) => paymentId))
  return [personId, ...claimIds, batchId, cash.paymentId, ...paymentIds]
}
