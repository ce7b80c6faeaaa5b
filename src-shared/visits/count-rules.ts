import { addDays, instantOf, localTimeOf, minutesOfTime } from '#shared/kernel/local-date.ts'
import type { Instant, LocalDate } from '#shared/kernel/local-date.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'

import type { CountState, CountTarget, EntryForm, VisitCount } from './visit-count.ts'
import type { VisitKind } from './visit-kind.ts'

/** More than this in one slot or day is a slip of the finger, not a drop-in. */
export const maximumTotal = 5000

export type CountRefusal =
  | { readonly type: 'InTheFuture'; readonly date: LocalDate }
  | { readonly type: 'TotalBelowZero'; readonly total: number }
  | { readonly type: 'TotalTooHigh'; readonly maximum: number }

export interface CountAsk {
  readonly now: Instant
  readonly target: CountTarget
  /** What stands for the target before this entry, all kinds together. */
  readonly total: number
  /** What stands for the kind that is asked, or null when none is. */
  readonly kindTotal: number | null
  readonly delta: number
}

/**
 * May this entry be added? Refused: a slot or a day that has not begun, a total that would fall below zero
 * (of the target or of the kind; the refusal says what stands), a total past `maximumTotal`. A zero is always
 * welcome.
 */
export function canCount(ask: CountAsk): Result<null, CountRefusal> {
  const { now, target, total, kindTotal, delta } = ask
  if (target.startAt > now) return err({ type: 'InTheFuture', date: target.date })
  if (delta < 0) {
    const standing = kindTotal === null ? total : Math.min(total, kindTotal)
    if (standing + delta < 0) return err({ type: 'TotalBelowZero', total: Math.max(0, standing) })
  }
  if (total + delta > maximumTotal) return err({ type: 'TotalTooHigh', maximum: maximumTotal })
  return ok(null)
}

/**
 * What typing a total stores: the difference with the number this PC showed. Two PCs that both showed 10 and
 * type 12 and 13 store +2 and +3, and the place has 15. Typing what is already there stores 0: it was looked
 * at.
 */
export function deltaForTotal(seen: number, total: number): number {
  return total - seen
}

/**
 * 1 when `at` is more than `graceMinutes` after the end of the slot (or of the day, for a count without one).
 */
export function isLate(endAt: Instant, at: Instant, graceMinutes: number): 0 | 1 {
  return at > endAt + graceMinutes * 60_000 ? 1 : 0
}

/** What a list of entries says: nothing at all, or a number. */
export function stateOfCount(entries: readonly { readonly delta: number }[]): CountState {
  return stateOfTally(
    entries.length,
    entries.reduce((sum, entry) => sum + entry.delta, 0),
  )
}

/** The same from an aggregate: how many entries there are (`count(*)`) and their sum (`sum(delta)`). */
export function stateOfTally(entries: number, sum: number): CountState {
  return entries === 0 ? 'notCounted' : { counted: Math.max(0, sum) }
}

/** The number to show and to send back as `seen`. */
export function totalOfState(state: CountState): number {
  return state === 'notCounted' ? 0 : state.counted
}

/**
 * Two PCs, apart from each other, can both take back the one visit there was: the sum is then −1 and the
 * screen shows 0. This is the correction to write before the next entry, so that a +1 shows 1; 0 when there
 * is none.
 */
export function correctionToZero(sum: number): number {
  return sum < 0 ? -sum : 0
}

/**
 * Which kind a −1 without a kind takes back: the one last counted that still has a visit, so that −1 undoes
 * the last +1. Null (no kind) when no kind has any, or when the last +1 had none.
 */
export function kindToTakeBack(newestFirst: readonly Pick<VisitCount, 'kind' | 'delta'>[]): VisitKind | null {
  const totals = new Map<VisitKind | null, number>()
  for (const { kind, delta } of newestFirst) totals.set(kind, (totals.get(kind) ?? 0) + delta)
  return newestFirst.find(({ kind, delta }) => delta > 0 && (totals.get(kind) ?? 0) > 0)?.kind ?? null
}

/**
 * A day as a target for what is counted outside every slot. A day that the clock changes lasts 23 or 25
 * hours.
 */
export function dayTarget(date: LocalDate): CountTarget {
  return {
    slotId: null,
    date,
    startAt: instantOf(date, '00:00'),
    endAt: instantOf(addDays(date, 1), '00:00'),
  }
}

/** Minutes since local midnight, as the wall clock shows: on 25 October 2026 both 02:30 are minute 150. */
export function minuteOfDay(at: Instant): number {
  return minutesOfTime(localTimeOf(at))
}

/**
 * True in the hour that the autumn change gives a second time: the history then shows "02:30 (heure
 * d'hiver)", so that 02:50, 02:10 does not look like a mistake.
 */
export function isSecondTime(at: Instant): boolean {
  return localTimeOf(at) === localTimeOf(at - 3_600_000)
}

export interface NewCount {
  readonly id: string
  readonly now: Instant
  readonly target: CountTarget
  readonly delta: number
  readonly entry: EntryForm
  readonly kind: VisitKind | null
  readonly graceMinutes: number
}

/**
 * The entry to store. While the target runs, its minute is now; afterwards nobody knows the minute, the
 * slot's start stands for it, and a tap becomes a correction: every `tap` kept is a visit whose hour was
 * seen. A paper year is not late: it never was a count of this application.
 */
export function newCount({ id, now, target, delta, entry, kind, graceMinutes }: NewCount): VisitCount {
  const running = now >= target.startAt && now < target.endAt
  return {
    id,
    at: now,
    date: target.date,
    minute: minuteOfDay(running && entry !== 'import' ? now : target.startAt),
    slotId: target.slotId,
    delta,
    entry: entry === 'tap' && !running ? 'correction' : entry,
    kind,
    late: entry === 'import' ? 0 : isLate(target.endAt, now, graceMinutes),
  }
}
