import { dayNumber, type LocalDate } from '#shared/kernel/local-date.ts'
import type { Language } from '#shared/kernel/shapes.ts'

const monday = Date.UTC(2026, 0, 5)

/** `samedi`; 1 is Monday. */
export const weekdayName = (weekday: number, language: Language): string =>
  new Intl.DateTimeFormat(`${language}-BE`, { weekday: 'long', timeZone: 'UTC' }).format(
    monday + (weekday - 1) * 86_400_000,
  )

/** `novembre`; 1 is January. */
export const monthName = (month: number, language: Language): string =>
  new Intl.DateTimeFormat(`${language}-BE`, { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2026, month - 1, 15),
  )

/** `lundi 16 novembre`; in French the first of a month is `1er`. */
export function dayOfYear(date: LocalDate, language: Language): string {
  const written = new Intl.DateTimeFormat(`${language}-BE`, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(dayNumber(date) * 86_400_000)
  return language === 'fr' ? written.replace(' 1 ', ' 1er ') : written
}
