import { weekdayOf } from '#shared/kernel/local-date.ts'
import type { LocalDate, LocalTime, Weekday } from '#shared/kernel/local-date.ts'

import { periodLengths, periodOf, periodsBetween } from './period-rules.ts'
import type { PeriodLength } from './period-rules.ts'
import { addSums, countedKey, entryIn, noSums, sumsByDay, visitsOf } from './statistics-rules.ts'
import type { PlannedSlot, SlotTally, Sums } from './statistics-rules.ts'

/** `slot`: each slot. `usualSlot`: the slots of one weekday and start time together ("Tuesday 14:00"). */
export const seriesKeys = ['slot', 'usualSlot', ...periodLengths] as const
export type SeriesKey = (typeof seriesKeys)[number]

/** The sums of one point of a series, both days included. */
export interface PeriodSums extends Sums {
  /**
   * `2026-11-21`, `2026-W47`, `2026-11`, `2027-winter`, `2026`; a slot's id; `2-14:00` for a usual slot.
   * Outside slots: `free@2026-11-21` in a series of slots, `free` in one of usual slots, where `other`
   * gathers the slots that were counted and are no longer on the rota.
   */
  readonly key: string
  readonly from: LocalDate
  readonly to: LocalDate
  /** Of a slot or a usual slot; null otherwise. */
  readonly startTime: LocalTime | null
  /** Of a usual slot; null otherwise. */
  readonly weekday: Weekday | null
}

export interface SeriesAsk {
  readonly by: SeriesKey
  readonly from: LocalDate
  readonly to: LocalDate
}

/**
 * A range as a series, in order of time. Days, weeks, months, seasons and years are all there, empty ones
 * too, the first and last cut to the range; slots are those planned or counted, then what came outside them.
 * Needs the aggregate of `SlotTally` over the range and the slots planned in it.
 */
export function seriesOf(
  tallies: readonly SlotTally[],
  planned: readonly PlannedSlot[],
  ask: SeriesAsk,
): PeriodSums[] {
  const { by } = ask
  if (by === 'slot' || by === 'usualSlot') return slotSeriesOf(tallies, planned, ask)
  const series = emptyPeriods(by, ask.from, ask.to)
  const byKey = new Map(series.map((period) => [period.key, period]))
  for (const [date, sums] of sumsByDay(tallies, planned)) {
    const period = byKey.get(periodOf(date, by).key)
    if (period !== undefined) addSums(period, sums)
  }
  return series
}

const emptyPeriods = (by: PeriodLength, from: LocalDate, to: LocalDate): PeriodSums[] =>
  periodsBetween(from, to, by).map((period) => ({ ...period, ...noSums(), startTime: null, weekday: null }))

type Place = Omit<PeriodSums, keyof Sums>
interface SlotOrDay {
  readonly date: LocalDate
  readonly slotId: string | null
}

/** The point of the series a tally or a planned slot belongs to. */
function placeOf(
  { date, slotId }: SlotOrDay,
  startTime: LocalTime | null,
  { by, from, to }: SeriesAsk,
): Place {
  if (by === 'slot')
    return { key: countedKey({ date, slotId }), from: date, to: date, startTime, weekday: null }
  const weekday = startTime === null ? null : weekdayOf(date)
  return { key: usualSlotKey({ date, slotId }, startTime), from, to, startTime, weekday }
}

/** The usual slot a slot is one of; see `PeriodSums.key`. `startTime` is null when it is no longer on the rota. */
export function usualSlotKey({ date, slotId }: SlotOrDay, startTime: LocalTime | null): string {
  if (startTime === null) return slotId === null ? 'free' : 'other'
  return `${weekdayOf(date)}-${startTime}`
}

interface Gathered {
  readonly place: Place
  total: number
  slotTotal: number
  readonly counted: Set<string>
  readonly planned: Set<string>
  readonly countedDays: Set<LocalDate>
  readonly openDays: Set<LocalDate>
}

const gathering = (place: Place): Gathered => ({
  place,
  total: 0,
  slotTotal: 0,
  counted: new Set(),
  planned: new Set(),
  countedDays: new Set(),
  openDays: new Set(),
})

const gatheredSums = ({
  place,
  total,
  slotTotal,
  counted,
  planned,
  countedDays,
  openDays,
}: Gathered): PeriodSums => ({
  ...place,
  total,
  slotTotal,
  countedSlots: counted.size,
  plannedSlots: planned.size,
  countedDays: countedDays.size,
  openDays: openDays.size,
})

function slotSeriesOf(
  tallies: readonly SlotTally[],
  planned: readonly PlannedSlot[],
  ask: SeriesAsk,
): PeriodSums[] {
  const starts = new Map(planned.map((slot) => [slot.slotId, slot.startTime]))
  const places = new Map<string, Gathered>()
  const at = (of: SlotOrDay): Gathered => {
    const place = placeOf(of, of.slotId === null ? null : (starts.get(of.slotId) ?? null), ask)
    const gathered = entryIn(places, place.key, () => gathering(place))
    gathered.openDays.add(of.date)
    if (of.slotId !== null) gathered.planned.add(of.slotId)
    return gathered
  }
  const counted = new Set(tallies.map((tally) => tally.slotId))
  for (const tally of tallies) {
    const gathered = at(tally)
    gathered.total += visitsOf(tally)
    gathered.countedDays.add(tally.date)
    if (tally.slotId === null) continue
    gathered.slotTotal += visitsOf(tally)
    gathered.counted.add(tally.slotId)
  }
  for (const slot of planned) if (!counted.has(slot.slotId)) at(slot)
  return [...places.values()].map(gatheredSums).toSorted(inOrder)
}

/** By day, then weekday, then start; what has no start (outside slots) last. */
function inOrder(a: PeriodSums, b: PeriodSums): number {
  const rank = (one: PeriodSums): string =>
    `${one.from} ${one.weekday ?? 8} ${one.startTime ?? '99:99'} ${one.key}`
  return rank(a) < rank(b) ? -1 : 1
}
