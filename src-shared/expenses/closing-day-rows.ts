import type { HolidayRule } from '#shared/calendar/public-holiday.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

/** A day of the year on which no transfer in euros goes from bank to bank. */
export interface ClosingDay {
  readonly rule: HolidayRule
  readonly validFrom: LocalDate
  /** null: until further notice. */
  readonly validUntil: LocalDate | null
  readonly source: string
}

const source = 'European Central Bank, “Long-term calendar for TARGET closing days”, 14 December 2000'

const row = (rule: HolidayRule): ClosingDay => ({ rule, validFrom: '2002-01-01', validUntil: null, source })

/**
 * The days on which TARGET, over which banks settle transfers in euros, is closed besides Saturdays and Sundays, the
 * same in every country: New Year's Day, Good Friday, Easter Monday, 1 May, Christmas Day and 26 December. They are not
 * the public holidays of Belgium: on 21 July transfers go, on Good Friday they do not.
 */
export const closingDayRows: readonly ClosingDay[] = [
  row('fixed:01-01'),
  row('easter-2'),
  row('easter+1'),
  row('fixed:05-01'),
  row('fixed:12-25'),
  row('fixed:12-26'),
]
