import type { WholeContract } from '#renderer/lib/api.ts'
import type { InputOf } from '#shared/kernel/contract-kit.ts'
import {
  addDays,
  startOfWeek,
  type LocalDate,
  type LocalTime,
  type Weekday,
} from '#shared/kernel/local-date.ts'

import { isCrossed, newSlot, type TermsTyped } from './slot-draft.ts'

export type BulkInput = InputOf<WholeContract['rota']['applyBulk']>['act']
export type BulkKind = BulkInput['kind']

/** In the order they are wanted most. */
export const bulkKinds = [
  'create',
  'move',
  'hours',
  'close',
  'reopen',
  'copy',
] as const satisfies readonly BulkKind[]

interface HoursTyped {
  readonly startTime: LocalTime | null
  readonly endTime: LocalTime | null
}

/** Everything that is typed, for every act: what was typed for one is still there when another is looked at. */
export interface BulkTyped {
  readonly kind: BulkKind
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly weekdays: readonly Weekday[]
  readonly startsAt: LocalTime | null
  readonly name: string
  readonly everyWeeks: number
  readonly times: readonly HoursTyped[]
  readonly as: 'slots' | 'series'
  readonly terms: Pick<TermsTyped, 'minHosts' | 'maxHosts' | 'keyHolderNeeded' | 'note'>
  readonly way: 'later' | 'earlier'
  readonly days: number | null
  readonly minutes: number | null
  readonly hours: HoursTyped
  readonly reason: string
  readonly closedDays: boolean
  readonly onto: LocalDate | null
  readonly people: boolean
}

const noHours: HoursTyped = { startTime: null, endTime: null }

/** The week of a day, and the week after it to copy onto. */
export function newBulk(date: LocalDate): BulkTyped {
  const monday = startOfWeek(date)
  const { minHosts, maxHosts, keyHolderNeeded, note } = newSlot(date)
  return {
    kind: 'create',
    from: monday,
    to: addDays(monday, 6),
    weekdays: [],
    startsAt: null,
    name: '',
    everyWeeks: 1,
    times: [noHours],
    as: 'slots',
    terms: { minHosts, maxHosts, keyHolderNeeded, note },
    way: 'later',
    days: 7,
    minutes: 0,
    hours: noHours,
    reason: '',
    closedDays: false,
    onto: addDays(monday, 7),
    people: true,
  }
}

export const withHours = ({ times }: BulkTyped, at: number, part: Partial<HoursTyped>) =>
  times.map((hours, index) => (index === at ? { ...hours, ...part } : hours))
export const withMoreHours = ({ times }: BulkTyped) => [...times, noHours]
/** Six slots a day are enough for any place. */
export const mostHours = 6

/** The act, once nothing is missing and it can be; null before. */
export function completeBulk(typed: BulkTyped): BulkInput | null {
  const { from, to } = typed
  if (from === null || to === null || to < from) return null
  if (typed.kind === 'create') return completeCreate(typed, from, to)
  const which = { from, to, weekdays: typed.weekdays.toSorted(), startTime: typed.startsAt }
  switch (typed.kind) {
    case 'move': {
      const { days, minutes } = typed
      const sign = typed.way === 'later' ? 1 : -1
      return days === null || minutes === null
        ? null
        : { kind: 'move', which, days: sign * days + 0, minutes: sign * minutes + 0 }
    }
    case 'hours': {
      const hours = completeHours(typed.hours)
      return hours === null ? null : { kind: 'hours', which, ...hours }
    }
    case 'close':
      return { kind: 'close', which, reason: typed.reason.trim() }
    case 'reopen':
      return { kind: 'reopen', which, closedDays: typed.closedDays }
    case 'copy':
      return typed.onto === null ? null : { kind: 'copy', which, onto: typed.onto, people: typed.people }
  }
}

const completeHours = ({ startTime, endTime }: HoursTyped) =>
  startTime === null || endTime === null ? null : { startTime, endTime }

function completeCreate(typed: BulkTyped, from: LocalDate, to: LocalDate): BulkInput | null {
  const { name, weekdays, everyWeeks, as, terms } = typed
  const { minHosts, maxHosts, keyHolderNeeded, note } = terms
  const times = typed.times.map(completeHours).filter((hours) => hours !== null)
  const isOnceEach = new Set(times.map(({ startTime, endTime }) => startTime + endTime)).size === times.length
  if (weekdays.length === 0 || times.length < typed.times.length || !isOnceEach) return null
  if (minHosts === null || maxHosts === null || isCrossed(terms)) return null
  return {
    kind: 'create',
    name: name.trim(),
    from,
    to,
    weekdays: weekdays.toSorted(),
    everyWeeks,
    times,
    as,
    minHosts,
    maxHosts,
    keyHolderNeeded,
    note: note.trim(),
  }
}
