import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type DatedFile, isRoomShort, kept, keptBackups, mostKept } from '#shared/backup/retention-rules.ts'

const hour = 3_600_000
const day = 24 * hour
const now = Date.UTC(2026, 10, 21, 14, 12)
const unlimited = Number.POSITIVE_INFINITY

const aFile = fc.record({
  at: fc.integer({ min: 0, max: 900 * 24 * 60 }).map((minutes) => now - minutes * 60_000),
  bytes: fc.integer({ min: 0, max: 300 }),
})
const files = fc.array(aFile, { maxLength: 120 })
const free = fc.oneof(fc.constant(unlimited), fc.integer({ min: 0, max: 40_000 }))
const bytesOf = (all: readonly DatedFile[]) => all.reduce((total, { bytes }) => total + bytes, 0)
const agesOf = (all: readonly DatedFile[]) => all.map(({ at }) => now - at)

/** Monday of the week that a moment is in, said another way than the rule does. */
const weekOf = (at: number): string => {
  const date = new Date(at)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}
const periodsOf = [
  [(at: number) => new Date(at).toISOString().slice(0, 13), kept.hourly],
  [(at: number) => new Date(at).toISOString().slice(0, 10), kept.daily],
  [weekOf, kept.weekly],
  [(at: number) => new Date(at).toISOString().slice(0, 7), kept.monthly],
] as const

describe('which backups stay', () => {
  it('are some of those there are, the newest among them, and never more than the most that is promised', () => {
    fc.assert(
      fc.property(files, free, (all, room) => {
        const stays = keptBackups(all, room)
        expect(stays.filter((backup) => !all.includes(backup))).toEqual([])
        expect(stays.length).toBeLessThanOrEqual(mostKept)
        expect(stays[0]?.at).toBe(all.length === 0 ? undefined : Math.max(...all.map(({ at }) => at)))
      }),
    )
  })

  it('stay when asked again, the room that was made counted in', () => {
    fc.assert(
      fc.property(files, free, (all, room) => {
        const once = keptBackups(all, room)
        expect(keptBackups(once, room + bytesOf(all) - bytesOf(once))).toEqual(once)
      }),
    )
  })

  it('are, with room for all, the newest of each of the last hours, days, weeks and months that have one', () => {
    fc.assert(
      fc.property(files, (all) => {
        const wanted = new Set<number>()
        for (const [periodOf, most] of periodsOf) {
          const periods = [...new Set(all.map(({ at }) => periodOf(at)))]
            .toSorted()
            .toReversed()
            .slice(0, most)
          for (const period of periods)
            wanted.add(Math.max(...all.map(({ at }) => at).filter((at) => periodOf(at) === period)))
        }
        expect(new Set(keptBackups(all, unlimited).map(({ at }) => at))).toEqual(wanted)
      }),
    )
  })

  it('take half of the room at most, but for the newest; the oldest are the first to go', () => {
    fc.assert(
      fc.property(files, free, (all, room) => {
        const stays = keptBackups(all, room)
        const wanted = keptBackups(all, unlimited)
        expect(stays).toEqual(wanted.slice(0, stays.length))
        if (stays.length > 1) expect(bytesOf(stays)).toBeLessThanOrEqual((bytesOf(all) + room) / 2)
      }),
    )
  })

  it('of a place that opens every day for ten years are never too many, and reach back a year', () => {
    let present: DatedFile[] = []
    let most = 0
    const days = 3652
    for (let past = days; past >= 0; past -= 1) {
      for (const hours of [4, 3, 2, 1, 0]) {
        // From 19 MB after a year to 190 MB after ten, beside 40 GB that are free.
        const bytes = 190e6 * (1 - past / days)
        present = keptBackups([{ at: now - past * day - hours * hour, bytes }, ...present], 40e9)
        most = Math.max(most, present.length)
      }
    }
    expect(most).toBeLessThanOrEqual(mostKept)
    const ages = agesOf(present)
    expect(ages.filter((age) => age < day).length).toBeGreaterThanOrEqual(5)
    for (let back = 0; back < 14; back += 1)
      expect(ages.some((age) => age >= back * day && age < (back + 1) * day)).toBe(true)
    for (let week = 0; week < 7; week += 1)
      expect(ages.some((age) => age >= week * 7 * day && age < (week + 1) * 7 * day)).toBe(true)
    expect(Math.max(...ages)).toBeGreaterThan(320 * day)
    // 37 promised at most, of which some are the same; the younger ones weigh most.
    expect(most).toBe(35)
    expect(bytesOf(present)).toBeLessThan(6.5e9)
  })

  it('outlast a summer: months that were closed count for nothing', () => {
    const spring = Array.from({ length: 60 }, (_, past) => ({ at: now - (200 + past) * day, bytes: 1 }))
    const before = keptBackups(spring, unlimited)
    const back = keptBackups([{ at: now, bytes: 1 }, ...before], unlimited)
    expect(back.length).toBeGreaterThanOrEqual(before.length - 2)
  })
})

describe('the room for backups', () => {
  it('is short when one more would not fit in half of it', () => {
    const two = [1, 2].map((past) => ({ at: now - past * day, bytes: 200 }))
    expect(isRoomShort(two, 800)).toBe(false)
    expect(isRoomShort(two, 799)).toBe(true)
    expect(isRoomShort([], 0)).toBe(false)
    expect(isRoomShort(two, unlimited)).toBe(false)
  })

  it('stays told as short while the oldest are going for want of it', () => {
    let present: DatedFile[] = []
    const disk = 1000
    for (let past = 30; past >= 0; past -= 1) {
      const added = [{ at: now - past * day, bytes: 100 }, ...present]
      present = keptBackups(added, disk - bytesOf(added))
    }
    expect(present).toHaveLength(5)
    expect(isRoomShort(present, disk - bytesOf(present))).toBe(true)
  })
})
