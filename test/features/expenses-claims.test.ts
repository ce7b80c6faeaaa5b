import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { valueOf } from '#test/support/core.ts'
import { aCost, aDay, anExpensePlace, aTrip, second, type ExpensePlace } from '#test/support/expenses.ts'

let place: ExpensePlace
let personId: string
let hostId: string
beforeEach(async () => {
  place = await anExpensePlace()
  ;({ personId, hostId } = await place.addPerson('Amina'))
  await valueOf(place.choose(personId))
})
afterEach(() => place.dispose())

const refused = (error: object) => ({ ok: false, error: expect.objectContaining(error) })
const suggest = async (month = '2026-11') =>
  (await valueOf(place.api.expenses.suggestClaims({ month }))).people

describe('what the rota gives to claim', () => {
  test('days present, until today; the days nobody noted apart, and never on a closed or cancelled one', async () => {
    const { api, series } = place
    const slotOn = (date: string) => ({ slotId: `${series.day}@${date}`, hostId })
    for (const date of ['2026-11-03', '2026-11-04', '2026-11-05', '2026-11-24'])
      await valueOf(api.rota.signUp({ ...slotOn(date), override: { reason: 'essai' } }))
    await valueOf(api.rota.markPresent(slotOn('2026-11-03')))
    const name = { fr: 'Travaux', nl: 'Werken', en: 'Works' }
    await valueOf(api.calendar.closeDay({ date: '2026-11-05', name }))
    const [person] = await suggest()
    expect(person?.days.map(({ date }) => date)).toEqual(['2026-11-03'])
    expect(person?.notNoted.map(({ date }) => date)).toEqual(['2026-11-04'])
    await valueOf(api.rota.markAbsent(slotOn('2026-11-04')))
    expect((await suggest())[0]?.notNoted).toEqual([])
  })

  test('a slot past midnight belongs to the day it begins, a moved one to the day it took place', async () => {
    const { api, series } = place
    await place.present(hostId, '2026-10-31', ['night'])
    const moved = `${series.day}@2026-10-30`
    const terms = { startTime: '12:00', endTime: '14:00', minHosts: 1, maxHosts: 50, keyHolderNeeded: false }
    await valueOf(
      api.rota.changeSeries({
        seriesId: series.day,
        scope: 'one',
        date: '2026-10-30',
        slot: { date: '2026-11-02', ...terms },
      }),
    )
    await valueOf(api.rota.markPresent({ slotId: moved, hostId }))
    expect((await suggest('2026-10'))[0]?.days.map(({ date }) => date)).toEqual(['2026-10-31'])
    expect((await suggest('2026-11'))[0]?.days.map(({ date }) => date)).toEqual(['2026-11-02'])
  })

  test('a whole year at once, each month drafted in one act, what was claimed left out', async () => {
    for (const date of ['2026-09-08', '2026-10-06', '2026-10-13']) await place.present(hostId, date)
    const [person] = (await valueOf(place.api.expenses.suggestClaims({ year: 2026 }))).people
    expect(person).toMatchObject({ totalCents: 13_206, leftAfterCents: 176_083 - 13_206, obstacle: null })
    const claims = [
      { personId, month: '2026-09', dates: ['2026-09-08'] },
      { personId, month: '2026-10', dates: ['2026-10-06', '2026-10-13'] },
    ]
    const drafted = await valueOf(place.api.expenses.draftClaims({ claims }))
    expect(drafted.claims.map(({ month }) => month)).toEqual(['2026-09', '2026-10'])
    const [after] = (await valueOf(place.api.expenses.suggestClaims({ year: 2026 }))).people
    expect(after).toMatchObject({
      days: [],
      alreadyClaimed: ['2026-09-08', '2026-10-06', '2026-10-13'],
      leftBeforeCents: 176_083 - 13_206,
    })
    expect(place.judge(2026)).toMatchObject([{ flatCents: 13_206, flatDays: 3 }])
  })

  test('one day that cannot be claimed takes the whole act back', async () => {
    await place.present(hostId, '2026-11-03')
    const claims = [
      { personId, month: '2026-11', dates: ['2026-11-03'] },
      { personId, month: '2026-10', dates: ['2026-10-01'] },
    ]
    expect(await place.api.expenses.draftClaims({ claims })).toEqual(
      refused({ type: 'NotPresent', personId, date: '2026-10-01' }),
    )
    expect((await valueOf(place.api.expenses.listClaims({ year: 2026 }))).claims).toEqual([])
  })

  test('says why a person cannot be drafted now', async () => {
    const bilal = await place.addPerson('Bilal')
    const chloe = await place.addPerson('Chloé')
    await valueOf(place.choose(chloe.personId, { system: 'realCosts' }))
    for (const one of [bilal.hostId, chloe.hostId]) await place.present(one, '2026-11-03')
    const people = await suggest()
    expect(people.map(({ name, obstacle }) => [name, obstacle])).toEqual([
      ['Bilal Essai', 'systemNotChosen'],
      ['Chloé Essai', 'realCosts'],
    ])
    const claims = [{ personId: bilal.personId, month: '2026-11', dates: ['2026-11-03'] }]
    expect(await place.api.expenses.draftClaims({ claims })).toEqual(
      refused({ type: 'SystemNotChosen', personId: bilal.personId, year: 2026 }),
    )
  })
})

describe('the list of a year', () => {
  test('is of who was at the place in it, or has anything of it', async () => {
    const { api } = place
    const left = await valueOf(
      api.people.addPerson({
        firstName: 'Bo',
        lastName: 'Parti',
        startDate: '2023-01-01',
        endDate: '2024-06-30',
      }),
    )
    const namesIn = async (year: number) =>
      (await valueOf(api.expenses.listYear({ year }))).people.map(({ name }) => name)
    expect(await namesIn(2024)).toEqual(['Amina Essai', 'Bo Parti'])
    expect(await namesIn(2026)).toEqual(['Amina Essai'])
    await valueOf(place.choose(left.personId))
    expect(await namesIn(2026)).toEqual(['Amina Essai', 'Bo Parti'])
  })
})

describe('a draft', () => {
  test('is added to, looked at before each line, and thrown away while it was never submitted', async () => {
    const claimId = await place.claimOf(personId, '2026-03')
    expect(await place.claimOf(personId, '2026-03')).toBe(claimId)
    const preview = await valueOf(place.api.expenses.previewLine({ claimId, line: aTrip() }))
    expect(preview).toMatchObject({
      amountCents: 519,
      rate: { id: 'carQuarterly@2026-01-01' },
      before: { travelMetres: 2_000_000, travelCents: 86_520 },
      after: { travelMetres: 1_988_000, travelCents: 86_001 },
      passes: [],
    })
    const { lineId } = await valueOf(place.api.expenses.addLine({ claimId, line: aTrip() }))
    await valueOf(place.api.expenses.addLine({ claimId, line: aDay('2026-03-02') }))
    await valueOf(place.api.expenses.removeLine({ lineId }))
    await valueOf(place.api.expenses.discardClaim({ claimId }))
    expect(await place.api.expenses.getClaim({ claimId })).toEqual(refused({ type: 'UnknownClaim' }))
    expect(place.judge(2026)).toEqual([])
  })

  test('shows what is left before and after each line in order of days, not of entry', async () => {
    await valueOf(place.addLine(personId, aDay('2026-03-20')))
    await valueOf(place.addLine(personId, aDay('2026-03-02')))
    const claimId = await place.claimOf(personId, '2026-03')
    const { lines } = await valueOf(place.api.expenses.getClaim({ claimId }))
    expect(lines.map(({ date, before, after }) => [date, before.yearCents, after.yearCents])).toEqual([
      ['2026-03-02', 176_083, 171_681],
      ['2026-03-20', 171_681, 167_279],
    ])
  })

  test('keeps the receipt in the vault, and refuses what is no photo and no PDF', async () => {
    const { personId: bilal } = await place.addPerson('Bilal')
    await valueOf(place.choose(bilal, { system: 'realCosts' }))
    await valueOf(place.addLine(bilal, aCost()))
    const { lines } = await place.yearOf(bilal)
    const fileId = lines[0]?.fileId ?? ''
    expect(await valueOf(place.api.vault.getFile({ fileId }))).toMatchObject({ fileName: 'ticket.pdf' })
    const receipt = { fileName: 'virus.exe', bytes: new TextEncoder().encode('MZ') }
    expect(await place.addLine(bilal, aCost({ receipt }))).toEqual(
      refused({ type: 'FileNotAccepted', why: 'kind' }),
    )
  })
})

describe('a claim on its way', () => {
  const aSubmitted = async () => {
    await valueOf(place.addLine(personId, aDay('2026-11-10')))
    const claimId = await place.claimOf(personId, '2026-11')
    await valueOf(place.api.expenses.submitClaim({ claimId }))
    return claimId
  }
  const stateOf = async (claimId: string) =>
    (await valueOf(place.api.expenses.getClaim({ claimId }))).claim.state

  test('is final once submitted; taken back it is a draft again, which can no more be thrown away', async () => {
    const { api } = place
    const claimId = await aSubmitted()
    expect(await api.expenses.addLine({ claimId, line: aDay('2026-11-11') })).toEqual(
      refused({ type: 'NotDraft', state: 'submitted' }),
    )
    const [line] = (await place.yearOf(personId)).lines
    expect(await api.expenses.removeLine({ lineId: line?.lineId ?? '' })).toEqual(
      refused({ type: 'NotDraft' }),
    )
    expect(
      await api.expenses.correctLine({ lineId: line?.lineId ?? '', amountCents: 1, reason: 'Essai' }),
    ).toEqual(refused({ type: 'NotCorrectable', why: 'submitted' }))
    await valueOf(api.expenses.takeBackClaim({ claimId }))
    expect(await stateOf(claimId)).toBe('draft')
    expect(await api.expenses.discardClaim({ claimId })).toEqual(refused({ type: 'ClaimHasSteps' }))
  })

  test('refused with a reason it counts no more; taken back it counts again while there is room', async () => {
    const { api } = place
    const claimId = await aSubmitted()
    expect(await api.expenses.refuseClaim({ claimId, reason: ' ' })).toEqual(
      refused({ type: 'ReasonMissing' }),
    )
    await valueOf(api.expenses.refuseClaim({ claimId, reason: 'Pas ce jour-là' }))
    expect((await place.yearOf(personId)).standing).toMatchObject({ flatCents: 0, totalCents: 0 })
    expect(place.judge(2026)).toEqual([])
    const { claims } = await valueOf(api.expenses.listClaims({ month: '2026-11' }))
    expect(claims).toMatchObject([{ state: 'refused', refusedReason: 'Pas ce jour-là', totalCents: 4402 }])
    // Its day is free: another claim takes it, and the refused one cannot come back.
    await valueOf(place.addLine(personId, aDay('2026-11-10')))
    expect(await api.expenses.takeBackClaim({ claimId })).toEqual(
      refused({ type: 'AlreadyClaimed', date: '2026-11-10' }),
    )
    const again = await place.claimOf(personId, '2026-11')
    await valueOf(api.expenses.discardClaim({ claimId: again }))
    await valueOf(api.expenses.takeBackClaim({ claimId }))
    expect((await place.yearOf(personId)).standing.flatCents).toBe(4402)
  })

  test('stays refused when the clock was set back since it was submitted', async () => {
    const { api } = place
    const claimId = await aSubmitted()
    place.goTo(Date.UTC(2026, 10, 20, 8))
    await valueOf(api.expenses.refuseClaim({ claimId, reason: 'Pas ce jour-là' }))
    expect(await stateOf(claimId)).toBe('refused')
    place.openAs(second)
    expect(await api.expenses.approveClaim({ claimId })).toEqual(
      refused({ type: 'NotSubmitted', state: 'refused' }),
    )
    const { steps } = await valueOf(api.expenses.getClaim({ claimId }))
    expect(steps.map(({ step }) => step)).toEqual(['submitted', 'refused'])
    expect(place.judge(2026)).toEqual([])
  })

  test('is approved by somebody else, and says to each how they would approve it', async () => {
    const { api } = place
    const claimId = await aSubmitted()
    const approval = async () => (await valueOf(api.expenses.getClaim({ claimId }))).claim.approval
    expect(await approval()).toBe('fourEyes')
    place.openAs(second)
    expect(await approval()).toBe('open')
    expect(await valueOf(api.expenses.approveClaim({ claimId }))).toEqual({ alone: false })
    expect(await api.expenses.approveClaim({ claimId })).toEqual(
      refused({ type: 'NotSubmitted', state: 'approved' }),
    )
    expect(await approval()).toBeNull()
    expect(place.judge(2026)).toMatchObject([{ approvedCents: 4402, paidCents: 0 }])
  })

  test('a trip of an approved claim is corrected by its distance, at the rate it was made with', async () => {
    const { lineId } = await valueOf(place.addLine(personId, aTrip()))
    await place.approve(await place.claimOf(personId, '2026-03'))
    const correction = { lineId, amountCents: 0, metres: 10_000, reason: 'Aller simple' }
    expect(await valueOf(place.api.expenses.correctLine(correction))).toMatchObject({ amountCents: -86 })
    expect((await place.yearOf(personId)).standing).toMatchObject({ travelCents: 433, travelMetres: 10_000 })
    expect(place.judge(2026)).toMatchObject([{ travelCents: 433, travelMetres: 10_000 }])
  })

  test('a correction that made room for a line does not go while that line stands', async () => {
    const { lineId } = await valueOf(place.addLine(personId, aDay('2026-11-10')))
    await place.approve(await place.claimOf(personId, '2026-11'))
    const nothing = { lineId, amountCents: 0, reason: 'Pas ce jour-là' }
    const correction = await valueOf(place.api.expenses.correctLine(nothing))
    await valueOf(place.addLine(personId, aDay('2026-11-10')))
    const over = refused({ type: 'DayCeiling', date: '2026-11-10', wouldBeCents: 8804 })
    expect(await place.api.expenses.removeLine({ lineId: correction.lineId })).toEqual(over)
    const { claimId } = correction
    const last = (await place.yearOf(personId)).lines.at(-1)?.lineId ?? ''
    await valueOf(place.api.expenses.removeLine({ lineId: last }))
    await valueOf(place.api.expenses.submitClaim({ claimId }))
    await valueOf(place.addLine(personId, aDay('2026-11-10', { amountCents: 1 })))
    expect(await place.api.expenses.refuseClaim({ claimId, reason: 'Essai' })).toEqual(
      refused({ type: 'DayCeiling', wouldBeCents: 4403 }),
    )
    expect(place.judge(2026)).toMatchObject([{ flatCents: 1, highestDayCents: 1 }])
  })

  test('nothing is submitted empty', async () => {
    const claimId = await place.claimOf(personId, '2026-11')
    expect(await place.api.expenses.submitClaim({ claimId })).toEqual(refused({ type: 'ClaimEmpty' }))
  })
})
