import {
  daysBetween,
  isLocalDate,
  timeOfMinutes,
  type LocalDate,
  type LocalTime,
} from '#shared/kernel/local-date.ts'

const two = (digits: string) => digits.padStart(2, '0')

/**
 * The time somebody meant: `10`, `10h`, `10 h 30`, `10:30`, `10.30`, `1030`, `24` → `00:00`.
 * `null` when it is not one.
 */
export function timeOfText(text: string): LocalTime | null {
  const tidy = text
    .trim()
    .toLowerCase()
    .replace(/uur|u\b|hrs?\b|heures?/g, 'h')
    .replace(/\s+/g, '')
  const match = /^(\d{1,2})(?:h|[h:.,](\d{2})h?)?$/.exec(tidy) ?? /^(\d{1,2})(\d{2})$/.exec(tidy)
  if (match === null) return null
  const hours = Number(match[1])
  const minutes = Number(match[2] ?? '0')
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return null
  return timeOfMinutes(hours * 60 + minutes)
}

/**
 * The day somebody meant: `21/11/2026`, `21.11.26`, `21-11`, `2026-11-21`, day before month as in Belgium.
 * Without a year it is the one that falls nearest to `today`: in December, `3/1` is next January.
 */
export function dateOfText(text: string, today: LocalDate): LocalDate | null {
  const tidy = text.trim()
  if (isLocalDate(tidy)) return tidy
  const match = /^(\d{1,2})[\s/.-]+(\d{1,2})(?:[\s/.-]+(\d{4}|\d{2}))?$/.exec(tidy)
  if (match === null) return null
  const [, day = '', month = '', year] = match
  const dateIn = (fullYear: string) => `${fullYear}-${two(month)}-${two(day)}`
  if (year !== undefined) {
    const date = dateIn(year.length === 2 ? `20${year}` : year)
    return isLocalDate(date) ? date : null
  }
  const thisYear = Number(today.slice(0, 4))
  const candidates = [thisYear - 1, thisYear, thisYear + 1]
    .map((one) => dateIn(String(one)))
    .filter(isLocalDate)
  const distance = (date: LocalDate) => Math.abs(daysBetween(today, date))
  return candidates.reduce<LocalDate | null>(
    (best, date) => (best === null || distance(date) < distance(best) ? date : best),
    null,
  )
}

type DateProblem = 'notADate' | 'noSuchDay' | 'tooEarly' | 'tooLate'

export interface DateBounds {
  readonly today: LocalDate
  readonly earliest?: LocalDate | undefined
  readonly latest?: LocalDate | undefined
}

/**
 * Why what was typed is no day of this field: `demain` is none, `31/2/2026` does not exist (nor does `21/13`), and a
 * day may be too early or too late here. Null: nothing is wrong with it.
 */
export function dateProblemOf(text: string, { today, earliest, latest }: DateBounds): DateProblem | null {
  const date = dateOfText(text, today)
  if (date === null)
    return /^\d{1,4}[\s/.-]+\d{1,2}([\s/.-]+\d{1,4})?$/.test(text.trim()) ? 'noSuchDay' : 'notADate'
  if (earliest !== undefined && date < earliest) return 'tooEarly'
  return latest !== undefined && date > latest ? 'tooLate' : null
}

/** `2026-11-21` → `21/11/2026`, the way it is typed. */
export const textOfDate = (date: LocalDate): string =>
  `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`

/**
 * The number somebody meant, written the Belgian way or not: `1.692,51`, `1692.51`, `1 692`, `−3`.
 * `null` when it is not one.
 */
export function numberOfText(text: string): number | null {
  const tidy = text
    .trim()
    .replace(/[\s'’]/g, '')
    .replace(/^[−–]/, '-')
  const plain = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(tidy) ? tidy.replaceAll('.', '') : tidy
  const dotted = plain.replace(',', '.')
  return /^-?\d+(?:\.\d+)?$/.test(dotted) ? Number(dotted) : null
}
