import { useTranslation } from 'react-i18next'

import {
  dayNumber,
  daysBetween,
  localDateOf,
  localTimeOf,
  startOfWeek,
  addDays,
  type Instant,
  type LocalDate,
  type LocalTime,
  type Weekday,
} from '#shared/kernel/local-date.ts'
import type { Language } from '#shared/kernel/shapes.ts'
import { timeIn, timeRangeIn } from '#shared/kernel/time-words.ts'

import { localeOf } from './language.ts'
import { isLanguage } from './texts-of.ts'

/** How days, hours and numbers are written in one language. */
export interface Formatting {
  /** fr `10 h`, `10 h 30` · nl `10.00` · en `10:00`. */
  readonly time: (time: LocalTime) => string
  /** fr `10 h – 14 h` · nl `10.00–14.00 uur` · en `10:00–14:00`. */
  readonly timeRange: (from: LocalTime, until: LocalTime) => string
  /** `samedi 21 novembre`; in French the first of a month is `1er` here and below, `01` in figures. */
  readonly day: (date: LocalDate) => string
  /** `samedi 21 novembre 2026` */
  readonly dayAndYear: (date: LocalDate) => string
  /** `sam. 21` */
  readonly shortDay: (date: LocalDate) => string
  /** `21 novembre 2026` */
  readonly date: (date: LocalDate) => string
  /** `21/11/2026` */
  readonly shortDate: (date: LocalDate) => string
  /** `21 novembre` */
  readonly dayOfMonth: (date: LocalDate) => string
  /** `novembre 2026` */
  readonly month: (date: LocalDate) => string
  /** `de novembre 2026`, `d’octobre 2026` · nl `van november 2026` · en `of November 2026` */
  readonly ofMonth: (date: LocalDate) => string
  /** `novembre` */
  readonly monthName: (date: LocalDate) => string
  /** `nov.`, under a chart. */
  readonly shortMonth: (date: LocalDate) => string
  /** `du 16 au 22 novembre 2026`, the way the language says it. */
  readonly dateRange: (from: LocalDate, until: LocalDate) => string
  /** `samedi` · `sam.` */
  readonly weekday: (weekday: Weekday) => string
  readonly shortWeekday: (weekday: Weekday) => string
  /** `aujourd’hui à 9 h`, `hier à 17 h 05`, `21 novembre à 9 h`. */
  readonly moment: (at: Instant, now: Instant) => string
  /** `1 692,51`; at most two decimals unless said otherwise. */
  readonly number: (value: number, maximumDecimals?: number) => string
  /**
   * An amount in cents: fr `1 692,51 €` · nl `€ 1.692,51` · en `€1,692.51`; the cents always stand there. Below nought:
   * fr `-1,03 €` · nl `€ -1,03`, the minus before the number, as the Dutch Language Union advises for a negative amount
   * (`– € 1,03` is a discount; Taaladvies, "Euro: – € 12 / € -12", after NBN Z 01-002) · en `-€1.03`.
   */
  readonly money: (cents: number) => string
  /** `12 %` for 0.12. */
  readonly percent: (share: number) => string
  /** `Luc, Samira et Yusuf` */
  readonly list: (parts: readonly string[]) => string
}

const made = new Map<Language, Formatting>()

/** Makes something the first time it is asked for: an Intl format costs far more to make than to use. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** The formats of a language, each made once, when it is first used. */
export function formattingOf(language: Language): Formatting {
  const known = made.get(language)
  if (known !== undefined) return known
  const formatting = makeFormatting(language)
  made.set(language, formatting)
  return formatting
}

/** The formats of the language on screen. */
export function useFormatting(): Formatting {
  const { i18n } = useTranslation()
  return formattingOf(isLanguage(i18n.language) ? i18n.language : 'fr')
}

/** A day has no zone: it is formatted as if it were in UTC, so that no clock change can move it. */
const asDate = (date: LocalDate): Date => new Date(dayNumber(date) * 86_400_000)

function makeFormatting(language: Language): Formatting {
  const locale = localeOf[language]
  const { dates, dateRange } = datesIn(language)
  const time = timeIn[language]
  const day = dates({ weekday: 'long', day: 'numeric', month: 'long' })
  const dayOfMonth = dates({ day: 'numeric', month: 'long' })
  const month = dates({ month: 'long', year: 'numeric' })
  const weekday = dates({ weekday: 'long' })
  const shortWeekday = dates({ weekday: 'short' })
  const dateOfWeekday = (number: Weekday) => addDays(startOfWeek('2026-11-16'), number - 1)
  return {
    time,
    timeRange: timeRangeIn[language],
    day,
    dayAndYear: dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    shortDay: dates({ weekday: 'short', day: 'numeric' }),
    date: dates({ day: 'numeric', month: 'long', year: 'numeric' }),
    shortDate: dates({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    dayOfMonth,
    month,
    ofMonth: (date) => ofIn[language](month(date)),
    monthName: dates({ month: 'long' }),
    shortMonth: dates({ month: 'short' }),
    dateRange,
    weekday: (number) => weekday(dateOfWeekday(number)),
    shortWeekday: (number) => shortWeekday(dateOfWeekday(number)),
    moment: momentIn(language, dayOfMonth),
    ...numbersIn(locale),
  }
}

/** French says « 1er janvier » and « 2 janvier »; Intl writes `1` for the first, so it is put right part by part. */
const withFirst = (parts: readonly { readonly type: string; readonly value: string }[]): string =>
  parts.map(({ type, value }) => (type === 'day' && value === '1' ? '1er' : value)).join('')

/** French drops the e of `de` before a vowel: avril, août, octobre. */
const ofIn: Readonly<Record<Language, (month: string) => string>> = {
  fr: (month) => (/^[ao]/.test(month) ? `d’${month}` : `de ${month}`),
  nl: (month) => `van ${month}`,
  en: (month) => `of ${month}`,
}

const space = '\u00a0'

function datesIn(language: Language) {
  const isFirst = (date: LocalDate) => language === 'fr' && date.endsWith('-01')
  const formatOf = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(localeOf[language], { ...options, timeZone: 'UTC' }))
  const range = formatOf({ day: 'numeric', month: 'long', year: 'numeric' })
  return {
    dates: (options: Intl.DateTimeFormatOptions) => {
      const format = formatOf(options)
      return (date: LocalDate) =>
        isFirst(date) ? withFirst(format().formatToParts(asDate(date))) : format().format(asDate(date))
    },
    dateRange: (from: LocalDate, until: LocalDate) =>
      isFirst(from) || isFirst(until)
        ? withFirst(range().formatRangeToParts(asDate(from), asDate(until)))
        : range().formatRange(asDate(from), asDate(until)),
  }
}

function numbersIn(locale: string): Pick<Formatting, 'number' | 'money' | 'percent' | 'list'> {
  const byDecimals = new Map<number, Intl.NumberFormat>()
  const money = once(() => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }))
  const percent = once(() => new Intl.NumberFormat(locale, { style: 'percent' }))
  const list = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }))
  return {
    number: (value, maximumDecimals = 2) => {
      const format =
        byDecimals.get(maximumDecimals) ??
        new Intl.NumberFormat(locale, { maximumFractionDigits: maximumDecimals })
      byDecimals.set(maximumDecimals, format)
      return format.format(value)
    },
    money: (cents) => money().format(cents / 100),
    percent: (share) => percent().format(share),
    list: (parts) => list().format(parts),
  }
}

/** `hier à 17 h 05`: the small word between day and hour differs, the rest is Intl's. */
function momentIn(language: Language, dayOfMonth: (date: LocalDate) => string): Formatting['moment'] {
  const relative = once(() => new Intl.RelativeTimeFormat(localeOf[language], { numeric: 'auto' }))
  const joined: Readonly<Record<Language, (day: string, time: string) => string>> = {
    fr: (day, time) => `${day} à ${time}`,
    nl: (day, time) => `${day} om ${time}${space}uur`,
    en: (day, time) => `${day} at ${time}`,
  }
  return (at, now) => {
    const date = localDateOf(at)
    const days = daysBetween(localDateOf(now), date)
    const day = Math.abs(days) <= 1 ? relative().format(days, 'day') : dayOfMonth(date)
    return joined[language](day, timeIn[language](localTimeOf(at)))
  }
}
