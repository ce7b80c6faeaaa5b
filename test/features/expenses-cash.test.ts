import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import {
  type WrittenClaim,
  writeTwoDays,
  aPerson,
  lastStepOf,
  payFrom,
  type VaultPlace,
} from '#test/support/claims.ts'
import { valueOf } from '#test/support/core.ts'
import { aVaultPlace } from '#test/support/vault.ts'

const month = '2026-11'

let place: VaultPlace
let amina: string
beforeEach(async () => {
  place = await aVaultPlace()
  payFrom(place)
  amina = await aPerson(place, { firstName: 'Amina', lastName: 'Zoë' })
})
afterEach(() => place.dispose())

const aClaim = (overrides: Partial<WrittenClaim> = {}): string => writeTwoDays(place, amina, overrides)

const batchOf = (claimIds: string[]) =>
  valueOf(
    place.api.expenses.makeBatch({
      month,
      executionDate: '2026-11-23',
      claimIds,
      communication: { kind: 'text', text: 'Novembre 2026' },
    }),
  )

const batches = () => valueOf(place.api.expenses.listBatches({ month }))

describe('cash', () => {
  it('pays a claim at once, and waits for the signature', async () => {
    const claimId = aClaim()
    const { paymentId } = await valueOf(place.api.expenses.payCash({ claimId, paidOn: '2026-11-21' }))
    expect(lastStepOf(place, claimId)).toBe('paid')
    const receipt = await valueOf(place.api.expenses.getReceipt({ paymentId }))
    expect(receipt).toMatchObject({
      payer: 'Le Seuil asbl',
      payment: { name: 'Amina Zoë', amountCents: 8804, method: 'cash', receiptSignedOn: null },
      lines: [{ date: '2026-11-02', amountCents: 4402 }, { date: '2026-11-03' }],
    })
    const sign = (signedOn: string) => place.api.expenses.signReceipt({ paymentId, signedOn })
    expect(await sign('2026-11-20')).toMatchObject({ error: { type: 'DateNotAccepted', why: 'tooEarly' } })
    expect(await sign('2026-11-22')).toMatchObject({ error: { type: 'DateNotAccepted', why: 'future' } })
    await valueOf(sign('2026-11-21'))
    expect(await sign('2026-11-21')).toMatchObject({ error: { type: 'ReceiptNotOpen', why: 'signed' } })
    expect((await batches()).cash).toMatchObject([{ paymentId, receiptSignedOn: '2026-11-21' }])
  })

  it('settles what a correction took back, from the person to the place', async () => {
    const claimId = aClaim({ lines: [{ date: '2026-11-02', amountCents: -4402, kind: 'correction' }] })
    const paid = await valueOf(place.api.expenses.payCash({ claimId, paidOn: '2026-11-21' }))
    expect(paid.amountCents).toBe(-4402)
    expect(lastStepOf(place, claimId)).toBe('paid')
  })

  it('has a receipt, a transfer has none', async () => {
    await batchOf([aClaim()])
    const paymentId = (await batches()).batches[0]?.payments[0]?.paymentId ?? ''
    expect(await place.api.expenses.signReceipt({ paymentId, signedOn: '2026-11-21' })).toMatchObject({
      error: { type: 'ReceiptNotOpen', why: 'transfer' },
    })
  })

  it('is not paid for a claim that nobody approved', async () => {
    const claimId = aClaim({ steps: ['submitted'] })
    expect(await place.api.expenses.payCash({ claimId, paidOn: '2026-11-21' })).toMatchObject({
      error: { type: 'NotApproved', claimId },
    })
  })
})

it('the treasurer pays, and only while the vault is open', async () => {
  const claimId = aClaim()
  place.openAs({ id: 'money', role: 'treasurer' })
  await batchOf([claimId])
  place.core.house.vault.close()
  expect(await place.api.expenses.listPayable({ month })).toMatchObject({ ok: false })
})
