import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { publicHolidayRows } from '#shared/calendar/public-holiday-rows.ts'
import { schoolHolidayRows } from '#shared/calendar/school-holiday-rows.ts'
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
const aClosing = (fromDate: string, untilDate: string, name = 'Été') =>
  place.api.calendar.addPeriod({ kind: 'closing', fromDate, untilDate, name: named(name) })

describe('the calendar a place starts with', () => {
  it('writes the public holidays, the school holidays and the setting in the act that sets the place up', () => {
    const act = actsOf(place.core).find(({ command }) => command === 'place.setUp')
    const written = act?.changes.filter(({ kind }) => kind === 'insert').map(({ table }) => table) ?? []
    const count = (table: string) => written.filter((one) => one === table).length
    expect(count('publicHoliday')).toBe(publicHolidayRows.length)
    expect(count('calendarPeriod')).toBe(schoolHolidayRows.length)
    expect(rowsOf(place.core, 'calendarSetting')).toEqual([{ id: 'calendar', closesOnPublicHolidays: 1 }])
  })

  it('gives two places set up apart from each other the same rows', async () => {
    const other = await aPlace({ at: Date.UTC(2027, 1, 3) })
    for (const table of ['publicHoliday', 'calendarPeriod', 'calendarSetting']) {
      expect(rowsOf(other.core, table)).toEqual(rowsOf(place.core, table))
    }
    other.dispose()
  })

  it('lists the ten public holidays of 2026, with the rule behind each', async () => {
    const { days, rules, closesOnPublicHolidays } = await valueOf(
      place.api.calendar.listPublicHolidays({ year: 2026 }),
    )
    expect(days.map(({ date, name }) => `${date} ${name.fr}`)).toEqual([
      '2026-01-01 Jour de l’An',
      '2026-04-06 Lundi de Pâques',
      '2026-05-01 Fête du Travail',
      '2026-05-14 Ascension',
      '2026-05-25 Lundi de Pentecôte',
      '2026-07-21 Fête nationale',
      '2026-08-15 Assomption',
      '2026-11-01 Toussaint',
      '2026-11-11 Armistice',
      '2026-12-25 Noël',
    ])
    expect(closesOnPublicHolidays).toBe(true)
    expect(rules).toHaveLength(10)
    expect(
      rules.every(({ source }) => source.startsWith('Arrêté royal · Koninklijk besluit, 18/04/1974')),
    ).toBe(true)
  })

  it('shows school holidays, which close nothing, and how far they are known', async () => {
    const day = await dayOf('2026-02-17')
    expect(day?.closure).toBeNull()
    expect(day?.schoolHolidays.map(({ kind, name }) => `${kind} ${name.nl}`).toSorted()).toEqual([
      'schoolFr Krokusvakantie',
      'schoolNl Krokusvakantie',
    ])
    const { periods, knownUntil } = await valueOf(place.api.calendar.listPeriods({ kind: 'schoolNl' }))
    expect(periods.every(({ kind }) => kind === 'schoolNl')).toBe(true)
    expect(periods.map(({ fromDate }) => fromDate)).toEqual(
      periods.map(({ fromDate }) => fromDate).toSorted(),
    )
    expect(knownUntil).toEqual({ schoolFr: '2026-08-23', schoolNl: '2027-08-31' })
  })

  it('refuses to list more than 400 days at once, or days in the wrong order', async () => {
    const long = await place.api.calendar.listDays({ from: '2026-01-01', to: '2027-03-01' })
    expect(long).toMatchObject({ ok: false, error: { type: 'InvalidInput' } })
    const backwards = await place.api.calendar.listDays({ from: '2026-01-02', to: '2026-01-01' })
    expect(backwards).toMatchObject({ ok: false, error: { type: 'InvalidInput' } })
  })
})

describe('a place that does not close on public holidays', () => {
  it('still names the holiday, and is open', async () => {
    expect((await dayOf('2026-11-11'))?.closure).toMatchObject({
      kind: 'publicHoliday',
      name: { fr: 'Armistice' },
    })
    await valueOf(place.api.calendar.closeOnPublicHolidays({ close: false }))
    const day = await dayOf('2026-11-11')
    expect(day).toMatchObject({
      closure: null,
      reopened: false,
      publicHoliday: { name: { fr: 'Armistice' } },
    })
    expect(rowsOf(place.core, 'calendarSetting')).toEqual([{ id: 'calendar', closesOnPublicHolidays: 0 }])
    expect(lastActOf(place.core)).toMatchObject({
      command: 'calendar.closeOnPublicHolidays',
      changes: [
        { table: 'calendarSetting', kind: 'update', column: 'closesOnPublicHolidays', old: 1, new: 0 },
      ],
    })
  })

  it('logs nothing when it already does', async () => {
    const before = actsOf(place.core).length
    await valueOf(place.api.calendar.closeOnPublicHolidays({ close: true }))
    expect(actsOf(place.core)).toHaveLength(before)
  })
})

describe('a closing period', () => {
  it('closes its days, both ends included, and tells the calendar screens', async () => {
    const { periodId } = await valueOf(aClosing('2026-07-20', '2026-07-24'))
    const { days } = await valueOf(place.api.calendar.listDays({ from: '2026-07-19', to: '2026-07-25' }))
    expect(days.map(({ closure }) => closure?.kind ?? null)).toEqual([
      null,
      ...Array.from({ length: 5 }, () => 'closingPeriod'),
      null,
    ])
    // The place's own closing is named before the national holiday that falls inside.
    expect(days[2]).toMatchObject({ date: '2026-07-21', closure: { id: periodId }, publicHoliday: {} })
    expect(lastActOf(place.core)).toMatchObject({
      command: 'calendar.addPeriod',
      changes: [{ table: 'calendarPeriod', rowId: periodId, kind: 'insert' }],
    })
    expect(place.changed.at(-1)).toContain('calendar')
  })

  it('changes cell by cell, and opens its days again when removed', async () => {
    const { periodId } = await valueOf(aClosing('2026-12-24', '2027-01-02'))
    const words = {
      kind: 'closing',
      fromDate: '2026-12-28',
      untilDate: '2027-01-02',
      name: named('Été'),
    } as const
    await valueOf(place.api.calendar.changePeriod({ periodId, ...words }))
    expect(lastActOf(place.core).changes).toMatchObject([
      { kind: 'update', column: 'fromDate', old: '2026-12-24', new: '2026-12-28' },
    ])
    expect((await dayOf('2026-12-24'))?.closure).toBeNull()
    await valueOf(place.api.calendar.removePeriod({ periodId }))
    expect((await dayOf('2026-12-29'))?.closure).toBeNull()
    expect(rowsOf(place.core, 'calendarPeriod').some(({ id }) => id === periodId)).toBe(false)
  })

  it('is refused when it ends before it begins, or is not there, and nothing is logged', async () => {
    const before = actsOf(place.core).length
    const periodId = '01900000-0000-7000-8000-000000000001'
    const words = {
      kind: 'closing',
      fromDate: '2026-07-02',
      untilDate: '2026-07-01',
      name: named('Été'),
    } as const
    const ordered = { ...words, untilDate: '2026-07-03' }
    expect(await place.api.calendar.addPeriod(words)).toMatchObject({ error: { type: 'UntilBeforeFrom' } })
    expect(await place.api.calendar.changePeriod({ periodId, ...words })).toMatchObject({
      error: { type: 'UntilBeforeFrom' },
    })
    const unknown = { error: { type: 'PeriodUnknown', periodId } }
    expect(await place.api.calendar.changePeriod({ periodId, ...ordered })).toMatchObject(unknown)
    expect(await place.api.calendar.removePeriod({ periodId })).toMatchObject(unknown)
    expect(actsOf(place.core)).toHaveLength(before)
  })

  it('comes back as it was when its removal is undone', async () => {
    const { periodId } = await valueOf(aClosing('2026-07-20', '2026-07-24'))
    const before = rowsOf(place.core, 'calendarPeriod')
    await valueOf(place.api.calendar.removePeriod({ periodId }))
    await valueOf(place.api.history.undo({ txId: lastActOf(place.core).txId }))
    expect(rowsOf(place.core, 'calendarPeriod')).toEqual(before)
  })
})
