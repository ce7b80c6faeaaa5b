import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { valueOf } from '#test/support/core.ts'
import {
  aCost,
  aDay,
  anExpensePlace,
  daysFrom,
  treasurer,
  type ExpensePlace,
} from '#test/support/expenses.ts'

let place: ExpensePlace
let personId: string
let hostId: string
beforeEach(async () => {
  place = await anExpensePlace()
  ;({ personId, hostId } = await place.addPerson('Amina'))
})
afterEach(() => place.dispose())

const refused = (error: object) => ({ ok: false, error: expect.objectContaining(error) })

/** Flat amounts by hand, each on a day of its own, from a first day on. */
async function claimDays(first: string, amounts: readonly (number | null)[]): Promise<void> {
  for (const [index, date] of daysFrom(first, amounts.length).entries())
    await valueOf(place.addLine(personId, aDay(date, { amountCents: amounts[index] ?? null })))
}

describe('the flat rate', () => {
  test('two slots a day are one day, and one flat amount', async () => {
    await valueOf(place.choose(personId))
    await place.present(hostId, '2026-11-10', ['day', 'night'])
    const { people } = await valueOf(place.api.expenses.suggestClaims({ month: '2026-11' }))
    const slots = [`${place.series.day}@2026-11-10`, `${place.series.night}@2026-11-10`].toSorted()
    expect(people[0]?.days).toEqual([
      { date: '2026-11-10', slotIds: slots, amountCents: 4402, leftCents: 176_083, passes: null },
    ])
    const claims = [{ personId, month: '2026-11', dates: ['2026-11-10'] }]
    await valueOf(place.api.expenses.draftClaims({ claims }))
    expect(await place.api.expenses.draftClaims({ claims })).toEqual(
      refused({ type: 'AlreadyClaimed', date: '2026-11-10' }),
    )
    expect(place.judge(2026)).toMatchObject([{ personId, flatCents: 4402, flatDays: 1 }])
  })

  test('the last day may come to the ceiling of the year to the cent', async () => {
    await valueOf(place.choose(personId, { year: 2025 }))
    // 40 days of 42.31 are 1 692.40: 0.11 is left of 1 692.51.
    await claimDays('2025-03-01', Array<null>(40).fill(null))
    expect((await place.yearOf(personId, 2025)).standing).toMatchObject({ flatCents: 169_240, leftCents: 11 })
    const last = await valueOf(place.addLine(personId, aDay('2025-05-01', { amountCents: 11 })))
    expect(last.standing).toMatchObject({ flatCents: 169_251, leftCents: 0, over: [], taxableCents: 0 })
    expect(place.judge(2025)).toMatchObject([{ flatCents: 169_251, ceilingCents: 169_251 }])
  })

  test('one cent over the ceiling of the year is refused, with what it would come to', async () => {
    await valueOf(place.choose(personId, { year: 2025 }))
    await claimDays('2025-03-01', Array<null>(40).fill(null))
    expect(await place.addLine(personId, aDay('2025-05-01', { amountCents: 12 }))).toEqual(
      refused({
        type: 'YearCeiling',
        personId,
        year: 2025,
        ceilingCents: 169_251,
        alreadyCents: 169_240,
        otherCents: 0,
        wouldBeCents: 169_252,
      }),
    )
    expect(place.judge(2025)).toMatchObject([{ flatCents: 169_240 }])
  })

  test('another flat amount the same day adds up against the ceiling of the day', async () => {
    await valueOf(place.choose(personId))
    const day = '2026-11-10'
    const { lineId } = await valueOf(place.addLine(personId, aDay(day, { amountCents: 2000 })))
    expect(await place.addLine(personId, aDay(day, { amountCents: 2402 }))).toEqual(
      refused({ type: 'AlreadyClaimed', date: day }),
    )
    await place.approve(await place.claimOf(personId, '2026-11'))
    const correct = (amountCents: number) =>
      place.api.expenses.correctLine({ lineId, amountCents, reason: 'Le jour entier' })
    expect(await correct(4403)).toEqual(
      refused({ type: 'DayCeiling', date: day, ceilingCents: 4402, alreadyCents: 2000, wouldBeCents: 4403 }),
    )
    expect(await valueOf(correct(4402))).toMatchObject({ amountCents: 2402 })
    expect(place.judge(2026)).toMatchObject([{ highestDayCents: 4402, flatDays: 1 }])
  })

  test('money of other organisations counts towards the ceiling of the year', async () => {
    await valueOf(place.choose(personId))
    const declare = (amountCents: number, declaredOn: string) =>
      valueOf(place.api.expenses.declareOtherMoney({ personId, year: 2026, amountCents, declaredOn }))
    await declare(100_000, '2026-02-01')
    // The last statement says it all: 1 760.83 − 1 716.81 leaves one day of 44.02, to the cent.
    const { standing } = await declare(171_681, '2026-06-01')
    expect(standing).toMatchObject({ otherCents: 171_681, leftCents: 4402, warnings: [] })
    await valueOf(place.addLine(personId, aDay('2026-11-10')))
    expect(await place.addLine(personId, aDay('2026-11-11', { amountCents: 1 }))).toEqual(
      refused({ type: 'YearCeiling', alreadyCents: 4402, otherCents: 171_681, wouldBeCents: 176_084 }),
    )
    const tomorrow = { personId, year: 2026, amountCents: 1, declaredOn: '2026-11-22' }
    expect(await place.api.expenses.declareOtherMoney(tomorrow)).toEqual(refused({ type: 'DayToCome' }))
    // Declared after the fact, it is never refused: the year says what it means.
    const late = await declare(180_000, '2026-11-01')
    expect(late.standing).toMatchObject({ over: ['year'], taxableCents: 4402, warnings: ['overYear'] })
  })

  test('no sworn statement on file is said in every answer about the year', async () => {
    await valueOf(place.choose(personId))
    const { standing } = await valueOf(place.addLine(personId, aDay('2026-11-10')))
    const claimId = await place.claimOf(personId, '2026-11')
    const shown = [
      standing,
      (await place.yearOf(personId)).standing,
      (await valueOf(place.api.expenses.getClaim({ claimId }))).standing,
      (await valueOf(place.api.expenses.listYear({ year: 2026 }))).people[0],
    ]
    for (const one of shown) expect(one?.warnings).toContain('noStatement')
    const none = { personId, year: 2026, amountCents: 0, declaredOn: '2026-11-01' }
    const declared = await valueOf(place.api.expenses.declareOtherMoney(none))
    expect(declared.standing).toMatchObject({ otherCents: 0, warnings: [] })
  })

  test('a year that turns has a new ceiling, and a line counts in the year of its day', async () => {
    place.goTo(Date.UTC(2026, 0, 5, 12))
    await valueOf(place.choose(personId, { year: 2025 }))
    await valueOf(place.choose(personId, { year: 2026 }))
    const eve = await valueOf(place.addLine(personId, aDay('2025-12-31')))
    const newYear = await valueOf(place.addLine(personId, aDay('2026-01-01')))
    expect(eve).toMatchObject({ amountCents: 4231, standing: { year: 2025, flatCents: 4231 } })
    expect(newYear).toMatchObject({
      amountCents: 4402,
      standing: { year: 2026, flatCents: 4402, leftCents: 176_083 - 4402 },
    })
  })

  test('the increased ceiling asked for without its category is refused', async () => {
    expect(await place.choose(personId, { ceiling: 'increased' })).toEqual(
      refused({ type: 'CategoryMissing' }),
    )
    await valueOf(place.choose(personId, { ceiling: 'increased', category: 'sitting' }))
    expect((await place.yearOf(personId)).standing).toMatchObject({ yearCeilingCents: 323_391 })
  })

  test('a missing rate is asked for, never guessed and never carried on', async () => {
    place.goTo(Date.UTC(2027, 0, 4, 12))
    await valueOf(place.choose(personId, { year: 2027 }))
    await place.present(hostId, '2027-01-02')
    const missing = refused({ type: 'RateMissing', kind: 'flatDay', date: '2027-01-02' })
    const claims = [{ personId, month: '2027-01', dates: ['2027-01-02'] }]
    expect(await place.api.expenses.draftClaims({ claims })).toEqual(
      refused({ type: 'RateMissing', kind: 'flatYear', date: '2027-01-02' }),
    )
    const words = { fromDate: '2027-01-01', untilDate: '2027-12-31', source: 'Moniteur' }
    await valueOf(place.api.expenses.addRate({ kind: 'flatYear', amount: 180_000, ...words }))
    expect(await place.api.expenses.draftClaims({ claims })).toEqual(missing)
    await valueOf(place.api.expenses.addRate({ kind: 'flatDay', amount: 4500, ...words }))
    await valueOf(place.api.expenses.draftClaims({ claims }))
    expect(place.judge(2027)).toMatchObject([{ flatCents: 4500, ceilingCents: 180_000 }])
  })
})

describe('one system a year', () => {
  test('real costs beside a flat rate are refused, and the other way round', async () => {
    await valueOf(place.choose(personId))
    await valueOf(place.addLine(personId, aDay('2026-03-09')))
    expect(await place.addLine(personId, aCost())).toEqual(
      refused({ type: 'MixedSystems', personId, year: 2026, system: 'flatRate' }),
    )
    expect(await place.choose(personId, { system: 'realCosts' })).toEqual(
      refused({ type: 'SystemChosen', year: 2026, system: 'flatRate', lines: 1 }),
    )
    const { personId: other } = await place.addPerson('Bilal')
    await valueOf(place.choose(other, { system: 'realCosts' }))
    expect(await place.addLine(other, aDay('2026-03-09'))).toEqual(
      refused({ type: 'MixedSystems', personId: other, system: 'realCosts' }),
    )
  })

  test('real costs have no ceiling, and are proved by their receipts', async () => {
    await valueOf(place.choose(personId, { system: 'realCosts' }))
    await valueOf(place.addLine(personId, aCost({ amountCents: 500_000 })))
    const { lineId } = await valueOf(place.addLine(personId, aCost({ receipt: null })))
    const claimId = await place.claimOf(personId, '2026-03')
    expect((await place.yearOf(personId)).standing).toMatchObject({
      realCents: 502_350,
      leftCents: null,
      over: [],
      warnings: ['receiptMissing'],
    })
    expect(await place.addLine(personId, aCost({ activity: ' ' }))).toEqual(
      refused({ type: 'ActivityMissing' }),
    )
    expect(await place.api.expenses.submitClaim({ claimId })).toEqual(
      refused({ type: 'ReceiptMissing', lineIds: [lineId] }),
    )
    await valueOf(place.api.expenses.removeLine({ lineId }))
    await valueOf(place.api.expenses.submitClaim({ claimId }))
  })
})

describe('what stays', () => {
  test('a correction of a paid line, however late, counts in the year of the day it corrects', async () => {
    place.goTo(Date.UTC(2025, 11, 20, 12))
    await valueOf(place.choose(personId, { year: 2025 }))
    const { lineId } = await valueOf(place.addLine(personId, aDay('2025-12-15')))
    const claimId = await place.claimOf(personId, '2025-12')
    await place.approve(claimId)
    const paidOn = '2025-12-20'
    await valueOf(place.api.expenses.payCash({ claimId, paidOn }))
    place.goTo(Date.UTC(2026, 1, 3, 12))
    const correction = { lineId, amountCents: 3000, reason: 'Une demi-journée' }
    expect(await valueOf(place.api.expenses.correctLine(correction))).toMatchObject({
      amountCents: -1231,
      month: '2026-02',
    })
    const [before, after] = [await place.yearOf(personId, 2025), await place.yearOf(personId, 2026)]
    expect(before.standing).toMatchObject({ flatCents: 3000, leftCents: 169_251 - 3000 })
    expect(before.lines.map(({ amountCents, netCents }) => [amountCents, netCents])).toEqual([
      [4231, 3000],
      [-1231, -1231],
    ])
    expect(after.standing.flatCents).toBe(0)
    expect(await place.api.expenses.correctLine(correction)).toEqual(refused({ type: 'NothingToCorrect' }))
  })

  test('a line forced over a ceiling is marked for ever, by a coordinator with a written reason', async () => {
    await valueOf(place.choose(personId))
    const none = { personId, year: 2026, amountCents: 176_083, declaredOn: '2026-11-01' }
    await valueOf(place.api.expenses.declareOtherMoney(none))
    const day = aDay('2026-11-10')
    expect(await place.addLine(personId, day)).toEqual(refused({ type: 'YearCeiling' }))
    expect(await place.addLine(personId, day, '  ')).toEqual(refused({ type: 'ReasonMissing' }))
    place.openAs(treasurer)
    expect(await place.addLine(personId, day, 'Décision du comité')).toEqual(
      refused({ type: 'CoordinatorNeeded' }),
    )
    place.openAs({ id: 'founder', role: 'coordinator' })
    await valueOf(place.addLine(personId, day, 'Décision du comité'))
    await place.approve(await place.claimOf(personId, '2026-11'))
    const { standing, lines } = await place.yearOf(personId)
    expect(lines[0]?.forced).toMatchObject({ reason: 'Décision du comité', byHolder: 'founder' })
    expect(standing).toMatchObject({ over: ['year'], taxableCents: 4402, forcedLines: 1 })
    const rewrite = () => place.vault().connection.exec('UPDATE expenseLine SET forcedReason = NULL')
    expect(rewrite).toThrow('an entry of a claim is never written again')
  })

  test('a limit is lifted by a coordinator, and kept by a treasurer', async () => {
    place.openAs(treasurer)
    const needed = refused({ type: 'CoordinatorNeeded' })
    const increased = { ceiling: 'increased', category: 'sport' } as const
    expect(await place.choose(personId, increased)).toEqual(needed)
    expect(await place.choose(personId, { regularTransport: true })).toEqual(needed)
    await valueOf(place.choose(personId))
    place.openAs({ id: 'founder', role: 'coordinator' })
    await valueOf(place.choose(personId, increased))
    place.openAs(treasurer)
    await valueOf(place.choose(personId, { ...increased, category: 'sitting' }))
    expect(await place.choose(personId, { ...increased, regularTransport: true })).toEqual(needed)
    await valueOf(place.choose(personId))
  })

  test('who submitted a claim never approves it alone; switched off, the approval is marked', async () => {
    await valueOf(place.choose(personId))
    await valueOf(place.addLine(personId, aDay('2026-11-10')))
    const claimId = await place.claimOf(personId, '2026-11')
    await valueOf(place.api.expenses.submitClaim({ claimId }))
    expect(await place.api.expenses.approveClaim({ claimId })).toEqual(refused({ type: 'FourEyes' }))
    const settings = await valueOf(place.api.expenses.getSettings({}))
    const { carRates: _carRates, ...kept } = settings
    await valueOf(place.api.expenses.setSettings({ ...kept, fourEyes: false }))
    expect(await valueOf(place.api.expenses.approveClaim({ claimId }))).toEqual({ alone: true })
    const { claim, steps } = await valueOf(place.api.expenses.getClaim({ claimId }))
    expect(claim).toMatchObject({ state: 'approved', alone: true })
    expect(steps.map(({ step, alone }) => [step, alone])).toEqual([
      ['submitted', false],
      ['approved', true],
    ])
  })
})
