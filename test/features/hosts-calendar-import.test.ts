import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { valueOf } from '#test/support/core.ts'
import { fromText } from '#test/support/file-making.ts'
import { actsOf, lastActOf, rowsOf } from '#test/support/log-reader.ts'
import { aPlace } from '#test/support/places.ts'

let place: Awaited<ReturnType<typeof aPlace>>
let hostId: string
beforeEach(async () => {
  place = await aPlace()
  const added = await valueOf(place.api.hosts.add({ displayName: 'Samira', origin: 'peer' }))
  hostId = added.hostId
})
afterEach(() => place.dispose())

const anEvent = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
const aCalendarFile = (...events: string[][]) => {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//', ...events.flat(), 'END:VCALENDAR', '']
  return { fileName: 'agenda.ics', bytes: new Uint8Array(fromText(lines.join('\r\n'))) }
}

/** A week away, every other Tuesday afternoon three times, and a reminder without length. */
const calendarFile = aCalendarFile(
  anEvent('UID:a', 'DTSTART;VALUE=DATE:20261221', 'DTEND;VALUE=DATE:20261228', 'SUMMARY:Rendez-vous hôpital'),
  anEvent(
    'UID:b',
    'DTSTART;TZID=Europe/Brussels:20261201T140000',
    'DTEND;TZID=Europe/Brussels:20261201T160000',
    'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3',
    'SUMMARY:Kiné',
  ),
  anEvent('UID:c', 'DTSTART:20261203T090000Z', 'DTEND:20261203T090000Z', 'SUMMARY:Rappel'),
)
const horizon = { from: '2026-12-01', to: '2026-12-31' }
const preview = () => valueOf(place.api.hosts.previewAbsences({ hostId, file: calendarFile, ...horizon }))
const chosen = async () =>
  (await preview()).occurrences.map(({ from, until, startTime, endTime }) => ({
    fromDate: from,
    untilDate: until,
    fromTime: startTime,
    untilTime: endTime,
  }))
const spans = () =>
  rowsOf(place.core, 'hostAbsence')
    .map(({ fromDate, fromTime, untilDate, untilTime }) => [fromDate, fromTime, untilDate, untilTime])
    .toSorted()

describe('absences from a calendar', () => {
  it('are previewed with their titles, and nothing is written', async () => {
    const before = actsOf(place.core).length
    const { events, occurrences, problems } = await preview()
    expect(events).toBe(3)
    expect(problems).toEqual([])
    expect(occurrences.map(({ label, from, startTime, known }) => [label, from, startTime, known])).toEqual([
      ['Kiné', '2026-12-01', '14:00', false],
      ['Kiné', '2026-12-15', '14:00', false],
      ['Rendez-vous hôpital', '2026-12-21', null, false],
      ['Kiné', '2026-12-29', '14:00', false],
    ])
    expect(actsOf(place.core)).toHaveLength(before)
  })

  it('are noted in one act with their moments, and nothing of their titles is in the file', async () => {
    const added = await valueOf(place.api.hosts.importAbsences({ hostId, absences: await chosen() }))
    expect(added).toEqual({ added: 4, alreadyThere: 0 })
    expect(spans()).toEqual([
      ['2026-12-01', '14:00', '2026-12-01', '16:00'],
      ['2026-12-15', '14:00', '2026-12-15', '16:00'],
      ['2026-12-21', null, '2026-12-27', null],
      ['2026-12-29', '14:00', '2026-12-29', '16:00'],
    ])
    expect(rowsOf(place.core, 'hostAbsence').every(({ origin }) => origin === 'ics')).toBe(true)
    expect(lastActOf(place.core).changes).toHaveLength(4)
    expect(JSON.stringify([rowsOf(place.core, 'hostAbsence'), actsOf(place.core)])).not.toMatch(/Kin|pital/)
  })

  it('imported again add nothing, not even an act', async () => {
    const absences = await chosen()
    await valueOf(place.api.hosts.importAbsences({ hostId, absences }))
    const before = actsOf(place.core).length
    expect((await preview()).occurrences.every(({ known }) => known)).toBe(true)
    const again = await valueOf(place.api.hosts.importAbsences({ hostId, absences }))
    expect(again).toEqual({ added: 0, alreadyThere: 4 })
    expect(actsOf(place.core)).toHaveLength(before)
    const twice = await valueOf(
      place.api.hosts.importAbsences({ hostId, absences: [...absences, ...absences] }),
    )
    expect(twice).toEqual({ added: 0, alreadyThere: 8 })
    expect(spans()).toHaveLength(4)
  })

  it('take the same ids on another device, and leave alone what was typed at the screen', async () => {
    for (const first of (await chosen()).slice(0, 1)) {
      await valueOf(place.api.hosts.addAbsence({ hostId, ...first }))
    }
    const typed = rowsOf(place.core, 'hostAbsence')
    const added = await valueOf(place.api.hosts.importAbsences({ hostId, absences: await chosen() }))
    expect(added).toEqual({ added: 3, alreadyThere: 1 })
    expect(rowsOf(place.core, 'hostAbsence')).toEqual(expect.arrayContaining(typed))
    const ids = rowsOf(place.core, 'hostAbsence').map(({ id }) => id)
    await valueOf(place.api.history.undo({ txId: lastActOf(place.core).txId }))
    expect(rowsOf(place.core, 'hostAbsence')).toEqual(typed)
    await valueOf(place.api.hosts.importAbsences({ hostId, absences: await chosen() }))
    expect(rowsOf(place.core, 'hostAbsence').map(({ id }) => id)).toEqual(ids)
  })

  it('are noted all or none', async () => {
    const backwards = { fromDate: '2026-12-05', untilDate: '2026-12-04', fromTime: null, untilTime: null }
    const refused = await place.api.hosts.importAbsences({
      hostId,
      absences: [...(await chosen()), backwards],
    })
    expect(refused).toEqual({ ok: false, error: { type: 'UntilBeforeFrom' } })
    expect(rowsOf(place.core, 'hostAbsence')).toEqual([])
  })

  it('are refused for a host nobody knows, and from a file that is no calendar', async () => {
    const nobody = '01900000-0000-7000-8000-000000000001'
    const unknown = await place.api.hosts.previewAbsences({ hostId: nobody, file: calendarFile, ...horizon })
    expect(unknown).toEqual({ ok: false, error: { type: 'HostUnknown', hostId: nobody } })
    const file = { fileName: 'agenda.ics', bytes: new Uint8Array(fromText('Nom;Clé\nLea;oui')) }
    const refused = await place.api.hosts.previewAbsences({ hostId, file, ...horizon })
    expect(refused).toEqual({ ok: false, error: { type: 'NotACalendar' } })
  })
})
