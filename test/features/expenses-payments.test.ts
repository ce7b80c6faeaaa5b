import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { instantOf } from '#shared/kernel/local-date.ts'
import {
  type WrittenClaim,
  writeTwoDays,
  aPerson,
  lastStepOf,
  otherIban,
  payFrom,
  type VaultPlace,
  writeRows,
} from '#test/support/claims.ts'
import { valueOf } from '#test/support/core.ts'
import { judgeTransferFile, valuesIn } from '#test/support/transfers.ts'
import { aVaultPlace, founder } from '#test/support/vault.ts'

const month = '2026-11'
const words = { kind: 'text', text: 'Défraiements de novembre 2026' } as const

let place: VaultPlace
let amina: string
beforeEach(async () => {
  place = await aVaultPlace()
  payFrom(place)
  amina = await aPerson(place, { firstName: 'Amina', lastName: 'Zoë' })
})
afterEach(() => place.dispose())

const aClaim = (overrides: Partial<WrittenClaim> = {}): string => writeTwoDays(place, amina, overrides)

/** Another day at noon; the vault, which closes itself meanwhile, is opened again. */
const goTo = (day: string): void => {
  place.clock.set(instantOf(day, '12:00'))
  place.openAs(founder)
}

const makeBatch = (claimIds: string[], overrides: object = {}) =>
  place.api.expenses.makeBatch({
    month,
    executionDate: '2026-11-23',
    claimIds,
    communication: words,
    ...overrides,
  })

const batchOf = async (claimIds: string[], overrides: object = {}) => valueOf(makeBatch(claimIds, overrides))

const payable = async () => valueOf(place.api.expenses.listPayable({ month }))
const batches = async () => valueOf(place.api.expenses.listBatches({ month }))

describe('a batch', () => {
  it('is a file that the schema takes, of one transfer a claim, the same each time', async () => {
    const other = await aPerson(place, { firstName: 'Bo', lastName: 'Essai', accountHolder: 'M. Essai & C°' })
    const claims = [aClaim(), aClaim({ personId: other })]
    const batch = await batchOf(claims)
    expect(batch).toMatchObject({ count: 2, sumCents: 17_608 })
    const file = await valueOf(place.api.expenses.getBatchFile({ batchId: batch.batchId }))
    expect(file).toMatchObject({ fileName: `sepa-${batch.messageId}.xml`, mediaType: 'application/xml' })
    expect(() => judgeTransferFile(file.bytes)).not.toThrow()
    expect(valuesIn(file.bytes, 'Cdtr/Nm')).toEqual(['Amina Zoe', 'M. Essai + C.'])
    expect(valuesIn(file.bytes, 'CdtrAcct/Id/IBAN')).toEqual([otherIban, otherIban])
    expect(valuesIn(file.bytes, 'RmtInf/Ustrd')).toEqual(Array(2).fill('Defraiements de novembre 2026'))
    expect(valuesIn(file.bytes, 'EndToEndId').toSorted()).toEqual(
      claims.map((id) => id.replaceAll('-', '')).toSorted(),
    )
    place.clock.advance(60_000)
    expect(await valueOf(place.api.expenses.getBatchFile({ batchId: batch.batchId }))).toEqual(file)
  })

  it('numbers its transfers within the month, and never gives a number twice', async () => {
    const first = await batchOf([aClaim()], { communication: { kind: 'numbered' } })
    const [payment] = (await batches()).batches[0]?.payments ?? []
    expect(payment?.communication).toBe('+++202/6110/00194+++')
    await valueOf(place.api.expenses.cancelPayment({ paymentId: payment?.paymentId ?? '', reason: 'Oubli' }))
    const second = await batchOf([aClaim()], { communication: { kind: 'numbered' } })
    const file = await valueOf(place.api.expenses.getBatchFile({ batchId: second.batchId }))
    expect(valuesIn(file.bytes, 'CdtrRefInf/Ref')).toEqual(['202611000295'])
    expect(first.messageId).not.toBe(second.messageId)
  })

  it('takes a structured communication that is typed, and refuses one with wrong check digits', async () => {
    const claimId = aClaim()
    const typed = { communication: { kind: 'text', text: '+++123/4567/89012+++' } }
    expect(await makeBatch([claimId], typed)).toMatchObject({
      error: { type: 'CommunicationNotAccepted', why: 'checkDigits' },
    })
    expect(await makeBatch([claimId], { communication: { kind: 'text', text: ' ' } })).toMatchObject({
      error: { type: 'CommunicationNotAccepted', why: 'empty' },
    })
    const right = { communication: { kind: 'text', text: '***123/4567/89002***' } }
    const { batchId } = await batchOf([claimId], right)
    const file = await valueOf(place.api.expenses.getBatchFile({ batchId }))
    expect(valuesIn(file.bytes, 'CdtrRefInf/Ref')).toEqual(['123456789002'])
  })

  it('is all of its claims or none', async () => {
    const ready = aClaim()
    const submitted = aClaim({ steps: ['submitted'] })
    expect(await makeBatch([ready, submitted])).toMatchObject({
      error: { type: 'NotApproved', claimId: submitted },
    })
    expect((await batches()).batches).toEqual([])
    expect((await payable()).claims.map(({ claimId }) => claimId)).toEqual([ready])
  })

  it.each([
    ['2026-11-20', 'past'],
    ['2027-11-22', 'tooFar'],
    ['2026-11-29', 'bankClosed'],
    ['2026-12-25', 'bankClosed'],
  ])('is not carried out on %s: %s', async (executionDate, why) => {
    expect(await makeBatch([aClaim()], { executionDate })).toMatchObject({
      error: { type: 'DateNotAccepted', why },
    })
  })

  it('does not pay a month before it is there, nor from an account nobody wrote down', async () => {
    const later = aClaim({ month: '2026-12' })
    expect(await makeBatch([later])).toMatchObject({ error: { type: 'MonthToCome', claimId: later } })
    writeRows(place, (db) => db.run(db.q.updateTable('expenseSetting').set({ debtorIban: null })))
    expect(await makeBatch([aClaim()])).toMatchObject({
      error: { type: 'DebtorNotReady', obstacle: 'ibanMissing', obstacles: ['ibanMissing'] },
    })
    writeRows(place, (db) => db.run(db.q.updateTable('expenseSetting').set({ debtorName: null })))
    expect(await makeBatch([aClaim()])).toMatchObject({
      error: { type: 'DebtorNotReady', obstacles: ['nameMissing', 'ibanMissing'] },
    })
    expect((await payable()).debtor.obstacles).toEqual(['nameMissing', 'ibanMissing'])
  })

  it('is paid once the bank carried it out, and its claims with it', async () => {
    const claimId = aClaim()
    const { batchId } = await batchOf([claimId])
    const markPaid = (paidOn: string) => place.api.expenses.markBatchPaid({ batchId, paidOn })
    expect(lastStepOf(place, claimId)).toBe('approved')
    goTo('2026-11-24')
    expect(await markPaid('2026-11-25')).toMatchObject({ error: { type: 'DateNotAccepted', why: 'future' } })
    expect(await markPaid('2026-11-20')).toMatchObject({
      error: { type: 'DateNotAccepted', why: 'tooEarly' },
    })
    expect(await valueOf(markPaid('2026-11-23'))).toEqual({ claims: 1 })
    expect(lastStepOf(place, claimId)).toBe('paid')
    expect((await batches()).batches).toMatchObject([{ state: 'paid', count: 1, sumCents: 8804 }])
    expect(await markPaid('2026-11-23')).toMatchObject({ error: { type: 'NothingWaiting' } })
  })

  it('is not noted as paid before its execution day, unless the statement shows it', async () => {
    const claimId = aClaim()
    const { batchId } = await batchOf([claimId])
    const asked = { batchId, paidOn: '2026-11-21' }
    expect(await place.api.expenses.markBatchPaid(asked)).toMatchObject({
      error: { type: 'BeforeExecution', executionDate: '2026-11-23' },
    })
    expect(lastStepOf(place, claimId)).toBe('approved')
    await valueOf(place.api.expenses.markBatchPaid({ ...asked, isOnStatement: true }))
    expect(lastStepOf(place, claimId)).toBe('paid')
  })
})

describe('nothing is paid twice', () => {
  it('not in two batches', async () => {
    const claimId = aClaim()
    await batchOf([claimId])
    expect(await makeBatch([claimId])).toMatchObject({
      error: { type: 'NotTransferable', claimId, obstacle: 'underWay' },
    })
    expect((await payable()).claims).toEqual([])
  })

  it('not in a batch and in cash, whichever comes first', async () => {
    const [first, second] = [aClaim(), aClaim()]
    await batchOf([first])
    expect(await place.api.expenses.payCash({ claimId: first, paidOn: '2026-11-21' })).toMatchObject({
      error: { type: 'AlreadyPaid', claimId: first },
    })
    await valueOf(place.api.expenses.payCash({ claimId: second, paidOn: '2026-11-21' }))
    expect(await makeBatch([second])).toMatchObject({ error: { obstacle: 'underWay' } })
  })

  it('again once it was cancelled, in a file that no longer holds the first', async () => {
    const [kept, cancelled] = [aClaim(), aClaim()]
    const { batchId } = await batchOf([kept, cancelled])
    const payments = (await batches()).batches[0]?.payments ?? []
    const paymentId = payments.find(({ claimId }) => claimId === cancelled)?.paymentId ?? ''
    expect(await place.api.expenses.cancelPayment({ paymentId, reason: '  ' })).toMatchObject({
      error: { type: 'ReasonMissing' },
    })
    await valueOf(place.api.expenses.cancelPayment({ paymentId, reason: 'Compte fermé' }))
    expect(await place.api.expenses.cancelPayment({ paymentId, reason: 'Compte fermé' })).toMatchObject({
      error: { type: 'AlreadyCancelled' },
    })
    expect(lastStepOf(place, cancelled)).toBe('approved')
    const again = await batchOf([cancelled])
    const idsIn = async (id: string) =>
      valuesIn((await valueOf(place.api.expenses.getBatchFile({ batchId: id }))).bytes, 'EndToEndId')
    expect(await idsIn(batchId)).toEqual([kept.replaceAll('-', '')])
    expect(await idsIn(again.batchId)).toEqual([cancelled.replaceAll('-', '')])
    await valueOf(place.api.expenses.markBatchPaid({ batchId, paidOn: '2026-11-21', isOnStatement: true }))
    expect(lastStepOf(place, cancelled)).toBe('approved')
  })

  it('after money came back: the claim is approved again, and keeps the trace', async () => {
    const claimId = aClaim()
    const { batchId } = await batchOf([claimId])
    await valueOf(place.api.expenses.markBatchPaid({ batchId, paidOn: '2026-11-21', isOnStatement: true }))
    const paymentId = (await batches()).batches[0]?.payments[0]?.paymentId ?? ''
    await valueOf(place.api.expenses.cancelPayment({ paymentId, reason: 'Revenu de la banque' }))
    expect(lastStepOf(place, claimId)).toBe('paymentCancelled')
    expect((await payable()).claims.map((claim) => claim.claimId)).toEqual([claimId])
    expect((await batches()).batches).toMatchObject([{ state: 'cancelled', count: 0, sumCents: 0 }])
    expect(await place.api.expenses.getBatchFile({ batchId })).toMatchObject({
      error: { type: 'BatchPaid' },
    })
    await valueOf(place.api.expenses.payCash({ claimId, paidOn: '2026-11-21' }))
  })

  it('by a file that leaves again: once the bank carried a batch out it has none, and who is paid again is in a new one', async () => {
    const [kept, cameBack] = [aClaim(), aClaim()]
    const { batchId, messageId } = await batchOf([kept, cameBack])
    await valueOf(place.api.expenses.markBatchPaid({ batchId, paidOn: '2026-11-21', isOnStatement: true }))
    expect(await place.api.expenses.getBatchFile({ batchId })).toMatchObject({ error: { type: 'BatchPaid' } })
    const payments = (await batches()).batches[0]?.payments ?? []
    const paymentId = payments.find(({ claimId }) => claimId === cameBack)?.paymentId ?? ''
    await valueOf(place.api.expenses.cancelPayment({ paymentId, reason: 'Revenu de la banque' }))
    expect(await place.api.expenses.getBatchFile({ batchId })).toMatchObject({ error: { type: 'BatchPaid' } })
    const again = await batchOf([cameBack])
    expect(again.messageId).not.toBe(messageId)
    const file = await valueOf(place.api.expenses.getBatchFile({ batchId: again.batchId }))
    expect(valuesIn(file.bytes, 'EndToEndId')).toEqual([cameBack.replaceAll('-', '')])
  })

  it('has no file left when all of it was cancelled before it went', async () => {
    const { batchId } = await batchOf([aClaim()])
    const paymentId = (await batches()).batches[0]?.payments[0]?.paymentId ?? ''
    await valueOf(place.api.expenses.cancelPayment({ paymentId, reason: 'Oubli' }))
    expect(await place.api.expenses.getBatchFile({ batchId })).toMatchObject({
      error: { type: 'BatchFaulty', faults: [{ index: null, fault: 'empty' }] },
    })
  })

  it('not even by the table itself', async () => {
    const claimId = aClaim()
    await batchOf([claimId])
    const { db } = place.vault()
    const values = {
      id: 'twice',
      claimId,
      method: 'cash',
      amountCents: 8804,
      name: 'x',
      createdAt: 1,
    } as const
    expect(() => db.run(db.q.insertInto('payment').values(values))).toThrow(/UNIQUE/)
  })
})
