import { dayNumber, fromDayNumber, type LocalDate } from '#shared/kernel/local-date.ts'

/**
 * What the place keeps of people, by kind, each with a duration of its own. Counted from: the day a person left (file,
 * information notes), the day a key came back, the last day of a claim's calendar year, the last day of an agreement.
 */
export const retentionKinds = ['personFile', 'informationNotes', 'keys', 'claims', 'agreements'] as const
export type RetentionKind = (typeof retentionKinds)[number]

export type RetentionMonths = Readonly<Record<RetentionKind, number | null>>

/**
 * The same day so many months later, or the last day of a month that is too short: 31 January and one month is
 * 28 February.
 */
export function monthsLater(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const counted = year * 12 + (month - 1) + months
  const first = (at: number): number =>
    dayNumber(`${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`)
  const length = first(counted + 1) - first(counted)
  return fromDayNumber(first(counted) + Math.min(day, length) - 1)
}

/**
 * The last day that something is kept, from the day it ended; null: until somebody decides. The accounts of 2022, ten
 * years: 31 December 2032 (art. 315 CIR 92 as changed by the law of 20 November 2022).
 */
export const keptUntil = (ended: LocalDate, months: number | null): LocalDate | null =>
  months === null ? null : monthsLater(ended, months)

/** Whether it goes in a purge up to a day: from the day after its last one. */
export function isDue(ended: LocalDate | null, months: number | null, until: LocalDate): boolean {
  const last = ended === null ? null : keptUntil(ended, months)
  return last !== null && last < until
}

/** Money is counted by calendar year. */
export const endOfYear = (year: number): LocalDate => `${year}-12-31`
