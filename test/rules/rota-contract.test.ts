import { describe, expect, test } from 'vitest'

import { calendarContract } from '#shared/calendar/calendar-contract.ts'
import { hostsContract } from '#shared/hosts/hosts-contract.ts'
import { describeContract, type Entry } from '#shared/kernel/contract-kit.ts'
import { datesFrom, isoWeekOf } from '#shared/kernel/local-date.ts'
import { summaryOfGaps } from '#shared/rota/gap-rules.ts'
import { rotaContract } from '#shared/rota/rota-contract.ts'
import { isOverridable, type Obstacle } from '#shared/rota/signup-rules.ts'
import { zObstacle, zObstacleType } from '#shared/rota/signup-shapes.ts'
import { zSlotId } from '#shared/rota/slot-shapes.ts'
import { arrangeWeek, totalsOf } from '#shared/rota/week-rules.ts'
import { aDay, anId, aPatternDraft, aSlotCard } from '#test/support/builders.ts'

const contract: Record<string, Record<string, Entry>> = {
  calendar: calendarContract,
  hosts: hostsContract,
  rota: rotaContract,
}
const namesOf = (feature: string, role: string) =>
  Object.entries(contract[feature] ?? {}).flatMap(([name, entry]) =>
    entry.kind !== 'query' && entry.role === role ? [name] : [],
  )

describe('the contracts of calendar, hosts and rota', () => {
  test('leave signing up, withdrawing, replacements, attendance, notes and lists to anyone at the PC', () => {
    expect(namesOf('rota', 'open').toSorted()).toEqual([
      'acceptSwap',
      'askReplacement',
      'clearAttendance',
      'closeReplacement',
      'confirm',
      'declineSwap',
      'endStanding',
      'exportBalance',
      'exportCalendar',
      'exportWeeks',
      'keepStanding',
      'markAbsent',
      'markPresent',
      'noteSlot',
      'proposeSwap',
      'replace',
      'signUp',
      'stand',
      'standby',
      'takeReplacement',
      'withdraw',
    ])
    expect(namesOf('hosts', 'open')).toEqual([
      'addAbsence',
      'removeAbsence',
      'exportHosts',
      'sayWishes',
      'exportWishesForm',
    ])
  })

  test('leave the calendar, the series and cancellations to coordinators', () => {
    expect(namesOf('calendar', 'open')).toEqual([])
    expect(namesOf('rota', 'coordinator')).toContain('cancelSlot')
    expect(namesOf('rota', 'coordinator')).toContain('changeSeries')
  })

  test('let everyone read, but for who goes with whom and what the coordination prepares', () => {
    const closed = Object.values(contract).flatMap((entries) =>
      Object.entries(entries).flatMap(([name, { kind, role }]) =>
        kind === 'query' && role !== 'open' ? [name] : [],
      ),
    )
    expect(closed.toSorted()).toEqual([
      'getFillProgress',
      'getFillRules',
      'listPairs',
      'previewBulk',
      'previewSeriesChange',
    ])
  })

  test('can be printed as JSON Schema, each entry with its sentence', () => {
    const printed = describeContract(contract)
    expect(printed.every(({ does }) => does.endsWith('.'))).toBe(true)
    expect(printed.length).toBe(Object.values(contract).flatMap(Object.keys).length)
  })

  test('refuse with ids, numbers and codes: no refusal has room for a name or a sentence', () => {
    const free = Object.values(contract).flatMap((entries) =>
      Object.values(entries).flatMap(({ refusals }) =>
        Object.values(refusals).flatMap(({ shape }) =>
          Object.keys(shape).filter((key) => /name|label|note|text|reason$/i.test(key)),
        ),
      ),
    )
    // `ArchiveRefused.reason` is a code of a closed list.
    expect(free.filter((key) => key !== 'reason')).toEqual([])
  })
})

describe('withdrawing', () => {
  test('asks for nothing but who and which slot', () => {
    expect(Object.keys(rotaContract.withdraw.input.shape)).toEqual(['slotId', 'hostId'])
  })
})

describe('signing up', () => {
  const signup = { slotId: `${anId(1)}@2026-11-17`, hostId: anId(2) }

  test('takes a reason only to pass over an obstacle', () => {
    expect(rotaContract.signUp.input.parse(signup)).toEqual({ ...signup, standby: false })
    expect(rotaContract.signUp.input.safeParse({ ...signup, override: { reason: ' ' } }).success).toBe(false)
    expect(rotaContract.signUp.input.safeParse({ ...signup, reason: 'x' }).success).toBe(false)
  })

  test('may be refused for every obstacle there is', () => {
    const types = zObstacle.options.map((option) => option.shape.type.value)
    expect(types.toSorted()).toEqual([...zObstacleType.options].toSorted())
    expect(types.filter((type) => !(type in rotaContract.signUp.refusals))).toEqual([])
    const overridable = (types as Obstacle['type'][]).filter((type) => isOverridable({ type }))
    expect(overridable.toSorted()).toEqual([
      'DoubleBooking',
      'HostAbsent',
      'KeyHolderMissing',
      'SlotClosed',
      'SlotFull',
      'SlotOver',
    ])
  })

  test('needs the id of a slot, on a day that exists', () => {
    expect(zSlotId.safeParse(`${anId(1)}@2028-02-29`).success).toBe(true)
    for (const wrong of [`${anId(1)}@2026-02-29`, `${anId(1)}`, `x@2026-11-17`, `${anId(1)}@2026-11-17#`]) {
      expect(zSlotId.safeParse(wrong).success).toBe(false)
    }
  })
})

describe('a pattern', () => {
  const draft = rotaContract.createSeries.input.shape.first.unwrap().shape.pattern

  test('names each weekday once, and at least one', () => {
    expect(draft.safeParse(aPatternDraft({ weekdays: [1, 5] })).success).toBe(true)
    expect(draft.safeParse(aPatternDraft({ weekdays: [] })).success).toBe(false)
    expect(draft.safeParse(aPatternDraft({ weekdays: [1, 1] })).success).toBe(false)
  })

  test('lets at least one host come', () => {
    expect(draft.safeParse(aPatternDraft({ minHosts: 0, maxHosts: 1 })).success).toBe(true)
    expect(draft.safeParse(aPatternDraft({ minHosts: 0, maxHosts: 0 })).success).toBe(false)
  })
})

describe('the week query', () => {
  test('holds what the rules arrange', () => {
    const slots = [aSlotCard(), aSlotCard({ date: '2026-11-19', startTime: '22:00', endTime: '01:00' })]
    const week = {
      weekStart: '2026-11-16',
      weekEnd: '2026-11-22',
      isoWeek: isoWeekOf('2026-11-16'),
      days: datesFrom('2026-11-16', '2026-11-22').map((date) => ({
        ...aDay({ date }),
        today: date === '2026-11-21',
      })),
      table: arrangeWeek('2026-11-16', slots),
      slots,
      gaps: summaryOfGaps(slots, 0),
      totals: totalsOf(slots),
    }
    expect(rotaContract.getWeek.output.parse(week)).toEqual(week)
  })
})
