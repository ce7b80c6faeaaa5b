import { holidayDateOf } from '#shared/calendar/calendar-rules.ts'
import { addDays, type LocalDate, weekdayOf } from '#shared/kernel/local-date.ts'

import { type ClosingDay, closingDayRows } from './closing-day-rows.ts'

const isClosedBy = ({ rule, validFrom, validUntil }: ClosingDay, day: LocalDate): boolean =>
  validFrom <= day &&
  (validUntil === null || day <= validUntil) &&
  holidayDateOf(rule, Number(day.slice(0, 4))) === day

/**
 * Whether banks carry transfers out that day: a weekday on which TARGET is open (`closingDayRows`, with their source).
 * `2026-12-24`, a Thursday → true; `2026-12-25` → false; `2027-03-26`, Good Friday → false; `2026-07-21` → true.
 */
export const isBankingDay = (day: LocalDate): boolean =>
  weekdayOf(day) <= 5 && !closingDayRows.some((row) => isClosedBy(row, day))

/** That day where banks work on it, or the next on which they do: `2026-12-25`, a Friday → `2026-12-28`. */
export function bankingDayFrom(day: LocalDate): LocalDate {
  let found = day
  while (!isBankingDay(found)) found = addDays(found, 1)
  return found
}

/** The next day on which banks work, after today: what a batch is first set to. `2026-11-20`, a Friday → `2026-11-23`. */
export const nextBankingDay = (today: LocalDate): LocalDate => bankingDayFrom(addDays(today, 1))
