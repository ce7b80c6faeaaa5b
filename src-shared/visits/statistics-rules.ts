import type { Instant, LocalDate, LocalTime } from '#shared/kernel/local-date.ts'

import type { VisitKind } from './visit-kind.ts'

/**
 * What these rules need from SQL, one row a slot or a day, never the entries themselves (ten years of a busy
 * place are 180,000 entries, 8,000 rows).
 */
export interface SlotTally {
  /** The day the slot is on now, whatever day it was on when it was counted. */
  readonly date: LocalDate
  /** Null: counted that day outside every slot. */
  readonly slotId: string | null
  readonly total: number
}

/** A slot, or what came outside them on a day. */
export const countedKey = ({ date, slotId }: Pick<SlotTally, 'date' | 'slotId'>): string =>
  slotId ?? `free@${date}`

/** A slot the place meant to hold: not cancelled, and begun by now (a slot to come is not "not counted"). */
export interface PlannedSlot {
  readonly slotId: string
  readonly date: LocalDate
  readonly startTime: LocalTime
  /** Earlier than or equal to `startTime`: it ends the next day. */
  readonly endTime: LocalTime
}

/**
 * The slots that are over and that nobody counted, in their order. One that still runs is none of them, even when it
 * began the day before: at 00:30 the slot from 22:00 to 01:00 is the one that is being counted.
 */
export function uncountedSlots<S extends PlannedSlot & { readonly endAt: Instant }>(
  planned: readonly S[],
  counted: ReadonlySet<string>,
  now: Instant,
): S[] {
  return planned.filter(({ slotId, endAt }) => endAt <= now && !counted.has(slotId))
}

/** What adds up over any period. `slotTotal` is the part counted in slots; the rest came outside them. */
export interface Sums {
  total: number
  slotTotal: number
  countedSlots: number
  /**
   * Planned or counted: a slot taken off the rota afterwards still happened, so `countedSlots` is never more.
   */
  plannedSlots: number
  countedDays: number
  /** Days with a planned slot or a count. */
  openDays: number
}

export const noSums = (): Sums => ({
  total: 0,
  slotTotal: 0,
  countedSlots: 0,
  plannedSlots: 0,
  countedDays: 0,
  openDays: 0,
})

export function addSums(to: Sums, add: Sums): void {
  to.total += add.total
  to.slotTotal += add.slotTotal
  to.countedSlots += add.countedSlots
  to.plannedSlots += add.plannedSlots
  to.countedDays += add.countedDays
  to.openDays += add.openDays
}

/**
 * A sum that two PCs brought below zero (see `correctionToZero`) is zero in every figure, so that all agree.
 */
export const visitsOf = (tally: { readonly total: number }): number => Math.max(0, tally.total)

/** The value kept for a key, made the first time it is asked. */
export function entryIn<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}

/** Each day's sums; every longer period is a sum of these. Order of the input does not matter. */
export function sumsByDay(
  tallies: readonly SlotTally[],
  planned: readonly PlannedSlot[],
): Map<LocalDate, Sums> {
  const days = new Map<LocalDate, Sums>()
  const counted = new Set<string>()
  for (const tally of tallies) {
    const day = entryIn(days, tally.date, noSums)
    const visits = visitsOf(tally)
    day.total += visits
    day.countedDays = 1
    if (tally.slotId === null) continue
    day.slotTotal += visits
    counted.add(tally.slotId)
    day.countedSlots += 1
    day.plannedSlots += 1
  }
  for (const slot of planned) {
    if (!counted.has(slot.slotId)) entryIn(days, slot.date, noSums).plannedSlots += 1
  }
  for (const day of days.values()) day.openDays = 1
  return days
}

/** The sums of a whole range. */
export function sumsOf(tallies: readonly SlotTally[], planned: readonly PlannedSlot[]): Sums {
  const sums = noSums()
  for (const day of sumsByDay(tallies, planned).values()) addSums(sums, day)
  return sums
}

/**
 * An average with what it stands on: "17 (40 of 48 slots counted)". Only what was counted divides, a slot
 * nobody counted is not a zero; null when nothing was counted.
 */
export interface Mean {
  readonly mean: number | null
  readonly counted: number
  readonly planned: number
}

const meanOf = (total: number, counted: number, planned: number): Mean => ({
  mean: counted === 0 ? null : total / counted,
  counted,
  planned,
})

/** Visits a counted slot; those outside slots are left out. */
export const meanPerSlot = (sums: Sums): Mean => meanOf(sums.slotTotal, sums.countedSlots, sums.plannedSlots)

/** Visits a counted day, in slots or not: the one average a paper year of daily totals has. */
export const meanPerDay = (sums: Sums): Mean => meanOf(sums.total, sums.countedDays, sums.openDays)

/**
 * The parts of a total, none below zero and not above it together, nothing moved that need not be. A −1
 * tapped at 15:01 for a visit of 14:59 leaves −1 at 15:00: it is taken from the part before. What is still
 * too much (a correction has no hour) is taken from the last part backwards. `settle([3, -1, 4], 5)` → `[2,
 * 0, 3]`.
 */
export function settle(parts: readonly number[], total: number): number[] {
  const settled = [...parts]
  let owed = 0
  for (let index = settled.length - 1; index >= 0; index -= 1) {
    const value = (settled[index] ?? 0) - owed
    settled[index] = Math.max(0, value)
    owed = Math.max(0, -value)
  }
  let excess = settled.reduce((sum, part) => sum + part, 0) - Math.max(0, Math.min(total, sumOf(parts)))
  for (let index = settled.length - 1; index >= 0 && excess > 0; index -= 1) {
    const taken = Math.min(excess, settled[index] ?? 0)
    settled[index] = (settled[index] ?? 0) - taken
    excess -= taken
  }
  return settled
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/** One row a kind: `SELECT kind, sum(delta) AS total … GROUP BY kind`, for a slot, a day or a range. */
export interface KindTally {
  readonly kind: VisitKind | null
  readonly total: number
}

/** The total by kind, adding up to it, the visits without a kind last; kinds with none are left out. */
export function kindsOf(tallies: readonly KindTally[], total: number): KindTally[] {
  const named = tallies.filter((tally) => tally.kind !== null && tally.total !== 0)
  const unnamed = tallies.find((tally) => tally.kind === null)?.total ?? 0
  const settled = settle([...named.map((tally) => tally.total), unnamed], total)
  const rest = total - sumOf(settled.slice(0, -1))
  return [
    ...named.map(({ kind }, index) => ({ kind, total: settled[index] ?? 0 })),
    { kind: null, total: rest },
  ].filter((tally) => tally.total > 0)
}
