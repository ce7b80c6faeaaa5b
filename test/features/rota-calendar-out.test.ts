import fc from 'fast-check'
import ICAL from 'ical.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { changesOfFrame, changesOfSlots } from '#core/features/rota/agenda-queries.ts'
import { writeCalendar } from '#core/files/calendar-writing.ts'
import { queryBuilder } from '#db/handle.ts'
import { addDays, localDateOf } from '#shared/kernel/local-date.ts'
import { aSlot } from '#test/support/builders.ts'
import { valueOf } from '#test/support/core.ts'
import { aRota, type Rota } from '#test/support/rota.ts'

const calendarIn = (bytes: Uint8Array) =>
  new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytes)) as unknown[])

/** A younger property (RFC 7986, 5.1) that the library hands over as it is written. */
const nameOf = (bytes: Uint8Array) =>
  String(calendarIn(bytes).getFirstPropertyValue('name') ?? '').replaceAll(/\\(.)/gs, (_, sign: string) =>
    sign === 'n' ? '\n' : sign,
  )

/** The events as another library reads them. */
function eventsIn(bytes: Uint8Array) {
  return calendarIn(bytes)
    .getAllSubcomponents('vevent')
    .map((component) => {
      const event = new ICAL.Event(component)
      const text = (name: string) => String(component.getFirstPropertyValue(name) ?? '')
      return {
        uid: event.uid,
        sequence: event.sequence,
        isDay: event.startDate.isDate,
        startAt: event.startDate.toJSDate().getTime(),
        endAt: event.endDate.toJSDate().getTime(),
        title: event.summary,
        text: event.description ?? '',
        location: event.location,
        status: text('status'),
        stamp: text('dtstamp'),
      }
    })
}

const november = { from: '2026-11-01', to: '2026-11-30', language: 'fr' } as const

let place: Rota
let samira: string
let luc: string
beforeEach(async () => {
  place = await aRota({ at: Date.UTC(2026, 10, 2, 9) })
  await valueOf(place.api.place.setUp({ name: 'Le Seuil', language: 'fr', openingHours: [] }))
  await place.addSeries({ weekdays: [2], note: 'Café ; thé, eau\nsur la table' }, '2026-11-01')
  samira = await place.addHost('Samira')
  luc = await place.addHost('Luc')
})
afterEach(() => place.dispose())

const tuesday = async () => (await place.slotsOf('2026-11-10'))[0]?.slotId ?? ''
const ofPlace = async () =>
  eventsIn((await valueOf(place.api.rota.exportCalendar({ ...november, hostId: null }))).bytes)
const ofHost = async (hostId: string) =>
  eventsIn((await valueOf(place.api.rota.exportCalendar({ ...november, hostId }))).bytes)
const eventOf = async (slotId: string) => (await ofPlace()).find(({ uid }) => uid === slotId)

describe('the calendar of the place', () => {
  test('has each slot under its own id, at its moments, with the names of the rota and what is missing', async () => {
    const slotId = await tuesday()
    await valueOf(place.api.rota.signUp({ slotId, hostId: samira }))
    await valueOf(place.api.rota.signUp({ slotId, hostId: luc, standby: true }))
    const file = await valueOf(place.api.rota.exportCalendar({ ...november, hostId: null }))
    expect(file).toMatchObject({ fileName: 'agenda-le-seuil.ics', mediaType: 'text/calendar;charset=utf-8' })
    const slots = await place.slotsOf(november.from, november.to)
    const events = eventsIn(file.bytes)
    expect(events.map(({ uid, startAt, endAt }) => ({ slotId: uid, startAt, endAt }))).toEqual(
      slots.map(({ slotId: id, startAt, endAt }) => ({ slotId: id, startAt, endAt })),
    )
    expect(events.find(({ uid }) => uid === slotId)).toMatchObject({
      title: 'Permanence',
      text: 'Qui vient\u00a0: Samira, Luc (en réserve)\nIl manque 1 personne.\nCafé ; thé, eau\nsur la table',
      location: 'Le Seuil',
      status: 'CONFIRMED',
      stamp: '2026-11-02T09:00:00Z',
    })
  })

  test('says that a slot is off and why, and takes it back when it is reopened, each time with a higher number', async () => {
    const slotId = await tuesday()
    const sequences: number[] = []
    const keep = async () => sequences.push((await eventOf(slotId))?.sequence ?? -1)
    await keep()
    await valueOf(place.api.rota.signUp({ slotId, hostId: samira }))
    await keep()
    await valueOf(place.api.rota.cancelSlot({ slotId, reason: 'chauffage en panne' }))
    await keep()
    expect(await eventOf(slotId)).toMatchObject({ status: 'CANCELLED' })
    expect((await eventOf(slotId))?.text).toContain('Annulée (chauffage en panne)')
    await valueOf(place.api.rota.reopenSlot({ slotId }))
    await keep()
    expect(await eventOf(slotId)).toMatchObject({ status: 'CONFIRMED' })
    const closing = { kind: 'closing', fromDate: '2026-11-09', untilDate: '2026-11-15' } as const
    const name = { fr: 'Travaux', nl: 'Werken', en: 'Works' }
    const { periodId } = await valueOf(place.api.calendar.addPeriod({ ...closing, name }))
    await keep()
    await valueOf(place.api.calendar.removePeriod({ periodId }))
    await keep()
    expect(sequences).toEqual([...new Set(sequences)].toSorted((a, b) => a - b))
  })

  test('keeps a number that never falls when acts are taken back, and when a pattern is replaced', async () => {
    const slotId = await tuesday()
    let last = (await eventOf(slotId))?.sequence ?? -1
    const expectHigher = async () => {
      const { sequence } = (await eventOf(slotId)) ?? { sequence: -1 }
      expect(sequence).toBeGreaterThan(last)
      last = sequence
    }
    await valueOf(place.api.rota.signUp({ slotId, hostId: samira }))
    await expectHigher()
    await valueOf(place.api.history.undo({ txId: place.lastAct().txId }))
    await expectHigher()
    const draft = { weekdays: [2], startTime: '15:00', endTime: '19:00', minHosts: 2, maxHosts: 3 } as const
    const pattern = { ...draft, weekdays: [2] as 2[], keyHolderNeeded: false }
    const seriesId = slotId.slice(0, 36)
    await valueOf(place.api.rota.changeSeries({ seriesId, scope: 'all', fromDate: null, pattern }))
    await expectHigher()
    await valueOf(place.api.history.undo({ txId: place.lastAct().txId }))
    await expectHigher()
  })

  test('moves a slot under the same id', async () => {
    const slotId = await tuesday()
    const slot = { date: '2026-12-02', startTime: '22:00', endTime: '01:00', minHosts: 1, maxHosts: 2 }
    await valueOf(place.api.rota.signUp({ slotId, hostId: samira }))
    await valueOf(
      place.api.rota.changeSeries({
        seriesId: slotId.slice(0, 36),
        scope: 'one',
        date: '2026-11-10',
        slot: { ...slot, keyHolderNeeded: false, note: '' },
      }),
    )
    const moved = await eventOf(slotId)
    expect(new Date(moved?.startAt ?? 0).toISOString()).toBe('2026-12-02T21:00:00.000Z')
    expect(new Date(moved?.endAt ?? 0).toISOString()).toBe('2026-12-03T00:00:00.000Z')
  })
})

describe('the calendar of a host', () => {
  test('has only their slots, with the others by the names of the rota', async () => {
    const slotId = await tuesday()
    await valueOf(place.api.rota.signUp({ slotId, hostId: samira }))
    await valueOf(place.api.rota.signUp({ slotId, hostId: luc, standby: true }))
    expect(await ofHost(samira)).toMatchObject([
      { uid: `${slotId}#${samira}`, title: 'Permanence', status: 'CONFIRMED' },
    ])
    expect((await ofHost(samira))[0]?.text).toContain('Avec\u00a0: Luc (en réserve)')
    expect(await ofHost(luc)).toMatchObject([{ title: 'Permanence (en réserve)', status: 'TENTATIVE' }])
  })

  test('cancels what they left, what another took over, and what the place called off', async () => {
    const slotId = await tuesday()
    const slots = await place.slotsOf('2026-11-17', '2026-11-24')
    const [next = '', last = ''] = slots.map((slot) => slot.slotId)
    for (const id of [slotId, next, last])
      await valueOf(place.api.rota.signUp({ slotId: id, hostId: samira }))
    const before = await ofHost(samira)
    await valueOf(place.api.rota.withdraw({ slotId, hostId: samira }))
    await valueOf(place.api.rota.replace({ slotId: next, hostId: samira, byHostId: luc }))
    await valueOf(place.api.rota.cancelSlot({ slotId: last, reason: '' }))
    const after = await ofHost(samira)
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
    expect(after.map(({ status }) => status)).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED'])
    expect(after.every(({ sequence }, index) => sequence > (before[index]?.sequence ?? 0))).toBe(true)
    // Who left is told nothing more: neither who comes now, nor the note.
    expect(after.slice(0, 2).map(({ text }) => text)).toEqual(['', ''])
    expect(await ofHost(luc)).toMatchObject([{ status: 'CONFIRMED' }])
  })

  test('cancels a slot that is no longer on the rota, of which only the day is known', async () => {
    const slotId = await tuesday()
    await valueOf(place.api.rota.signUp({ slotId, hostId: samira }))
    await valueOf(place.api.rota.withdraw({ slotId, hostId: samira }))
    await valueOf(place.api.rota.endSeries({ seriesId: slotId.slice(0, 36), lastDate: '2026-11-04' }))
    expect(await ofHost(samira)).toMatchObject([
      { uid: `${slotId}#${samira}`, status: 'CANCELLED', isDay: true },
    ])
    const [event] = await ofHost(samira)
    expect(localDateOf(event?.startAt ?? 0)).toBe('2026-11-10')
  })

  test('notes no attendance, and tells nothing of anybody but display names', async () => {
    const slotId = await tuesday()
    await valueOf(place.api.rota.signUp({ slotId, hostId: samira }))
    await valueOf(place.api.rota.signUp({ slotId, hostId: luc }))
    place.clock.set(Date.UTC(2026, 10, 11, 9))
    await valueOf(place.api.rota.markAbsent({ slotId, hostId: luc }))
    await valueOf(place.api.rota.markPresent({ slotId, hostId: samira }))
    const bytes = (await valueOf(place.api.rota.exportCalendar({ ...november, hostId: samira }))).bytes
    const text = new TextDecoder().decode(bytes)
    expect(text).not.toMatch(/absent|présent|ATTENDEE|ORGANIZER|Luc/i)
    expect(await ofHost(luc)).toMatchObject([{ status: 'CONFIRMED' }])
  })

  test('is refused for a host that is not in the list', async () => {
    expect(
      await place.core.call('rota.exportCalendar', {
        ...november,
        hostId: '019aa6c4-0000-7000-8000-000000000099',
      }),
    ).toMatchObject({ ok: false, error: { type: 'HostUnknown' } })
  })
})

describe('what is written is what is read back', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 90 }),
    fc.constantFrom('a;b,c\\d', 'é'.repeat(80), '👩🏽‍🦱'.repeat(20), 'BEGIN:VEVENT', 'x\ny', '"“”'),
  )
  /** What a calendar can hold: no sign that no text has, and no other end of line than its own. */
  const printable = anyText.map((text) =>
    text.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, (sign) => (sign === '\n' ? sign : '')),
  )
  const pad = (number: number) => String(number).padStart(2, '0')
  const anyTime = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45))
    .map(([hour, minute]) => `${pad(hour)}:${pad(minute)}`)
  /** Around both clock changes, and on any other day. */
  const anyDay = fc.oneof(
    fc.integer({ min: -2, max: 2 }).map((days) => addDays('2026-03-29', days)),
    fc.integer({ min: -2, max: 2 }).map((days) => addDays('2026-10-25', days)),
    fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-01-01', days)),
  )

  test('moments across both clock changes and past midnight, texts of any letters', async () => {
    const anEvent = fc
      .record({ date: anyDay, startTime: anyTime, endTime: anyTime, title: printable, text: printable })
      .map(({ title, text, ...times }) => ({ slot: aSlot(times), title, text }))
    await fc.assert(
      fc.asyncProperty(fc.array(anEvent, { minLength: 1, maxLength: 5 }), printable, async (given, name) => {
        const events = given.map(({ slot, title, text }, index) => ({
          uid: `${slot.slotId}#${index}`,
          sequence: index,
          when: slot,
          title,
          text,
          status: 'confirmed' as const,
        }))
        const bytes = await writeCalendar({ name, location: name, language: 'fr', events }, 0)
        expect(nameOf(bytes)).toBe(name)
        const read = eventsIn(bytes)
        expect(
          read.map(({ uid, sequence, startAt, endAt, title, text }) => ({
            uid,
            sequence,
            startAt,
            endAt,
            title,
            text,
          })),
        ).toEqual(
          events.map(({ uid, sequence, when, title, text }) => ({
            uid,
            sequence,
            startAt: when.startAt,
            endAt: when.endAt,
            title,
            text,
          })),
        )
      }),
      { numRuns: 200 },
    )
  })
})

test('the numbers are counted by the indexes of the log, whatever ten years hold', () => {
  const db = { q: queryBuilder }
  for (const query of [changesOfFrame(db), changesOfSlots(db, ['a@2026-11-10'])]) {
    const { sql, parameters } = query.compile()
    const plan = place.rows(`EXPLAIN QUERY PLAN ${sql}`, ...parameters).map((row) => String(row['detail']))
    const onLog = plan.filter((line) => line.includes('change'))
    expect(onLog.length).toBeGreaterThan(0)
    for (const line of onLog) expect(line).toMatch(/USING COVERING INDEX changeOf/)
  }
})
