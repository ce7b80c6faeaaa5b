import type { LocalTime } from './local-date.ts'
import type { Language } from './shapes.ts'

const space = '\u00a0'

/** fr `10 h`, `10 h 30` · nl `10.00` · en `10:00`. Intl has no pattern for these. */
export const timeIn: Readonly<Record<Language, (time: LocalTime) => string>> = {
  fr: (time) => {
    const [hours, minutes] = [Number(time.slice(0, 2)), time.slice(3, 5)]
    return minutes === '00' ? `${hours}${space}h` : `${hours}${space}h${space}${minutes}`
  },
  nl: (time) => `${Number(time.slice(0, 2))}.${time.slice(3, 5)}`,
  en: (time) => `${Number(time.slice(0, 2))}:${time.slice(3, 5)}`,
}

/** fr `10 h – 14 h` · nl `10.00–14.00 uur` · en `10:00–14:00`. */
export const timeRangeIn: Readonly<Record<Language, (from: LocalTime, until: LocalTime) => string>> = {
  fr: (from, until) => `${timeIn.fr(from)} – ${timeIn.fr(until)}`,
  nl: (from, until) => `${timeIn.nl(from)}–${timeIn.nl(until)}${space}uur`,
  en: (from, until) => `${timeIn.en(from)}–${timeIn.en(until)}`,
}
