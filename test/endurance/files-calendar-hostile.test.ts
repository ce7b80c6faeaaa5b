import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readCalendar } from '#core/files/calendar-reading.ts'
import { anEvent, calendar, event, wrapped, year } from '#test/support/calendar-making.ts'
import { fromText } from '#test/support/file-making.ts'

describe('a hostile or broken calendar', () => {
  const problemsOf = async (content: string) =>
    (await calendar(content, year, { eventMs: 300, fileMs: 300 })).problems.map(({ reason }) => reason)

  it('never costs more than its share of time, whatever its rules', async () => {
    const rules = [
      'FREQ=SECONDLY',
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=DAILY;INTERVAL=999999999',
      'FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=31',
      'FREQ=WEEKLY;BYMONTH=2;INTERVAL=99999999',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    ]
    for (const rule of rules) {
      const problems = await problemsOf(anEvent('DTSTART:19700101T000000', `RRULE:${rule}`))
      expect(
        problems.every((reason) => ['TooSlow', 'TooManyOccurrences'].includes(reason)),
        rule,
      ).toBe(true)
    }
    const zone = wrapped(
      'BEGIN:VTIMEZONE',
      'TZID:Fou',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
      'END:STANDARD',
      'END:VTIMEZONE',
      event('DTSTART;TZID=Fou:20260301T100000'),
    )
    expect(await problemsOf(zone)).toEqual(['TooSlow'])
  })

  it('gives at most 10,000 dates, and says which event has more', async () => {
    const read = await calendar(
      wrapped(event('DTSTART:20260101T000000', 'RRULE:FREQ=MINUTELY;COUNT=20000'), event('DTSTART:20260101')),
    )
    expect(read.occurrences).toHaveLength(10_000)
    expect(read.problems).toEqual([
      { index: 1, reason: 'TooManyOccurrences' },
      { index: 2, reason: 'TooManyOccurrences' },
    ])
  })

  it('lists each event it cannot read, with a code', async () => {
    const content = wrapped(
      event('SUMMARY:x'),
      event('DTSTART:hier'),
      event('DTSTART:20260301', 'RRULE:FREQ=PARFOIS'),
      event('DTSTART:20260301', 'DURATION:-P1D'),
      event('DTSTART:18991231'),
      event('DTSTART:20260301', 'UID'),
      event('DTSTART:20260301', 'SUMMARY;X="é:abc'),
    )
    expect(await calendar(content)).toMatchObject({
      events: 7,
      occurrences: [{ uid: 'event-6' }, { uid: 'event-7', label: '' }],
      problems: [
        { index: 1, reason: 'StartMissing' },
        { index: 2, reason: 'DateInvalid' },
        { index: 3, reason: 'RuleInvalid' },
        { index: 4, reason: 'DateInvalid' },
        { index: 5, reason: 'DateInvalid' },
      ],
    })
  })

  it('cut off in the middle keeps the events before the cut', async () => {
    const content = wrapped(event('DTSTART:20260301'), event('DTSTART:20260302'))
    const read = await calendar(content.slice(0, -40))
    expect(read).toMatchObject({
      events: 2,
      occurrences: [{ from: '2026-03-01' }],
      problems: [{ index: 2, reason: 'EventCutOff' }],
    })
  })

  it('is refused when it is no calendar, too large or too long', async () => {
    const refusal = async (bytes: Uint8Array) => {
      const read = await readCalendar(bytes, year)
      return read.ok ? 'read' : read.error
    }
    for (const text of ['', 'Prénom;Clé\nAna;oui', 'BEGIN:VCARD\nEND:VCARD', '\ufeff'])
      expect(await refusal(fromText(text))).toEqual({ type: 'NotACalendar' })
    const limit = 20 * 1024 * 1024
    expect(await refusal(new Uint8Array(limit + 1))).toEqual({
      type: 'FileTooLarge',
      bytes: limit + 1,
      limit,
    })
    expect(await refusal(fromText(wrapped(...Array<string>(5001).fill(event('DTSTART:20260301')))))).toEqual({
      type: 'TooManyEvents',
      limit: 5000,
    })
  })

  it('of any pieces is read or refused, never a crash', async () => {
    const pieces = fc.constantFrom(
      'BEGIN:VCALENDAR',
      'END:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'BEGIN:VTIMEZONE',
      'END:VTIMEZONE',
      'BEGIN:STANDARD',
      'TZID:X',
      'DTSTART;TZID=X:20260301T100000',
      'DTSTART:20260301',
      'DTEND:',
      'DURATION:PT',
      'RRULE:FREQ=WEEKLY;BYDAY=1MO,SU;COUNT=3',
      'RRULE:FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO',
      'RRULE:',
      'RDATE;VALUE=PERIOD:x',
      'EXDATE:',
      'RECURRENCE-ID:20260301',
      'UID:a',
      ' suite',
      '',
      'x',
      ';:',
      'SUMMARY;"',
      'BEGIN:',
      'END:',
    )
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 40 }).map((lines) => lines.join('\n')),
      fc.string({ unit: 'binary' }),
    )
    await fc.assert(
      fc.asyncProperty(text, async (body) => {
        const read = await readCalendar(fromText(`BEGIN:VCALENDAR\n${body}`), year)
        if (read.ok) expect(read.value.occurrences.every(({ from, until }) => from <= until)).toBe(true)
        else expect(read.error.type).toBe('NotACalendar')
      }),
      { numRuns: 500 },
    )
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        expect(typeof (await readCalendar(bytes, year)).ok).toBe('boolean')
      }),
    )
  })
})
