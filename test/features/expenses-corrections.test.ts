import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { valueOf } from '#test/support/core.ts'
import { aCost, aDay, anExpensePlace, aTrip, treasurer, type ExpensePlace } from '#test/support/expenses.ts'
import { founder } from '#test/support/vault.ts'

let place: ExpensePlace
let personId: string
beforeEach(async () => {
  place = await anExpensePlace()
  ;({ personId } = await place.addPerson('Amina'))
  await valueOf(place.choose(personId))
})
afterEach(() => place.dispose())

const refused = (error: object) => ({ ok: false, error: expect.objectContaining(error) })
const correct = (lineId: string, amountCents: number) =>
  place.api.expenses.correctLine({ lineId, amountCents, reason: 'Essai' })
const submit = (claimId: string) => valueOf(place.api.expenses.submitClaim({ claimId }))
const refuse = async (claimId: string) => {
  await submit(claimId)
  await valueOf(place.api.expenses.refuseClaim({ claimId, reason: 'Essai' }))
}
/** A day of March, approved. */
const anApprovedDay = async (): Promise<string> => {
  const { lineId } = await valueOf(place.addLine(personId, aDay('2026-03-10')))
  await place.approve(await place.claimOf(personId, '2026-03'))
  return lineId
}
const flatCents = async () => (await place.yearOf(personId)).standing.flatCents

describe('two corrections of one line', () => {
  test('are never both counted when the first was refused before the second was written', async () => {
    const lineId = await anApprovedDay()
    const first = await valueOf(correct(lineId, 0))
    await refuse(first.claimId)
    // A clock that was set back changes nothing: what counts is which was written first.
    place.goTo(Date.UTC(2026, 10, 20, 12))
    const second = await valueOf(correct(lineId, 1000))
    const { expenses } = place.api
    const again = refused({ type: 'CorrectedAgain', lineId, date: '2026-03-10' })
    expect(await expenses.takeBackClaim({ claimId: first.claimId })).toEqual(again)
    await refuse(second.claimId)
    expect(await expenses.takeBackClaim({ claimId: first.claimId })).toEqual(again)
    expect(await expenses.takeBackClaim({ claimId: second.claimId })).toEqual(again)
    await valueOf(correct(lineId, 1000))
    expect(await flatCents()).toBe(1000)
  })

  test('stand on each other: the first neither goes nor is refused while the second counts', async () => {
    const lineId = await anApprovedDay()
    const first = await valueOf(correct(lineId, 3402))
    await submit(first.claimId)
    const second = await valueOf(correct(lineId, 2000))
    const { expenses } = place.api
    const again = refused({ type: 'CorrectedAgain', lineId })
    expect(await expenses.refuseClaim({ claimId: first.claimId, reason: 'Essai' })).toEqual(again)
    await valueOf(expenses.takeBackClaim({ claimId: first.claimId }))
    expect(await expenses.removeLine({ lineId: first.lineId })).toEqual(again)
    expect(await flatCents()).toBe(2000)
    await valueOf(expenses.removeLine({ lineId: second.lineId }))
    await valueOf(expenses.removeLine({ lineId: first.lineId }))
    expect(await flatCents()).toBe(4402)
  })

  test('the second may be refused and taken back while the first is final', async () => {
    const lineId = await anApprovedDay()
    await place.approve((await valueOf(correct(lineId, 3402))).claimId)
    const { claimId } = await valueOf(correct(lineId, 2000))
    await refuse(claimId)
    expect(await flatCents()).toBe(3402)
    await valueOf(place.api.expenses.takeBackClaim({ claimId }))
    expect(await flatCents()).toBe(2000)
  })
})

describe('a correction upward', () => {
  test('never gives a day a second flat amount: neither written, nor taken back', async () => {
    const lineId = await anApprovedDay()
    const { expenses } = place.api
    await place.approve((await valueOf(correct(lineId, 0))).claimId)
    const up = await valueOf(correct(lineId, 1000))
    await refuse(up.claimId)
    await valueOf(place.addLine(personId, aDay('2026-03-10', { amountCents: 1000 })))
    const twice = refused({ type: 'AlreadyClaimed', date: '2026-03-10' })
    expect(await correct(lineId, 1000)).toEqual(twice)
    expect(await expenses.takeBackClaim({ claimId: up.claimId })).toEqual(twice)
    expect(place.judge(2026)).toMatchObject([{ flatCents: 1000, flatDays: 1, doubleDays: 0 }])
  })

  test('of a real cost is refused: more money needs a receipt of its own', async () => {
    const { personId: bilal } = await place.addPerson('Bilal')
    await valueOf(place.choose(bilal, { system: 'realCosts' }))
    const { lineId } = await valueOf(place.addLine(bilal, aCost()))
    await place.approve(await place.claimOf(bilal, '2026-03'))
    expect(await correct(lineId, 2351)).toEqual(refused({ type: 'NotCorrectable', why: 'receipt' }))
    await valueOf(correct(lineId, 2000))
    expect(place.judge(2026)).toMatchObject([{ realCents: 2000 }])
  })

  test('of a trip with a rate is by its distance, whatever amount is typed', async () => {
    const { lineId } = await valueOf(place.addLine(personId, aTrip()))
    await place.approve(await place.claimOf(personId, '2026-03'))
    for (const amountCents of [1, 519, 50_000])
      expect(await correct(lineId, amountCents)).toEqual(refused({ type: 'NotCorrectable', why: 'distance' }))
    await valueOf(correct(lineId, 0))
    expect(place.judge(2026)).toMatchObject([{ travelCents: 0, travelMetres: 0 }])
  })
})

describe('a line forced over the ceiling of its day', () => {
  const other = (amountCents: number) =>
    valueOf(
      place.api.expenses.declareOtherMoney({ personId, year: 2026, amountCents, declaredOn: '2026-11-01' }),
    )
  const aForcedDay = () =>
    valueOf(place.addLine(personId, aDay('2026-03-10', { amountCents: 6000 }), 'Décision du comité'))

  test('is not let over the ceiling of the year by a treasurer who takes its refused claim back', async () => {
    await aForcedDay()
    const claimId = await place.claimOf(personId, '2026-03')
    await refuse(claimId)
    await other(176_000)
    place.openAs(treasurer)
    expect(await place.api.expenses.takeBackClaim({ claimId })).toEqual(refused({ wouldBeCents: 6000 }))
    place.openAs(founder)
    await valueOf(place.api.expenses.takeBackClaim({ claimId }))
  })

  test('nor by one who removes the correction that took it back', async () => {
    const { lineId } = await aForcedDay()
    await place.approve(await place.claimOf(personId, '2026-03'))
    const correction = await valueOf(correct(lineId, 0))
    await other(176_083)
    place.openAs(treasurer)
    const removed = await place.api.expenses.removeLine({ lineId: correction.lineId })
    expect(removed).toMatchObject({ ok: false })
    place.openAs(founder)
    await valueOf(place.api.expenses.removeLine({ lineId: correction.lineId }))
  })
})
