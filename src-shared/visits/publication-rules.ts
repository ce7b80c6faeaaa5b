import type { LocalDate } from '#shared/kernel/local-date.ts'

import { tappedHours, type HourTally, type TappedHour } from './heat-map-rules.ts'
import { periodLengths, periodOf } from './period-rules.ts'
import { usualSlotKey } from './series-rules.ts'
import { countedKey, entryIn, visitsOf } from './statistics-rules.ts'
import type { KindTally, PlannedSlot, SlotTally } from './statistics-rules.ts'
import { hiddenFigures, type Part } from './suppression-rules.ts'
import { isCompared, placeInYear, type YearPart, yearParts } from './year-rules.ts'

/**
 * Which figures stay hidden in all that a place publishes of a stretch of days: its total, its kinds, every
 * series, the heat map, and the years side by side. One decision for all of them, from the parts they share
 * (the visits of one slot in one hour), because what one table hides another would give away: with 88 in all,
 * 40 in September and 45 in October of the years' table, November is 3, whoever hides it. The rules and their
 * promise are in `suppression-rules.ts`. Answers the keys that the functions of `figure-rules.ts` ask for.
 */
export type HiddenKeys = ReadonlySet<string>

export interface Published {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly today: LocalDate
  /** Of the stretch, and of every other day that has a count: years are compared whole. */
  readonly tallies: readonly SlotTally[]
  /** Of the stretch. */
  readonly hours: readonly HourTally[]
  readonly planned: readonly PlannedSlot[]
  /** Adding up to the total of the stretch (`kindsOf`). */
  readonly kinds: readonly KindTally[]
}

export function hiddenInPublished(published: Published, threshold: number): HiddenKeys {
  const { kinds } = published
  // Kinds of one visit each say how many visits there are, as many as kinds, unless the total is hidden.
  const ones = kinds.length > 1 && kinds.every(({ total }) => total === 1)
  const hidden = hiddenFigures(partsOf(published), threshold, ones ? 'total' : null)
  return new Set([...hidden, ...hiddenKinds(kinds, hidden.has('total'), threshold)])
}

/** With a hidden total every kind is: their sum is the total. Otherwise a small one and one that makes up for it. */
function hiddenKinds(kinds: readonly KindTally[], isTotalHidden: boolean, threshold: number): HiddenKeys {
  if (isTotalHidden) return new Set(kinds.map(({ kind }) => kindKey(kind)))
  const parts = kinds.map(({ kind, total }) => ({ figures: ['total', kindKey(kind)], value: total }))
  return hiddenFigures(parts, threshold)
}

export const kindKey = (kind: KindTally['kind']): string => `kind:${kind ?? 'none'}`

/** The visits of each slot by hour, those without an hour apart, each with the figures it counts in. */
function partsOf({ from, to, today, tallies, hours, planned }: Published): Part[] {
  const starts = new Map(planned.map(({ slotId, startTime }) => [slotId, startTime]))
  const within = tallies.filter(({ date }) => from <= date && date <= to)
  const tapped = new Map<string, TappedHour[]>()
  for (const hour of tappedHours(within, hours)) entryIn(tapped, hour.key, () => []).push(hour)
  return tallies.flatMap((tally): Part[] => {
    const { date, slotId } = tally
    const years = yearParts.flatMap((by) => inYears(date, by, today))
    if (date < from || to < date)
      return [{ figures: [...years, ...outside(date), ...nowhere], value: visitsOf(tally) }]
    const key = countedKey(tally)
    const days = ['total', ...periodLengths.map((by) => `${by}:${periodOf(date, by).key}`)]
    const usual = usualSlotKey(tally, slotId === null ? null : (starts.get(slotId) ?? null))
    const inHour = (hour: readonly (string | null)[], value: number): Part => {
      return {
        figures: [...years, ...notOutside, ...days, ...hour, `usualSlot:${usual}`, `slot:${key}`],
        value,
      }
    }
    const taps = tapped.get(key) ?? []
    const seen = taps.reduce((sum, { total }) => sum + total, 0)
    return [
      inHour(['withoutHour', null, null, null], visitsOf(tally) - seen),
      ...taps.map(({ weekday, hour, total }) =>
        inHour(['cells', `row:${weekday}`, `column:${hour}`, `cell:${weekday}:${hour}`], total),
      ),
    ]
  })
}

/** Where a day stands in the years side by side; what is not compared is told by the two that are shown. */
function inYears(date: LocalDate, by: YearPart, today: LocalDate): (string | null)[] {
  const { year, ...place } = placeInYear(date, by)
  const until = placeInYear(today, by)
  const compared = isCompared({ year, ...place }, until)
  return [
    yearKey(by, year),
    compared ? comparableKey(by, year) : `${by}:rest:${year}`,
    cellKey(by, year, place.period),
    place.period !== until.period ? null : compared ? cutKey(by, year) : `${by}:cutRest:${year}`,
  ]
}

/** What a period cut to the stretch leaves out is told by the whole of it in the years side by side. */
const outside = (date: LocalDate): string[] =>
  [
    ...(['year', 'month', 'week'] as const).map((by) => periodOf(date, by).key),
    `iso ${placeInYear(date, 'week').year}`,
  ].map((key) => `outside:${key}`)
const notOutside = [null, null, null, null] as const
/** The total, the lengths of time, the hour, the usual slot and the slot of a day outside the stretch. */
const nowhere = Array.from({ length: 1 + periodLengths.length + 6 }, () => null)

export const yearKey = (by: YearPart, year: number): string => `${by}:all:${year}`
export const cellKey = (by: YearPart, year: number, period: number): string => `${by}:cell:${year}:${period}`
/** The compared days of the period that is cut. */
export const cutKey = (by: YearPart, year: number): string => `${by}:cut:${year}`
/** The compared days of the whole year. */
export const comparableKey = (by: YearPart, year: number): string => `${by}:comparable:${year}`
