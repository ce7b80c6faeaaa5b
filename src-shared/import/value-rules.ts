import type { LocalTime } from '../kernel/local-date.ts'
import { timeOfMinutes } from '../kernel/local-date.ts'
import type { Result } from '../kernel/result.ts'
import { err, ok } from '../kernel/result.ts'
import { foldText } from './text-rules.ts'

export type TimeReason = 'NotATime'
export type YesNoReason = 'NotYesNo'

const spokenTimes: Readonly<Record<string, LocalTime>> = {
  midi: '12:00',
  noon: '12:00',
  minuit: '00:00',
  midnight: '00:00',
  middernacht: '00:00',
}

const hourWord = '(?:h|u|hrs?|uur|heures?|hours?)'
const hoursAndMinutes = new RegExp(
  `^(\\d{1,2})(?: ?${hourWord} ?| ?[:.] ?)(\\d{2})(?:[:.]\\d{2}(?:\\.\\d+)?)?(?: ?(?:${hourWord}|mi?n|m))? ?([ap]m)?$`,
)
const hoursOnly = new RegExp(`^(\\d{1,2}) ?${hourWord}? ?([ap]m)?$`)

function clockTime(hour: number, minute: number, half: string | undefined): LocalTime | null {
  if (minute > 59) return null
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null
    return timeOfMinutes(((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute)
  }
  // 24:00 is the midnight that ends the day; a place's slot that ends at 00:00 ends the next day.
  if (hour > 24 || (hour === 24 && minute > 0)) return null
  return timeOfMinutes(hour * 60 + minute)
}

function readTime(tidy: string): LocalTime | null {
  const spoken = Object.hasOwn(spokenTimes, tidy) ? spokenTimes[tidy] : undefined
  if (spoken !== undefined) return spoken
  const full = hoursAndMinutes.exec(tidy)
  if (full) return clockTime(Number(full[1]), Number(full[2]), full[3])
  const hours = hoursOnly.exec(tidy)
  if (hours) return clockTime(Number(hours[1]), 0, hours[2])
  const military = /^(\d{2})(\d{2})$/.exec(tidy)
  if (military) return clockTime(Number(military[1]), Number(military[2]), undefined)
  // A spreadsheet's raw time is a part of the day: 0.604166666666667 is 14:30.
  if (/^0[.,]\d{3,20}$/.test(tidy)) return timeOfMinutes(Math.round(Number(tidy.replace(',', '.')) * 1440))
  return null
}

/**
 * Reads a time of the day: `14h`, `14h30`, `14u30`, `14:30`, `14:30:59` (seconds dropped), `14.30 uur`,
 * `2 pm`, `2:30 p.m.`, `1430`, `9`, `midi`, `middernacht`, the time of `2026-03-01T14:30`, a spreadsheet's
 * part of a day. `24:00` is `00:00`.
 */
export function parseTime(text: string): Result<LocalTime, TimeReason> {
  if (text.length > 60) return err('NotATime')
  const tidy = text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\d{4}-\d{2}-\d{2}[t ](?=\d{2}:\d{2})/, '')
    .replace(/([ap])\.? ?m\.?$/, '$1m')
  const time = readTime(tidy)
  return time === null ? err('NotATime') : ok(time)
}

const yesWords = new Set(['oui', 'o', 'ja', 'j', 'yes', 'y', 'vrai', 'waar', 'true', 'x', '1', 'ok'])
const noWords = new Set(['non', 'n', 'nee', 'neen', 'no', 'faux', 'onwaar', 'false', '0'])

/** Reads a yes or a no in French, Dutch or English: `oui`, `Ja`, `x`, `✓`, `1`; `non`, `nee`, `0`, `-`. */
export function parseYesNo(text: string): Result<boolean, YesNoReason> {
  if (text.length > 40) return err('NotYesNo')
  const mark = text.trim()
  if (/^[✓✔☑✅×]\ufe0f?$/u.test(mark)) return ok(true)
  if (/^[-–—]$/.test(mark)) return ok(false)
  const word = foldText(text)
  if (yesWords.has(word)) return ok(true)
  return noWords.has(word) ? ok(false) : err('NotYesNo')
}
