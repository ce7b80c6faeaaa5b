import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { valueOf } from '#test/support/core.ts'
import { aDay, anExpensePlace, aTrip, type ExpensePlace } from '#test/support/expenses.ts'

let place: ExpensePlace
let personId: string
beforeEach(async () => {
  place = await anExpensePlace()
  ;({ personId } = await place.addPerson('Amina'))
})
afterEach(() => place.dispose())

const refused = (error: object) => ({ ok: false, error: expect.objectContaining(error) })

describe('travel beside the flat rate', () => {
  beforeEach(async () => {
    await valueOf(place.choose(personId))
    await valueOf(place.addLine(personId, aDay('2026-03-09')))
  })

  test('2 000 km are reached to the metre, and not one more', async () => {
    await valueOf(place.addLine(personId, aTrip({ mode: 'bicycle', metres: 1_990_000 })))
    expect(await place.addLine(personId, aTrip({ mode: 'bicycle', metres: 10_001 }))).toEqual(
      refused({
        type: 'TravelDistance',
        year: 2026,
        limitMetres: 2_000_000,
        alreadyMetres: 1_990_000,
        wouldBeMetres: 2_000_001,
      }),
    )
    const last = await valueOf(place.addLine(personId, aTrip({ mode: 'bicycle', metres: 10_000 })))
    expect(last.standing).toMatchObject({ travelMetres: 2_000_000, travelLeftMetres: 0, over: [] })
  })

  test('its money limit is 2 000 km at the car rate of the day, all means together', async () => {
    const ticket = (amountCents: number) =>
      place.addLine(personId, aTrip({ mode: 'publicTransport', metres: 5000, amountCents }))
    // 1 000 km by car are 432.60; 432.60 more is 865.20, which is 2 000 × 0.4326.
    await valueOf(place.addLine(personId, aTrip({ metres: 1_000_000 })))
    expect(await ticket(43_261)).toEqual(
      refused({ type: 'TravelMoney', date: '2026-03-10', limitCents: 86_520, wouldBeCents: 86_521 }),
    )
    const { standing } = await valueOf(ticket(43_260))
    expect(standing).toMatchObject({ travelCents: 86_520, travelLeftCents: 0, over: [] })
    expect(place.judge(2026)).toMatchObject([{ travelCents: 86_520, travelMetres: 1_005_000 }])
  })

  test('who drives people regularly has no limit of distance', async () => {
    const { personId: driver } = await place.addPerson('Chloé')
    await valueOf(place.choose(driver, { regularTransport: true }))
    await valueOf(place.addLine(driver, aTrip({ metres: 2_000_000 })))
    const { standing } = await valueOf(place.addLine(driver, aTrip({ metres: 1_500_000 })))
    expect(standing).toMatchObject({ travelMetres: 3_500_000, travelLimitMetres: null, over: [] })
  })

  test('a trip from home to the place is recorded and warned about, never decided', async () => {
    const { standing } = await valueOf(place.addLine(personId, aTrip({ trip: 'homeToPlace' })))
    expect(standing).toMatchObject({ travelCents: 519 })
    expect(standing.warnings).toContain('homeToPlace')
    const { lines } = await place.yearOf(personId)
    expect(lines.map(({ trip, warnings }) => [trip, warnings])).toEqual([
      [null, []],
      ['homeToPlace', ['homeToPlace']],
    ])
  })

  test('a car rate that is missing is asked for, for a ticket too: its limit is made with it', async () => {
    const inMay = { date: '2026-05-10', metres: 3000 }
    const missing = refused({ type: 'RateMissing', kind: 'carQuarterly', date: '2026-05-10' })
    expect(await place.addLine(personId, aTrip(inMay))).toEqual(missing)
    const ticket = aTrip({ ...inMay, mode: 'publicTransport', amountCents: 260 })
    expect(await place.addLine(personId, ticket)).toEqual(missing)
  })
})
