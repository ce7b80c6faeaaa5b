import { existsSync, readdirSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { anEvent, calendar, event, when, wrapped } from '#test/support/calendar-making.ts'

describe('a calendar of absences', () => {
  const absences = readFileSync(new URL('../data/absences.ics', import.meta.url))

  it('gives every date of every event, in the days and times of Brussels', async () => {
    const read = await calendar(absences)
    expect(read.events).toBe(6)
    expect(
      read.occurrences.map(({ uid, from, until, startTime, endTime, allDay }) => [
        uid,
        from,
        until,
        startTime,
        endTime,
        allDay,
      ]),
    ).toEqual([
      ['cours', '2026-03-10', '2026-03-10', '18:00', '20:00', false],
      ['cours', '2026-03-17', '2026-03-17', '18:00', '20:00', false],
      ['cours', '2026-03-24', '2026-03-24', '18:00', '20:00', false],
      ['prive', '2026-03-29', '2026-03-29', '01:30', '04:00', false],
      ['cours', '2026-03-31', '2026-03-31', '18:00', '20:00', false],
      ['cours', '2026-04-15', '2026-04-15', '19:00', '21:00', false],
      ['cours', '2026-04-28', '2026-04-28', '18:00', '20:00', false],
      ['conge', '2026-07-06', '2026-07-17', null, null, true],
    ])
  })

  it('lists the event that cannot be read and keeps the others', async () => {
    expect((await calendar(absences)).problems).toEqual([{ index: 6, reason: 'DateInvalid' }])
  })

  it('shows the start of a title only, none of a private one, and nothing else of the file', async () => {
    const read = await calendar(absences)
    const labels = new Set(read.occurrences.map(({ label }) => label))
    expect(labels).toEqual(
      new Set([
        'Cours de néerlandais, le soir et jusque tard; salle du fond…',
        '',
        'Cours de néerlandais (déplacé)',
        'Congé',
      ]),
    )
    expect(JSON.stringify(read)).not.toMatch(/ne se montre pas|jamais lue|rappel/)
  })

  it('keeps to the horizon, with what started before it or ends after it', async () => {
    const days = async (from: string, to: string) =>
      (await calendar(absences, { from, to })).occurrences.map(({ uid }) => uid)
    expect(await days('2026-07-17', '2026-07-17')).toEqual(['conge'])
    expect(await days('2026-07-18', '2026-12-31')).toEqual([])
    expect(await days('2026-04-14', '2026-04-15')).toEqual(['cours'])
    expect(await days('2026-04-21', '2026-04-21')).toEqual([])
  })
})

describe('one event of a calendar', () => {
  it('lasts its day, its days, or as long as it says', async () => {
    expect(await when(anEvent('DTSTART;VALUE=DATE:20260301'))).toEqual(['2026-03-01 > 2026-03-01'])
    expect(await when(anEvent('DTSTART;VALUE=DATE:20260301', 'DTEND;VALUE=DATE:20260301'))).toEqual([
      '2026-03-01 > 2026-03-01',
    ])
    expect(await when(anEvent('DTSTART;VALUE=DATE:20260301', 'DURATION:P2D'))).toEqual([
      '2026-03-01 > 2026-03-02',
    ])
    expect(await when(anEvent('DTSTART:20260301', 'DTEND:20260303'))).toEqual(['2026-03-01 > 2026-03-02'])
    expect(await when(anEvent('DTSTART:20260301T140000', 'DURATION:PT1H30M'))).toEqual([
      '2026-03-01 14:00 > 2026-03-01 15:30',
    ])
    expect(await when(anEvent('DTSTART:20260301T140000'))).toEqual(['2026-03-01 14:00 > 2026-03-01 14:00'])
    expect(await when(anEvent('DTSTART:20260301T140000', 'DTEND:20260301T130000'))).toEqual([
      '2026-03-01 14:00 > 2026-03-01 14:00',
    ])
  })

  it('takes whole days from midnight to midnight', async () => {
    const read = await calendar(anEvent('DTSTART:20260301T000000', 'DTEND:20260303T000000'))
    expect(read.occurrences).toMatchObject([
      { from: '2026-03-01', until: '2026-03-02', startTime: null, endTime: null, allDay: true },
    ])
    expect(await when(anEvent('DTSTART:20260301T180000', 'DTEND:20260302T000000'))).toEqual([
      '2026-03-01 18:00 > 2026-03-01',
    ])
    expect(await when(anEvent('DTSTART:20260301T220000', 'DTEND:20260302T010000'))).toEqual([
      '2026-03-01 22:00 > 2026-03-02 01:00',
    ])
  })

  it('is moved to Brussels from UTC, from a named zone and from a Microsoft one', async () => {
    expect(await when(anEvent('DTSTART:20260301T233000Z', 'DTEND:20260302T003000Z'))).toEqual([
      '2026-03-02 00:30 > 2026-03-02 01:30',
    ])
    expect(await when(anEvent('DTSTART;TZID=America/New_York:20260301T090000'))).toEqual([
      '2026-03-01 15:00 > 2026-03-01 15:00',
    ])
    expect(await when(anEvent('DTSTART;TZID=Romance Standard Time:20260701T090000'))).toEqual([
      '2026-07-01 09:00 > 2026-07-01 09:00',
    ])
    expect(await when(anEvent('DTSTART;TZID=/mozilla.org/20050126_1/Europe/London:20260701T090000'))).toEqual(
      ['2026-07-01 10:00 > 2026-07-01 10:00'],
    )
    expect(await when(anEvent('DTSTART;TZID=Etc/UTC:20260701T090000'))).toEqual([
      '2026-07-01 11:00 > 2026-07-01 11:00',
    ])
  })

  it('is read as Brussels time, and listed, when nobody knows its zone', async () => {
    const read = await calendar(anEvent('DTSTART;TZID=Nulle/Part:20260301T090000'))
    expect(read.occurrences).toMatchObject([{ from: '2026-03-01', startTime: '09:00' }])
    expect(read.problems).toEqual([{ index: 1, reason: 'ZoneUnknown' }])
  })

  it('says whether it takes the time, and leaves out what is cancelled', async () => {
    const free = await calendar(anEvent('DTSTART;VALUE=DATE:20260301', 'TRANSP:TRANSPARENT'))
    expect(free.occurrences).toMatchObject([{ busy: false }])
    expect(await when(anEvent('DTSTART;VALUE=DATE:20260301', 'STATUS:CANCELLED'))).toEqual([])
  })

  it('without an id is known by its place in the file', async () => {
    const read = await calendar(wrapped(event('UID:a', 'DTSTART:20260301'), event('DTSTART:20260302')))
    expect(read.occurrences.map(({ uid }) => uid)).toEqual(['a', 'event-2'])
  })
})

/**
 * One of each kind that calendars write: a day of every year, a rule with a date left out and one moved, dates added,
 * two rules in one event, a length for an end, no end at all, a clock only this file knows (`-0000`), blank lines.
 */
describe('a calendar with every kind of repetition', () => {
  const occasions = readFileSync(new URL('../data/occasions.ics', import.meta.url))

  it('gives each date once, of two rules, of dates added and left out, of a clock of its own', async () => {
    const read = await calendar(occasions)
    expect([read.events, read.problems]).toEqual([7, []])
    expect(await when(occasions)).toEqual([
      '2026-01-05 12:00 > 2026-01-05 14:00',
      '2026-01-14 12:00 > 2026-01-14 14:00',
      '2026-01-21 12:00 > 2026-01-21 14:00',
      '2026-02-02 12:00 > 2026-02-02 14:00',
      '2026-04-07 18:00 > 2026-04-07 20:00',
      '2026-05-23 > 2026-05-23',
      '2026-06-01 17:00 > 2026-06-01 18:00',
      '2026-06-08 17:00 > 2026-06-08 18:00',
      '2026-06-15 17:00 > 2026-06-15 18:00',
      '2026-07-01 10:00 > 2026-07-01 12:00',
      '2026-07-15 17:00 > 2026-07-15 18:00',
      '2026-09-10 18:00 > 2026-09-10 18:00',
      '2026-10-02 > 2026-10-02',
    ])
  })
})

/** Calendars of others, that may not be handed on with the project: one more run where they lie beside it. */
const folder = new URL('../../../shared/data/ics/', import.meta.url)
const others = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.ics')) : []
// oxlint-disable-next-line no-console -- a comparison that was not made must be seen
if (others.length === 0) console.info('files-calendar: no calendars of others beside the project to compare')

describe.each(others)('the calendar of others %s', (name) => {
  it('is read, with the number of events it holds', async () => {
    const bytes = readFileSync(new URL(name, folder))
    const read = await calendar(bytes, { from: '2012-01-01', to: '2026-12-31' })
    const held = bytes.toString('latin1').match(/^BEGIN:VEVENT/gm)?.length ?? 0
    expect([read.events, read.problems]).toEqual([held, []])
    expect(read.occurrences.length > 0).toBe(held > 0)
  })
})
