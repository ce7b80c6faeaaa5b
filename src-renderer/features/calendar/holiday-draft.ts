import { holidayDateOf, isHolidayRule } from '#shared/calendar/calendar-rules.ts'
import type { HolidayRule } from '#shared/calendar/public-holiday.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { Trilingual } from '#shared/kernel/shapes.ts'

import { noName } from './given-name.ts'

/** A public holiday being typed. */
export interface HolidayDraft {
  readonly name: Trilingual
  readonly way: 'fixed' | 'easter'
  readonly day: number | null
  /** 1 = January. */
  readonly month: number
  readonly easterDays: string
  readonly validFrom: LocalDate | null
  readonly source: string
}

export const newHoliday: HolidayDraft = {
  name: noName,
  way: 'fixed',
  day: null,
  month: 1,
  easterDays: '1',
  validFrom: null,
  source: '',
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** `fixed:09-27` or `easter-2`; null while what is typed is no day of the year. Any kind of minus will do. */
export function ruleOf({ way, day, month, easterDays }: HolidayDraft): HolidayRule | null {
  const fixed = day === null ? '' : `fixed:${twoDigits(month)}-${twoDigits(day)}`
  const days = Number(easterDays.trim().replace(/[−–]/, '-') || Number.NaN)
  const easter = Number.isInteger(days) ? `easter${days < 0 ? '-' : '+'}${Math.abs(days)}` : ''
  const rule = way === 'fixed' ? fixed : easter
  return isHolidayRule(rule) ? rule : null
}

/** The first day from `today` on that a rule gives; a leap day is looked for over eight years. */
export function nextDateOf(rule: HolidayRule, today: LocalDate): LocalDate | null {
  const year = Number(today.slice(0, 4))
  for (let ahead = 0; ahead <= 8; ahead++) {
    const date = holidayDateOf(rule, year + ahead)
    if (date !== null && date >= today) return date
  }
  return null
}
