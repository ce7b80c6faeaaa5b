import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { valueOf } from '#test/support/core.ts'
import { actsOf, lastActOf, rowsOf } from '#test/support/log-reader.ts'
import { aPlace } from '#test/support/places.ts'

let place: Awaited<ReturnType<typeof aPlace>>
beforeEach(async () => {
  place = await aPlace()
})
afterEach(() => place.dispose())

const named = (name: string) => ({ fr: name, nl: name, en: name })
const dayOf = async (date: string) => {
  const { days } = await valueOf(place.api.calendar.listDays({ from: date, to: date }))
  return days[0]
}
const aHoliday = { rule: 'fixed:09-27', name: named('Fête de la Fédération') }

describe('reopening a day', () => {
  it('opens that one day of a closing period, and no other', async () => {
    const dates = { fromDate: '2026-07-20', untilDate: '2026-07-24' }
    await valueOf(place.api.calendar.addPeriod({ kind: 'closing', ...dates, name: named('Été') }))
    await valueOf(place.api.calendar.reopenDay({ date: '2026-07-22' }))
    const { days } = await valueOf(place.api.calendar.listDays({ from: '2026-07-20', to: '2026-07-24' }))
    expect(
      days.map(({ closure, reopened }) => `${closure === null ? 'open' : 'closed'} ${reopened}`),
    ).toEqual(['closed false', 'closed false', 'open true', 'closed false', 'closed false'])
    expect(rowsOf(place.core, 'reopenedDay')).toEqual([{ id: '2026-07-22', date: '2026-07-22' }])
    expect(lastActOf(place.core)).toMatchObject({
      command: 'calendar.reopenDay',
      changes: [{ table: 'reopenedDay', rowId: '2026-07-22', kind: 'insert' }],
    })
  })

  it('is refused on a day that is open, reopened ones too', async () => {
    const open = { ok: false, error: { type: 'DayNotClosed', date: '2026-11-12' } }
    expect(await place.api.calendar.reopenDay({ date: '2026-11-12' })).toEqual(open)
    await valueOf(place.api.calendar.reopenDay({ date: '2026-11-11' }))
    expect(await place.api.calendar.reopenDay({ date: '2026-11-11' })).toMatchObject({
      error: { type: 'DayNotClosed' },
    })
  })

  it('is undone', async () => {
    await valueOf(place.api.calendar.reopenDay({ date: '2026-11-11' }))
    await valueOf(place.api.history.undo({ txId: lastActOf(place.core).txId }))
    expect(await dayOf('2026-11-11')).toMatchObject({ closure: { kind: 'publicHoliday' }, reopened: false })
    expect(rowsOf(place.core, 'reopenedDay')).toEqual([])
  })
})

describe('closing a day', () => {
  it('takes back its reopening rather than adding a closing', async () => {
    await valueOf(place.api.calendar.reopenDay({ date: '2026-11-11' }))
    const before = rowsOf(place.core, 'calendarPeriod')
    const closed = await valueOf(place.api.calendar.closeDay({ date: '2026-11-11', name: named('Fermé') }))
    expect(closed).toEqual({ periodId: null })
    expect(rowsOf(place.core, 'calendarPeriod')).toEqual(before)
    expect((await dayOf('2026-11-11'))?.closure).toMatchObject({ kind: 'publicHoliday' })
  })

  it('adds a closing of that one day to an ordinary one', async () => {
    const { periodId } = await valueOf(
      place.api.calendar.closeDay({ date: '2026-11-24', name: named('Travaux') }),
    )
    expect((await dayOf('2026-11-24'))?.closure).toMatchObject({ kind: 'closingPeriod', id: periodId })
    expect((await dayOf('2026-11-25'))?.closure).toBeNull()
    const closed = { type: 'DayAlreadyClosed', date: '2026-11-24' }
    expect(await place.api.calendar.closeDay({ date: '2026-11-24', name: named('Travaux') })).toEqual({
      ok: false,
      error: closed,
    })
  })

  it('closes a day whose reopening outlived the closing it answered', async () => {
    const added = await valueOf(place.api.calendar.closeDay({ date: '2026-11-24', name: named('Travaux') }))
    await valueOf(place.api.calendar.reopenDay({ date: '2026-11-24' }))
    await valueOf(place.api.calendar.removePeriod({ periodId: added.periodId ?? '' }))
    await valueOf(place.api.calendar.closeDay({ date: '2026-11-24', name: named('Inventaire') }))
    expect((await dayOf('2026-11-24'))?.closure).toMatchObject({ name: { fr: 'Inventaire' } })
    expect(rowsOf(place.core, 'reopenedDay')).toEqual([])
  })
})

describe('a public holiday of the place', () => {
  it('falls by its rule, while it is valid', async () => {
    const validFrom = '2026-01-01'
    const { publicHolidayId } = await valueOf(place.api.calendar.addPublicHoliday({ ...aHoliday, validFrom }))
    expect((await dayOf('2026-09-27'))?.closure).toMatchObject({ id: publicHolidayId })
    expect((await dayOf('2025-09-27'))?.publicHoliday).toBeNull()
    await valueOf(place.api.calendar.changePublicHoliday({ publicHolidayId, ...aHoliday, rule: 'easter-2' }))
    expect((await dayOf('2026-04-03'))?.closure).toMatchObject({ id: publicHolidayId })
    expect(lastActOf(place.core).changes.map(({ column }) => column)).toEqual(['rule', 'validFrom'])
  })

  it('ends after a day, and the years before keep it', async () => {
    const { rules } = await valueOf(place.api.calendar.listPublicHolidays({ year: 2026 }))
    const whitMonday = rules.find(({ rule }) => rule === 'easter+50')
    const publicHolidayId = whitMonday?.id ?? ''
    await valueOf(place.api.calendar.endPublicHoliday({ publicHolidayId, until: '2026-12-31' }))
    expect((await dayOf('2026-05-25'))?.publicHoliday).toMatchObject({ id: publicHolidayId })
    expect((await dayOf('2027-05-17'))?.publicHoliday).toBeNull()
    const { days } = await valueOf(place.api.calendar.listPublicHolidays({ year: 2027 }))
    expect(days).toHaveLength(9)
  })

  it('is refused when it ends before it begins, is not a day of the year, or is not there', async () => {
    const before = actsOf(place.core).length
    const publicHolidayId = '01900000-0000-7000-8000-000000000001'
    const backwards = { ...aHoliday, validFrom: '2026-02-01', validUntil: '2026-01-01' }
    const refused = { ok: false, error: { type: 'UntilBeforeFrom' } }
    const unknown = { ok: false, error: { type: 'PublicHolidayUnknown', publicHolidayId } }
    const { calendar } = place.api
    expect(await calendar.addPublicHoliday(backwards)).toEqual(refused)
    expect(await calendar.changePublicHoliday({ publicHolidayId, ...backwards })).toEqual(refused)
    expect(await calendar.changePublicHoliday({ publicHolidayId, ...aHoliday })).toEqual(unknown)
    expect(await calendar.endPublicHoliday({ publicHolidayId, until: '2026-01-01' })).toEqual(unknown)
    expect(await calendar.addPublicHoliday({ ...aHoliday, rule: 'fixed:02-30' })).toMatchObject({
      error: { type: 'InvalidInput' },
    })
    expect(actsOf(place.core)).toHaveLength(before)
  })

  it('is refused an end before its own beginning', async () => {
    const validFrom = '2026-01-01'
    const { publicHolidayId } = await valueOf(place.api.calendar.addPublicHoliday({ ...aHoliday, validFrom }))
    const ended = await place.api.calendar.endPublicHoliday({ publicHolidayId, until: '2025-12-31' })
    expect(ended).toEqual({ ok: false, error: { type: 'UntilBeforeFrom' } })
  })
})
