import { nameKey } from '#shared/hosts/host-rules.ts'
import type { BadCell, GoodRow, Mapping } from '#shared/import/mapping-rules.ts'
import { shortText } from '#shared/import/text-rules.ts'
import { parseTime } from '#shared/import/value-rules.ts'
import { cleanLine } from '#shared/kernel/clean-text.ts'
import { minutesOfTime, type LocalDate, type LocalTime } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

import {
  mostNames,
  nameFields,
  type PastField,
  type PastFields,
  type PastProblem,
  type PastRow,
  type PastState,
  type UsualHours,
} from './past-import.ts'
import type { SignupState } from './signup.ts'
import type { Slot } from './slot.ts'

/** The fields that are in no column yet, and without which nothing can be read: the day, and who was there. */
export function missingPastFields(mapping: Mapping<PastFields>): PastField[] {
  const named = nameFields.some((field) => mapping[field] !== undefined)
  return [...(mapping.date === undefined ? (['date'] as const) : []), ...(named ? [] : (['names'] as const))]
}

const longestName = 80

/**
 * The names in a cell, each once: `Samira, Luc et Zoé`, `Samira / Luc`, one a line.
 * A name cut in two by its comma (`Dupont, Marie`) is two: a person sees that in the preview.
 */
export function splitNames(cell: string): string[] {
  const names = cell
    .split(/[\n;,/&+•|]|\s(?:et|en|and)\s/iu)
    .map((name) => cleanLine(name).replace(/\s+/gu, ' ').trim())
    .filter((name) => /\p{L}/u.test(name))
  return [...new Map(names.map((name) => [nameKey(name), name])).values()]
}

/** `14h–18h`, `14:00 - 18:00`, `de 14h à 18h`, `14u tot 18u`; `14h` alone is a beginning. Null when it is none. */
export function parseHours(
  text: string,
): { readonly start: LocalTime; readonly end: LocalTime | null } | null {
  const parts = ` ${text} `
    .replace(/\s(?:de|van|from)\s/iu, ' ')
    .split(/\s*[-–—→>]\s*|\s(?:à|a|tot|to|until|jusqu['’]à)\s/iu)
    .map((part) => part.trim())
  const [first = '', second, ...more] = parts
  const start = parseTime(first)
  const end = second === undefined ? null : parseTime(second)
  if (!start.ok || end?.ok === false || more.length > 0) return null
  return { start: start.value, end: end === null ? null : end.value }
}

/** The lines as rows of the past; lines with nobody are set apart, and cells that mean nothing are bad. */
export function pastRowsOf(good: readonly GoodRow<PastFields>[]): {
  readonly rows: readonly PastRow[]
  readonly nobodyLines: readonly number[]
  readonly bad: readonly Omit<BadCell<PastFields>, 'column'>[]
} {
  const rows: PastRow[] = []
  const nobodyLines: number[] = []
  const bad: Omit<BadCell<PastFields>, 'column'>[] = []
  for (const { line, values } of good) {
    const hours = values.hours === null ? null : parseHours(values.hours)
    const names = splitNames(nameFields.map((field) => values[field] ?? '').join('\n'))
    if (values.hours !== null && hours === null)
      bad.push({ line, field: 'hours', reason: 'NotATime', text: shortText(values.hours, longestName) })
    else if (names.length > mostNames || names.some((name) => name.length > longestName))
      bad.push({ line, field: 'names', reason: 'TooLong', text: shortText(names.join(', '), longestName) })
    else if (names.length === 0) nobodyLines.push(line)
    else {
      const startTime = values.startTime ?? hours?.start ?? null
      const endTime = values.endTime ?? hours?.end ?? null
      rows.push({ line, date: values.date, startTime, endTime, names, state: values.state ?? 'present' })
    }
  }
  return { rows, nobodyLines, bad }
}

/** Where a line lands: on a slot that is there, or on one by itself to be made. */
export interface Landing {
  readonly slotId: string | null
  readonly startTime: LocalTime
  readonly endTime: LocalTime
}

type Timed = Pick<PastRow, 'date' | 'startTime' | 'endTime'>
/** What a landing is found from. */
export interface PastThere {
  readonly today: LocalDate
  readonly slots: readonly Slot[]
  readonly usual: UsualHours | null
}

/**
 * A way to find where lines land: the slot of that day that begins then (the one with the same end first), the only
 * slot of the day when the line says no hours, else a slot by itself. Refuses with a `PastProblem`.
 */
export function landingsAmong({
  today,
  slots,
  usual,
}: PastThere): (row: Timed) => Result<Landing, PastProblem> {
  const byDay = new Map<LocalDate, Slot[]>()
  for (const slot of slots.toSorted((a, b) => (a.slotId < b.slotId ? -1 : 1)))
    byDay.set(slot.date, [...(byDay.get(slot.date) ?? []), slot])
  return ({ date, startTime, endTime }) => {
    if (date >= today) return err('NotOver')
    const ofDay = byDay.get(date) ?? []
    const held = ofDay.filter(({ state }) => state !== 'cancelled')
    const [only] = held
    if (startTime === null && held.length === 1 && only !== undefined) return ok(landingOn(only))
    const start = startTime ?? usual?.startTime
    if (start === undefined) return err('TimeMissing')
    const end = endTime ?? (startTime === null ? usual?.endTime : endAfter(start, usual))
    const starting = (list: readonly Slot[]) => list.filter((slot) => slot.startTime === start)
    const found = starting(held).find((slot) => slot.endTime === end) ?? starting(held)[0]
    if (found !== undefined) return ok(landingOn(found))
    if (starting(ofDay).length > 0) return err('SlotCancelled')
    return end === undefined ? err('EndMissing') : ok({ slotId: null, startTime: start, endTime: end })
  }
}

const landingOn = ({ slotId, startTime, endTime }: Slot): Landing => ({ slotId, startTime, endTime })

/** The usual end, where it still comes after that beginning. */
const endAfter = (start: LocalTime, usual: UsualHours | null): LocalTime | undefined =>
  usual !== null && usual.endTime > start ? usual.endTime : undefined

/** A night watch may be as long; beyond it the two hours are more likely the wrong way round. */
const longestNight = 12 * 60

/**
 * The minutes of a new slot that ends the next day after more than twelve hours (`18:00`–`14:00` is 20 hours): somebody
 * looks at the line before it is imported. Null where nothing is in doubt, and on a slot that is there already.
 */
export function doubtfulMinutes({ slotId, startTime, endTime }: Landing): number | null {
  const [start, end] = [minutesOfTime(startTime), minutesOfTime(endTime)]
  const minutes = end + 1440 - start
  return slotId === null && end <= start && minutes > longestNight ? minutes : null
}

/**
 * Whether what a file says of somebody is written. What was noted here stands: a file read twice, or read after a
 * correction, changes nothing.
 */
export const isNewsOf = (known: SignupState | null, said: PastState): boolean =>
  known !== said && (known === null || known === 'signedUp' || known === 'confirmed' || known === 'standby')
