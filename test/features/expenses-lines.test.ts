import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { valueOf } from '#test/support/core.ts'
import { aCost, aDay, anExpensePlace, aTrip, type ExpensePlace } from '#test/support/expenses.ts'

let place: ExpensePlace
let personId: string
beforeEach(async () => {
  place = await anExpensePlace()
  ;({ personId } = await place.addPerson('Amina'))
})
afterEach(() => place.dispose())

const refused = (error: object) => ({ ok: false, error: expect.objectContaining(error) })
const photo = (end = 1) => ({
  fileName: 'ticket.jpg',
  bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, end]),
})
const rowsOf = (table: string) =>
  place.vault().connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get()

describe('the first line of a month', () => {
  const first = { month: '2026-03', line: aTrip() }

  test('is looked at without anything being written, and begins the claim when it is added', async () => {
    await valueOf(place.choose(personId))
    const preview = await valueOf(place.api.expenses.previewLine({ personId, ...first }))
    expect(preview).toMatchObject({ amountCents: 519, passes: [] })
    expect(rowsOf('expenseClaim')).toBe(0)
    const { claimId } = await valueOf(place.api.expenses.addLine({ personId, ...first }))
    const { claim, lines } = await valueOf(place.api.expenses.getClaim({ claimId }))
    expect(claim).toMatchObject({ personId, month: '2026-03', state: 'draft', lines: 1 })
    expect(lines).toMatchObject([{ amountCents: 519 }])
  })

  test('goes into the claim that is open already', async () => {
    await valueOf(place.choose(personId))
    const open = await place.claimOf(personId, '2026-03')
    expect(await valueOf(place.api.expenses.addLine({ personId, ...first }))).toMatchObject({ claimId: open })
    expect(rowsOf('expenseClaim')).toBe(1)
  })

  test('leaves no empty claim behind when it is refused', async () => {
    const asked = { personId, month: '2026-03' }
    expect(await place.api.expenses.addLine({ ...asked, line: aTrip() })).toEqual(
      refused({ type: 'SystemNotChosen' }),
    )
    await valueOf(place.choose(personId))
    expect(await place.api.expenses.addLine({ ...asked, line: aDay('2026-04-02') })).toEqual(
      refused({ type: 'OutsideMonth', date: '2026-04-02', month: '2026-03' }),
    )
    const nobody = '0198c0de-0000-7000-8000-00000000000f'
    expect(await place.api.expenses.previewLine({ ...asked, personId: nobody, line: aTrip() })).toEqual(
      refused({ type: 'UnknownPerson', personId: nobody }),
    )
    expect(rowsOf('expenseClaim')).toBe(0)
  })
})

describe('a receipt that comes later', () => {
  beforeEach(() => valueOf(place.choose(personId, { system: 'realCosts' })))
  const addCost = async () => valueOf(place.addLine(personId, aCost({ receipt: null })))

  test('is put to the line of a draft, which stays the same line and can then be submitted', async () => {
    const { lineId, claimId } = await addCost()
    const [before] = (await valueOf(place.api.expenses.getClaim({ claimId }))).lines
    const { claims } = await valueOf(place.api.expenses.listClaims({ personId }))
    expect(claims).toMatchObject([{ claimId, missingReceipts: 1 }])
    expect(await place.api.expenses.submitClaim({ claimId })).toEqual(
      refused({ type: 'ReceiptMissing', lineIds: [lineId] }),
    )
    const { fileId } = await valueOf(place.api.expenses.attachReceipt({ lineId, receipt: photo() }))
    const { claim, lines } = await valueOf(place.api.expenses.getClaim({ claimId }))
    expect(lines).toEqual([{ ...before, fileId, warnings: [] }])
    expect(claim.missingReceipts).toBe(0)
    await valueOf(place.api.expenses.submitClaim({ claimId }))
  })

  test('takes the place of a wrong one', async () => {
    const { lineId, claimId } = await addCost()
    await valueOf(place.api.expenses.attachReceipt({ lineId, receipt: photo(1) }))
    const { fileId } = await valueOf(place.api.expenses.attachReceipt({ lineId, receipt: photo(2) }))
    const { lines } = await valueOf(place.api.expenses.getClaim({ claimId }))
    expect(lines).toMatchObject([{ lineId, fileId }])
  })

  test('is refused for what was submitted, until it is taken back, and for what needs no proof', async () => {
    const { lineId, claimId } = await addCost()
    await valueOf(place.api.expenses.attachReceipt({ lineId, receipt: photo() }))
    await valueOf(place.api.expenses.submitClaim({ claimId }))
    const attach = () => place.api.expenses.attachReceipt({ lineId, receipt: photo(2) })
    expect(await attach()).toEqual(refused({ type: 'NotDraft', state: 'submitted' }))
    await valueOf(place.api.expenses.takeBackClaim({ claimId }))
    expect(await attach()).toMatchObject({ ok: true })
    const bo = await place.addPerson('Bo')
    await valueOf(place.choose(bo.personId))
    const day = await valueOf(place.addLine(bo.personId, aDay('2026-03-02')))
    const asked = { lineId: day.lineId, receipt: photo() }
    expect(await place.api.expenses.attachReceipt(asked)).toEqual(refused({ type: 'ReceiptNotAsked' }))
  })

  test('is refused when it is neither a photo nor a PDF, and the line keeps what it had', async () => {
    const { lineId, claimId } = await addCost()
    const receipt = { ...photo(), bytes: new Uint8Array([1, 2, 3, 4]) }
    expect(await place.api.expenses.attachReceipt({ lineId, receipt })).toEqual(
      refused({ type: 'FileNotAccepted', why: 'kind' }),
    )
    const { lines } = await valueOf(place.api.expenses.getClaim({ claimId }))
    expect(lines).toMatchObject([{ lineId, fileId: null }])
  })
})
