import { describe, expect, it } from 'vitest'

import { anEvent, event, when, wrapped } from '#test/support/calendar-making.ts'

describe('a recurring event of a calendar', () => {
  it('stays at its hour when the clock changes', async () => {
    const weekly = [
      'DTSTART;TZID=Europe/Brussels:20260322T100000',
      'DTEND;TZID=Europe/Brussels:20260322T110000',
      'RRULE:FREQ=WEEKLY;COUNT=3',
    ]
    expect(await when(anEvent(...weekly))).toEqual([
      '2026-03-22 10:00 > 2026-03-22 11:00',
      '2026-03-29 10:00 > 2026-03-29 11:00',
      '2026-04-05 10:00 > 2026-04-05 11:00',
    ])
    const night = [
      'DTSTART;TZID=Europe/Brussels:20261017T220000',
      'DTEND;TZID=Europe/Brussels:20261018T060000',
      'RRULE:FREQ=WEEKLY;COUNT=2',
    ]
    expect(await when(anEvent(...night))).toEqual([
      '2026-10-17 22:00 > 2026-10-18 06:00',
      '2026-10-24 22:00 > 2026-10-25 06:00',
    ])
  })

  it('ends on the day its rule says, the evening included', async () => {
    const start = 'DTSTART;TZID=Europe/Brussels:20260601T223000'
    expect(await when(anEvent(start, 'RRULE:FREQ=DAILY;UNTIL=20260602T215959Z'))).toHaveLength(2)
    expect(await when(anEvent(start, 'RRULE:FREQ=DAILY;UNTIL=20260602'))).toHaveLength(2)
    expect(
      await when(anEvent('DTSTART;VALUE=DATE:20260601', 'RRULE:FREQ=DAILY;UNTIL=20260603')),
    ).toHaveLength(3)
  })

  it('knows the 29th of February, the last Friday and two rules at once', async () => {
    const leap = await when(anEvent('DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY'), {
      from: '2025-01-01',
      to: '2032-12-31',
    })
    expect(leap).toEqual(['2028-02-29 > 2028-02-29', '2032-02-29 > 2032-02-29'])
    const friday = await when(anEvent('DTSTART;VALUE=DATE:20260130', 'RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=3'))
    expect(friday).toEqual(['2026-01-30 > 2026-01-30', '2026-02-27 > 2026-02-27', '2026-03-27 > 2026-03-27'])
    const two = [
      'DTSTART;VALUE=DATE:20260302',
      'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2',
      'RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3',
    ]
    expect(await when(anEvent(...two))).toEqual([
      '2026-03-02 > 2026-03-02',
      '2026-03-04 > 2026-03-04',
      '2026-03-09 > 2026-03-09',
    ])
  })

  it('has extra dates with their own length, and leaves out the excluded ones', async () => {
    const lines = [
      'DTSTART:20260301T100000',
      'DURATION:PT1H',
      'RRULE:FREQ=DAILY;COUNT=4',
      'RDATE:20260310T120000,20260311T120000',
      'RDATE;VALUE=PERIOD:20260312T080000/20260312T120000,20260313T080000/PT2H',
      'EXDATE:20260302T100000',
      'EXDATE;VALUE=DATE:20260303',
      'EXDATE:20260310T110000Z',
    ]
    expect(await when(anEvent(...lines))).toEqual([
      '2026-03-01 10:00 > 2026-03-01 11:00',
      '2026-03-04 10:00 > 2026-03-04 11:00',
      '2026-03-11 12:00 > 2026-03-11 13:00',
      '2026-03-12 08:00 > 2026-03-12 12:00',
      '2026-03-13 08:00 > 2026-03-13 10:00',
    ])
    expect(
      await when(
        anEvent('DTSTART;VALUE=DATE:20260301', 'RRULE:FREQ=DAILY;COUNT=2', 'EXDATE:20260302T000000'),
      ),
    ).toEqual(['2026-03-01 > 2026-03-01'])
    expect(await when(anEvent('DTSTART;VALUE=DATE:20260301', 'RDATE:20250301', 'RDATE:20260305Z'))).toEqual([
      '2026-03-01 > 2026-03-01',
      '2026-03-05 > 2026-03-05',
    ])
  })

  it('has single dates moved, and a date from which all are moved', async () => {
    const series = event(
      'UID:a',
      'DTSTART:20260302T100000',
      'DTEND:20260302T110000',
      'RRULE:FREQ=WEEKLY;COUNT=5',
    )
    const one = event(
      'UID:a',
      'RECURRENCE-ID:20260309T090000Z',
      'DTSTART:20260310T100000',
      'DTEND:20260310T103000',
    )
    const later = event(
      'UID:a',
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20260323T100000',
      'DTSTART:20260324T150000',
      'DTEND:20260324T170000',
    )
    expect(await when(wrapped(series, one, later))).toEqual([
      '2026-03-02 10:00 > 2026-03-02 11:00',
      '2026-03-10 10:00 > 2026-03-10 10:30',
      '2026-03-16 10:00 > 2026-03-16 11:00',
      '2026-03-24 15:00 > 2026-03-24 17:00',
      '2026-03-31 15:00 > 2026-03-31 17:00',
    ])
    const stopped = event(
      'UID:a',
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20260316T100000',
      'STATUS:CANCELLED',
      'DTSTART:20260316T100000',
    )
    expect(await when(wrapped(series, stopped))).toHaveLength(2)
    const other = event('UID:b', 'RECURRENCE-ID:20260309T100000', 'DTSTART:20260309T100000')
    expect(await when(wrapped(series, other))).toHaveLength(6)
  })
})
