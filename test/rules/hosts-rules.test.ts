import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  absenceDuring,
  canBeAway,
  canTakeName,
  nameKey,
  newAbsences,
  rarestColour,
  spanOf,
} from '#shared/hosts/host-rules.ts'
import { hostColours } from '#shared/hosts/host.ts'
import { instantOf } from '#shared/kernel/local-date.ts'
import { aHost, anAbsence, anId, aSlot } from '#test/support/builders.ts'

describe("a host's name", () => {
  const zoe = aHost({ id: anId(2), displayName: 'Zoé D.' })

  test('is refused when another host is called alike for the eye', () => {
    for (const name of ['Zoé D.', 'zoe d.', ' ZOÉ  D. ', 'Zoe\u0301 D.']) {
      expect(canTakeName(name, [zoe])).toEqual({ ok: false, error: { type: 'NameTaken', hostId: anId(2) } })
    }
  })

  test('is refused when only marks without a shape tell it from another', () => {
    for (const mark of [
      '\u200b',
      '\u200c',
      '\u200d',
      '\u00ad',
      '\u202e',
      '\u2066',
      '\ufeff',
      '\u3164',
      '\ufe0f',
    ]) {
      for (const name of [`Zo${mark}é D.`, `Zoe${mark}\u0301 D.`, `Zoé D.${mark}`, `Ｚoé\u00a0D.`])
        expect(canTakeName(name, [zoe]).ok, JSON.stringify(name)).toBe(false)
    }
    const maryam = aHost({ displayName: 'مریم‌سادات' })
    expect(canTakeName('مریمسادات', [maryam]).ok).toBe(false)
  })

  test('is free when a vowel sign differs, where vowels are signs', () => {
    expect(canTakeName('दीप', [aHost({ displayName: 'दीपा' })]).ok).toBe(true)
  })

  test('is free when one letter differs', () => {
    expect(canTakeName('Zoé V.', [zoe]).ok).toBe(true)
    expect(canTakeName('Zoé D.', []).ok).toBe(true)
  })

  test('compares alike with itself, however it is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(nameKey(` ${name}  `)).toBe(nameKey(name.normalize('NFD')))
      }),
    )
  })
})

describe("a new host's colour", () => {
  test('is the one fewest hosts have', () => {
    expect(rarestColour([])).toBe(hostColours[0])
    expect(rarestColour(hostColours.slice(0, 3))).toBe(hostColours[3])
    expect(rarestColour([...hostColours, ...hostColours.filter((colour) => colour !== 'rose')])).toBe('rose')
  })
})

describe('an absence', () => {
  test('of whole days lasts from midnight to midnight, the last day included', () => {
    expect(spanOf(anAbsence({ untilDate: '2026-11-18' }))).toEqual({
      startAt: instantOf('2026-11-17', '00:00'),
      endAt: instantOf('2026-11-19', '00:00'),
    })
  })

  test('of the day the clock goes back lasts twenty-five hours', () => {
    const { startAt, endAt } = spanOf(anAbsence({ fromDate: '2026-10-25', untilDate: '2026-10-25' }))
    expect((endAt - startAt) / 3_600_000).toBe(25)
  })

  test('with times runs from the first to the last, nights included', () => {
    const away = anAbsence({ untilDate: '2026-11-19', fromTime: '16:00', untilTime: '09:00' })
    const during = (date: string, startTime: string, endTime: string) => {
      const slot = aSlot({ date, startTime, endTime })
      return absenceDuring([away], slot.startAt, slot.endAt) !== null
    }
    expect(during('2026-11-17', '14:00', '16:00')).toBe(false)
    expect(during('2026-11-17', '14:00', '16:01')).toBe(true)
    expect(during('2026-11-18', '02:00', '03:00')).toBe(true)
    expect(during('2026-11-19', '09:00', '12:00')).toBe(false)
  })

  test('on 29 February 2028 touches that day only', () => {
    const leapDay = anAbsence({ fromDate: '2028-02-29', untilDate: '2028-02-29' })
    const touched = ['2028-02-28', '2028-02-29', '2028-03-01'].filter((date) => {
      const slot = aSlot({ date })
      return absenceDuring([leapDay], slot.startAt, slot.endAt) !== null
    })
    expect(touched).toEqual(['2028-02-29'])
  })

  test('must end after it begins', () => {
    const refused = { ok: false, error: { type: 'UntilBeforeFrom' } }
    expect(canBeAway(anAbsence()).ok).toBe(true)
    expect(canBeAway(anAbsence({ fromTime: '18:00', untilTime: '09:00', untilDate: '2026-11-18' })).ok).toBe(
      true,
    )
    expect(canBeAway(anAbsence({ untilDate: '2026-11-16' }))).toEqual(refused)
    expect(canBeAway(anAbsence({ fromTime: '14:00', untilTime: '14:00' }))).toEqual(refused)
  })

  test('imported twice is noted once', () => {
    const whole = anAbsence()
    const afternoon = anAbsence({ fromTime: '13:00' })
    expect(newAbsences([whole], [whole, afternoon, afternoon])).toEqual([afternoon])
    expect(newAbsences([], newAbsences([], [whole, afternoon]))).toEqual([whole, afternoon])
  })
})
