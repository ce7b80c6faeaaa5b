import { sql } from 'kysely'

import type { ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import { paymentStateOf } from '#shared/expenses/payment-rules.ts'
import type { Batch, Payment } from '#shared/expenses/payment-shapes.ts'

export type VaultDb = ReadDb<VaultSchema>

/** A payment with the claim it pays. */
export interface KeptPayment extends Payment {
  readonly batchId: string | null
}

function paymentRows(vault: VaultDb) {
  return vault.q
    .selectFrom('payment')
    .innerJoin('expenseClaim', 'expenseClaim.id', 'payment.claimId')
    .select([
      'payment.id as paymentId',
      'payment.claimId',
      'expenseClaim.personId',
      'payment.name',
      'expenseClaim.month as claimMonth',
      'payment.method',
      'payment.amountCents',
      'payment.iban',
      'payment.communication',
      'payment.paidOn',
      'payment.receiptSignedOn',
      'payment.cancelledAt',
      'payment.cancelReason',
      'payment.createdAt',
      'payment.batchId',
    ])
    .orderBy('payment.name')
    .orderBy('payment.id')
}

type PaymentRow = Omit<KeptPayment, 'state'>
const paymentOf = (row: PaymentRow): KeptPayment => ({ ...row, state: paymentStateOf(row) })

export function findPayment(vault: VaultDb, paymentId: string): KeptPayment | undefined {
  const row = vault.first(paymentRows(vault).where('payment.id', '=', paymentId))
  return row === undefined ? undefined : paymentOf(row)
}

/** Every payment ever made of the claims, cancelled ones too. */
export function listPaymentsOf(vault: VaultDb, claimId: string): KeptPayment[] {
  return vault.all(paymentRows(vault).where('payment.claimId', '=', claimId)).map(paymentOf)
}

export function listPaymentsIn(vault: VaultDb, batchId: string): KeptPayment[] {
  return vault.all(paymentRows(vault).where('payment.batchId', '=', batchId)).map(paymentOf)
}

/** Cash of the claims of a month, and what of other months waits for a signature; the latest first. */
export function listCash(vault: VaultDb, month: string): KeptPayment[] {
  const query = paymentRows(vault)
    .where('payment.method', '=', 'cash')
    .where((where) =>
      where.or([
        where('expenseClaim.month', '=', month),
        where.and([
          where('payment.cancelledAt', 'is', null),
          where('payment.receiptSignedOn', 'is', null),
          where('payment.amountCents', '<>', 0),
        ]),
      ]),
    )
    .clearOrderBy()
    .orderBy('payment.createdAt', 'desc')
    .orderBy('payment.id')
  return vault.all(query).map(paymentOf)
}

/** How many transfers were ever made for a month, the cancelled ones counted: the next one has the next number. */
export function countTransfers(vault: VaultDb, month: string): number {
  const row = vault.first(
    vault.q
      .selectFrom('payment')
      .innerJoin('paymentBatch', 'paymentBatch.id', 'payment.batchId')
      .select(sql<number>`count(*)`.as('count'))
      .where('paymentBatch.month', '=', month),
  )
  return row?.count ?? 0
}

export type BatchRow = VaultSchema['paymentBatch'] & { readonly holderName: string | null }

const batchRows = (vault: VaultDb) =>
  vault.q
    .selectFrom('paymentBatch')
    .leftJoin('vaultHolder', 'vaultHolder.id', 'paymentBatch.createdBy')
    .selectAll('paymentBatch')
    .select('vaultHolder.name as holderName')

export const findBatch = (vault: VaultDb, batchId: string): BatchRow | undefined =>
  vault.first(batchRows(vault).where('paymentBatch.id', '=', batchId))

/** The batches of a month, and the older and later ones of which the bank still has to pay a transfer; newest first. */
export function listBatchesAround(vault: VaultDb, month: string): Batch[] {
  const query = batchRows(vault)
    .where((where) =>
      where.or([
        where('paymentBatch.month', '=', month),
        where.exists(
          where
            .selectFrom('payment')
            .select('payment.id')
            .whereRef('payment.batchId', '=', 'paymentBatch.id')
            .where('payment.cancelledAt', 'is', null)
            .where('payment.paidOn', 'is', null),
        ),
      ]),
    )
    .orderBy('paymentBatch.createdAt', 'desc')
    .orderBy('paymentBatch.id', 'desc')
  return vault.all(query).map((row) => batchOf(row, listPaymentsIn(vault, row.id)))
}

function batchOf(row: BatchRow, payments: readonly KeptPayment[]): Batch {
  const living = payments.filter(({ state }) => state !== 'cancelled')
  const isWaiting = living.some(({ state }) => state === 'waiting')
  return {
    batchId: row.id,
    messageId: row.messageId,
    month: row.month,
    executionDate: row.executionDate,
    debtorName: row.debtorName,
    debtorIban: row.debtorIban,
    createdAt: row.createdAt,
    holderName: row.holderName,
    state: isWaiting ? 'waiting' : living.length === 0 ? 'cancelled' : 'paid',
    count: living.length,
    sumCents: living.reduce((sum, { amountCents }) => sum + amountCents, 0),
    payments: payments.map(withoutBatch),
  }
}

export const withoutBatch = ({ batchId: _batchId, ...payment }: KeptPayment): Payment => payment
