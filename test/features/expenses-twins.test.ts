import { createHash } from 'node:crypto'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { valueOf } from '#test/support/core.ts'
import { aCost, anExpensePlace, aReceipt, aTrip, second, type ExpensePlace } from '#test/support/expenses.ts'
import { founder } from '#test/support/vault.ts'

let place: ExpensePlace
let personId: string
let hostId: string
beforeEach(async () => {
  place = await anExpensePlace()
  ;({ personId, hostId } = await place.addPerson('Amina'))
  await valueOf(place.choose(personId, { system: 'realCosts' }))
})
afterEach(() => place.dispose())

const asked = { month: '2026-03' }
const receiptId = createHash('sha256').update(aReceipt.bytes).digest('hex')
const otherReceipt = { fileName: 'autre.pdf', bytes: new TextEncoder().encode('%PDF-1.4 autre') }
const warningsOf = async (line: ReturnType<typeof aCost>, of = personId) =>
  (await valueOf(place.api.expenses.previewLine({ personId: of, ...asked, line }))).warnings
const addedTo = async (of = personId, line = aCost()) =>
  valueOf(place.api.expenses.addLine({ personId: of, ...asked, line, force: null }))
const linesOf = async (claimId: string) =>
  (await valueOf(place.api.expenses.getClaim({ claimId }))).lines.map(({ warnings }) => warnings)

describe('an expense that may be claimed twice', () => {
  test('is warned about before it is added, on both lines after, and is never refused', async () => {
    const first = await addedTo()
    await place.approve(first.claimId)
    expect(await linesOf(first.claimId)).toEqual([[]])
    expect(await warningsOf(aCost())).toEqual(['sameLine', 'sameReceipt'])
    const again = await addedTo()
    expect(again.claimId).not.toBe(first.claimId)
    for (const claimId of [first.claimId, again.claimId])
      expect(await linesOf(claimId)).toEqual([['sameLine', 'sameReceipt']])
  })

  test('is known by the day and the amount alone, or by the very same receipt alone', async () => {
    await addedTo()
    expect(await warningsOf(aCost({ receipt: otherReceipt }))).toEqual(['sameLine'])
    expect(await warningsOf(aCost({ amountCents: 2351 }))).toEqual(['sameReceipt'])
    expect(await warningsOf(aCost({ date: '2026-03-11', receipt: otherReceipt }))).toEqual([])
    const line = aCost({ amountCents: 1, receipt: null })
    const named = await valueOf(place.api.expenses.previewLine({ personId, ...asked, line, receiptId }))
    expect(named.warnings).toEqual(['sameReceipt'])
  })

  test('is looked for with everybody by the receipt, and with the person alone by day and amount', async () => {
    await addedTo()
    const bo = await place.addPerson('Bo')
    await valueOf(place.choose(bo.personId, { system: 'realCosts' }))
    expect(await warningsOf(aCost({ receipt: otherReceipt }), bo.personId)).toEqual([])
    const { claimId } = await addedTo(bo.personId, aCost({ date: '2026-03-12', amountCents: 700 }))
    expect(await linesOf(claimId)).toEqual([['sameReceipt']])
  })

  test('may be claimed again once its claim was refused, or it was corrected to nothing', async () => {
    const refused = await addedTo()
    await valueOf(place.api.expenses.submitClaim({ claimId: refused.claimId }))
    place.openAs(second)
    await valueOf(place.api.expenses.refuseClaim({ claimId: refused.claimId, reason: 'Essai' }))
    place.openAs(founder)
    expect(await warningsOf(aCost())).toEqual([])
    const wrong = await addedTo()
    await place.approve(wrong.claimId)
    await valueOf(
      place.api.expenses.correctLine({ lineId: wrong.lineId, amountCents: 0, reason: 'Essai', force: null }),
    )
    expect(await warningsOf(aCost())).toEqual([])
  })
})

test('a day of real costs invites to no second claim once a line of it was submitted', async () => {
  await place.present(hostId, '2026-03-10')
  await place.present(hostId, '2026-03-17')
  const suggested = async () => {
    const { people } = await valueOf(place.api.expenses.suggestClaims(asked))
    return people.map(({ days, alreadyClaimed }) => [days.map(({ date }) => date), alreadyClaimed])
  }
  const { claimId } = await addedTo()
  expect(await suggested()).toEqual([[['2026-03-10', '2026-03-17'], []]])
  await valueOf(place.api.expenses.submitClaim({ claimId }))
  expect(await suggested()).toEqual([[['2026-03-17'], ['2026-03-10']]])
})

test('a claim says how many tickets of public transport it goes without', async () => {
  const byTram = { mode: 'publicTransport', amountCents: 250 } as const
  await addedTo(personId, aTrip(byTram))
  const { claimId } = await addedTo(personId, aTrip({ ...byTram, receipt: aReceipt }))
  const { claim } = await valueOf(place.api.expenses.getClaim({ claimId }))
  expect(claim).toMatchObject({ missingTickets: 1, missingReceipts: 0 })
  expect(await place.api.expenses.submitClaim({ claimId })).toMatchObject({ ok: true })
})
