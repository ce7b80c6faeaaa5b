import { instantAt } from '#shared/calendar/wall-clock.ts'
import { lookOf } from '#shared/kernel/clean-text.ts'
import { dayNumber, minutesOfTime, type Instant } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

import { hostColours, type AbsenceSpan, type HostColour } from './host.ts'

/** Two names are the same for the eye when they differ by case, accents, spaces or invisible marks: `Zoé ` and `zoe`. */
export const nameKey = (displayName: string): string => lookOf(displayName)

/**
 * People sign up by recognising a name, so two hosts may not be called alike unless someone insists.
 * Archived hosts count too: their name is still on past weeks. Refuses `NameTaken` with the host who has it.
 */
export function canTakeName(
  displayName: string,
  others: readonly { readonly id: string; readonly displayName: string }[],
): Result<null, { readonly type: 'NameTaken'; readonly hostId: string }> {
  const key = nameKey(displayName)
  const taken = others.find((other) => nameKey(other.displayName) === key)
  return taken === undefined ? ok(null) : err({ type: 'NameTaken', hostId: taken.id })
}

/** The colour fewest hosts have, the first of the list when several are as rare: chips stay easy to tell apart. */
export function rarestColour(inUse: readonly HostColour[]): HostColour {
  const uses = (colour: HostColour) => inUse.filter((used) => used === colour).length
  return hostColours.reduce((rarest, colour) => (uses(colour) < uses(rarest) ? colour : rarest))
}

/** The moments an absence begins and ends. Whole days go from midnight to the midnight after the last day. */
export function spanOf(absence: AbsenceSpan): { readonly startAt: Instant; readonly endAt: Instant } {
  const first = dayNumber(absence.fromDate)
  const last = dayNumber(absence.untilDate)
  return {
    startAt: instantAt(first, absence.fromTime === null ? 0 : minutesOfTime(absence.fromTime)),
    endAt:
      absence.untilTime === null ? instantAt(last + 1, 0) : instantAt(last, minutesOfTime(absence.untilTime)),
  }
}

/** The first absence that touches a stretch of time, or null. Back at 14:00 is no absence for a slot from 14:00. */
export function absenceDuring<A extends AbsenceSpan>(
  absences: readonly A[],
  startAt: Instant,
  endAt: Instant,
): A | null {
  return absences.find((absence) => touches(spanOf(absence), startAt, endAt)) ?? null
}

const touches = (
  span: { readonly startAt: Instant; readonly endAt: Instant },
  startAt: Instant,
  endAt: Instant,
): boolean => span.startAt < endAt && startAt < span.endAt

/** An absence must end after it begins. Refuses `UntilBeforeFrom`. */
export function canBeAway(absence: AbsenceSpan): Result<null, { readonly type: 'UntilBeforeFrom' }> {
  const backwards =
    absence.untilDate < absence.fromDate ||
    (absence.untilDate === absence.fromDate &&
      absence.fromTime !== null &&
      absence.untilTime !== null &&
      absence.untilTime <= absence.fromTime)
  return backwards ? err({ type: 'UntilBeforeFrom' }) : ok(null)
}

/** The same for two absences of a host that say the same moments. */
export const absenceKey = (absence: AbsenceSpan): string =>
  [absence.fromDate, absence.fromTime, absence.untilDate, absence.untilTime].join(' ')

/** Those not yet known, each once: importing the same calendar twice adds nothing. */
export function newAbsences(
  known: readonly AbsenceSpan[],
  found: readonly AbsenceSpan[],
): readonly AbsenceSpan[] {
  const seen = new Set(known.map(absenceKey))
  return found.filter((absence) => {
    const key = absenceKey(absence)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
