import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { valueOf } from '#test/support/core.ts'
import { aDay, anExpensePlace, aTrip, treasurer, type ExpensePlace } from '#test/support/expenses.ts'

let place: ExpensePlace
let personId: string
beforeEach(async () => {
  place = await anExpensePlace()
  ;({ personId } = await place.addPerson('Amina'))
  await valueOf(place.choose(personId))
})
afterEach(() => place.dispose())

const refused = (error: object) => ({ ok: false, error: expect.objectContaining(error) })
const rates = async () => valueOf(place.api.expenses.listRates({}))
const rateOf = async (id: string) => (await rates()).rates.find((rate) => rate.id === id)

const nextQuarter = {
  kind: 'carQuarterly',
  fromDate: '2026-04-01',
  untilDate: '2026-06-30',
  amount: 4350,
  source: 'Moniteur belge',
} as const

describe('the figures', () => {
  test('come with the vault, by kind, with their sources; what is missing today is said', async () => {
    const { rates: listed, missing } = await rates()
    expect(listed).toHaveLength(34)
    expect(listed[0]).toMatchObject({ id: 'flatDay@2023-01-01', amount: 4067, standing: 'confirmed' })
    expect(missing).toEqual([{ kind: 'carQuarterly', date: '2026-11-21' }])
  })

  test('one that was asked for is added with its source, and then pays', async () => {
    const { addRate } = place.api.expenses
    expect(await addRate({ ...nextQuarter, source: '  ' })).toEqual(refused({ type: 'SourceMissing' }))
    expect(await addRate({ ...nextQuarter, fromDate: '2026-03-31' })).toEqual(
      refused({ type: 'RateOverlaps', rateId: 'carQuarterly@2026-01-01' }),
    )
    const { rateId } = await valueOf(addRate(nextQuarter))
    const { amountCents } = await valueOf(place.addLine(personId, aTrip({ date: '2026-05-10' })))
    expect(amountCents).toBe(522)
    expect(await rateOf(rateId)).toMatchObject({ standing: 'typed', usedByLines: 1 })
  })

  test('one that a line stands on keeps its amount; its source may be confirmed', async () => {
    const { rateId } = await valueOf(place.api.expenses.addRate(nextQuarter))
    await valueOf(place.addLine(personId, aTrip({ date: '2026-05-10' })))
    const { kind: _kind, fromDate: _fromDate, ...words } = nextQuarter
    const change = (words2: object) => place.api.expenses.changeRate({ rateId, ...words, ...words2 })
    const used = refused({ type: 'RateUsed', rateId, lines: 1, lastDate: '2026-05-10' })
    expect(await change({ amount: 4351 })).toEqual(used)
    expect(await change({ untilDate: '2026-05-09' })).toEqual(used)
    expect(await place.api.expenses.removeRate({ rateId })).toEqual(used)
    await valueOf(change({ standing: 'confirmed', source: 'Moniteur belge du 30 mars 2026' }))
    expect(await rateOf(rateId)).toMatchObject({ amount: 4350, standing: 'confirmed' })
  })

  test('no act about them is taken back behind the lines made since', async () => {
    const added = await place.api.expenses.addRate(nextQuarter)
    const chosen = await place.choose(personId, { year: 2025 })
    for (const act of [added, chosen]) {
      const txId = act.ok ? act.act : null
      expect(await place.api.vault.undo({ txId: txId ?? '' })).toEqual(refused({ type: 'AppendOnly' }))
    }
  })

  test('are changed by a coordinator, and read by a treasurer', async () => {
    place.openAs(treasurer)
    expect(await place.api.expenses.addRate(nextQuarter)).toEqual(
      refused({ type: 'RoleMissing', role: 'coordinator' }),
    )
    expect((await rates()).rates.length).toBeGreaterThan(30)
  })
})

describe('the car rate of a year', () => {
  test('is the quarterly one until the yearly one is chosen, and stays once a trip was paid', async () => {
    const { setCarRate } = place.api.expenses
    await valueOf(setCarRate({ year: 2026, carRate: 'carYearly' }))
    const { amountCents } = await valueOf(place.addLine(personId, aTrip()))
    expect(amountCents).toBe(534)
    expect(await setCarRate({ year: 2026, carRate: 'carQuarterly' })).toEqual(
      refused({ type: 'CarRateChosen', year: 2026, carRate: 'carYearly', lines: 1 }),
    )
    // The money limit of travel is made with it too: 2 000 × 0.4449.
    expect((await place.yearOf(personId)).standing.travelLimitCents).toBe(88_980)
    expect((await valueOf(place.api.expenses.getSettings({}))).carRates).toEqual([
      { year: 2026, carRate: 'carYearly' },
    ])
  })
})

describe('what the place decides', () => {
  const settings = {
    fourEyes: true,
    debtorName: 'Le Seuil',
    debtorIban: 'be68 5390 0754 7034',
    debtorBic: null,
    flatDayCents: 3000,
  }

  test('an account that is checked, and an amount of a day under the ceiling', async () => {
    const { setSettings, getSettings } = place.api.expenses
    expect(await setSettings({ ...settings, debtorIban: 'BE41091811735141' })).toEqual(
      refused({ type: 'IbanNotValid', why: 'checksum' }),
    )
    expect(await setSettings({ ...settings, debtorBic: 'KRED' })).toEqual(refused({ type: 'BicNotValid' }))
    await valueOf(setSettings({ ...settings, debtorBic: 'kredbebb' }))
    expect(await valueOf(getSettings({}))).toEqual({
      ...settings,
      debtorIban: 'BE68539007547034',
      debtorBic: 'KREDBEBB',
      carRates: [],
    })
    expect(await valueOf(place.addLine(personId, aDay('2026-11-10')))).toMatchObject({ amountCents: 3000 })
  })
})
