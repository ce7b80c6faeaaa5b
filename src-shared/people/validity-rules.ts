import { addDays, daysBetween, type LocalDate } from '#shared/kernel/local-date.ts'

/** From a day to a day, both included; null: without a known end. */
export interface Validity {
  readonly fromDate: LocalDate
  readonly untilDate: LocalDate | null
}

/** How many days before the end of a policy or an agreement it is said: time to ask for another. */
export const endingWithinDays = 60

export type ValidityState = 'toCome' | 'valid' | 'ending' | 'ended'

/** Where a validity stands on a day; `ending`: valid, and its last day is within sixty days. */
export function validityOn({ fromDate, untilDate }: Validity, today: LocalDate): ValidityState {
  if (fromDate > today) return 'toCome'
  if (untilDate === null) return 'valid'
  if (untilDate < today) return 'ended'
  return daysBetween(today, untilDate) <= endingWithinDays ? 'ending' : 'valid'
}

/** Whether a day is covered, and until when without a gap. */
export type Cover =
  | { readonly state: 'covered' }
  | { readonly state: 'ending'; readonly lastDay: LocalDate }
  | { readonly state: 'missing'; readonly nextFrom: LocalDate | null }

/**
 * What some policies cover together from a day on: one that begins the day after another ends goes on with it. Civil
 * liability has to be insured by who works with volunteers (law of 3 July 2005, art. 6 § 1). Worked examples, on
 * 21 November 2026: one policy until 31 December → `ending`, 31 December; with a second one from 1 January without end
 * → `covered`; a second one from 2 January leaves 1 January open → `ending`, 31 December; only one from 2 January →
 * `missing`, with the day it begins.
 */
export function coverFrom(policies: readonly Validity[], today: LocalDate): Cover {
  let lastDay: LocalDate | null = null
  let next = today
  for (;;) {
    const day = next
    const holding = policies.filter(
      ({ fromDate, untilDate }) => fromDate <= day && (untilDate === null || untilDate >= day),
    )
    if (holding.some(({ untilDate }) => untilDate === null)) return { state: 'covered' }
    const last = holding
      .flatMap(({ untilDate }) => untilDate ?? [])
      .toSorted()
      .at(-1)
    if (last === undefined) break
    lastDay = last
    next = addDays(last, 1)
  }
  if (lastDay === null) return { state: 'missing', nextFrom: firstAfter(policies, today) }
  return daysBetween(today, lastDay) <= endingWithinDays ? { state: 'ending', lastDay } : { state: 'covered' }
}

const firstAfter = (policies: readonly Validity[], today: LocalDate): LocalDate | null =>
  policies
    .filter(({ fromDate, untilDate }) => fromDate > today && (untilDate === null || untilDate >= fromDate))
    .map(({ fromDate }) => fromDate)
    .toSorted()[0] ?? null

/** Refuses an end before the beginning. */
export const endsBeforeItBegins = ({ fromDate, untilDate }: Validity): boolean =>
  untilDate !== null && untilDate < fromDate
