import { weekdayOf, type LocalDate, type LocalTime, type Weekday } from '#shared/kernel/local-date.ts'
import type { SlotTerms } from '#shared/rota/series-plan.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'
import type { PatternDraft, SlotPattern } from '#shared/rota/slot-series.ts'

/** What is being typed of the hours and the people of a slot; null where nothing readable stands yet. */
export interface TermsTyped {
  readonly startTime: LocalTime | null
  readonly endTime: LocalTime | null
  readonly minHosts: number | null
  readonly maxHosts: number | null
  readonly keyHolderNeeded: boolean
  readonly note: string
}

export interface SlotTyped extends TermsTyped {
  readonly date: LocalDate | null
}

export interface PatternTyped extends TermsTyped {
  readonly weekdays: readonly Weekday[]
  readonly everyWeeks: number
  readonly untilDate: LocalDate | null
}

/** What a new slot starts from: two hosts, room for two more, somebody with a key. */
const usualTerms: TermsTyped = {
  startTime: null,
  endTime: null,
  minHosts: 2,
  maxHosts: 4,
  keyHolderNeeded: true,
  note: '',
}

export const newSlot = (date: LocalDate): SlotTyped => ({ ...usualTerms, date })

export const newPattern = (fromDate: LocalDate): PatternTyped => ({
  ...usualTerms,
  weekdays: [weekdayOf(fromDate)],
  everyWeeks: 1,
  untilDate: null,
})

/** A slot as it stands, ready to be changed. */
export const typedOfSlot = (slot: SlotCard): SlotTyped => ({ ...termsOf(slot), date: slot.date })

/** A pattern as it stands, ready to be changed. */
export const typedOfPattern = (pattern: SlotPattern): PatternTyped => ({
  ...termsOf(pattern),
  weekdays: pattern.weekdays,
  everyWeeks: pattern.everyWeeks,
  untilDate: pattern.untilDate,
})

const termsOf = (terms: Omit<SlotTerms, 'date'>): TermsTyped => ({
  startTime: terms.startTime,
  endTime: terms.endTime,
  minHosts: terms.minHosts,
  maxHosts: terms.maxHosts,
  keyHolderNeeded: terms.keyHolderNeeded,
  note: terms.note,
})

/** More hosts are wanted than taken: the field says so, and nothing is sent. */
export const isCrossed = ({ minHosts, maxHosts }: Pick<TermsTyped, 'minHosts' | 'maxHosts'>): boolean =>
  minHosts !== null && maxHosts !== null && maxHosts < minHosts

function completeTerms(typed: TermsTyped): Omit<SlotTerms, 'date'> | null {
  const { startTime, endTime, minHosts, maxHosts, keyHolderNeeded, note } = typed
  if (startTime === null || endTime === null || minHosts === null || maxHosts === null) return null
  if (isCrossed(typed)) return null
  return { startTime, endTime, minHosts, maxHosts, keyHolderNeeded, note: note.trim() }
}

/** The slot, once nothing is missing and it can be; null before. */
export function completeSlot(typed: SlotTyped): SlotTerms | null {
  const terms = completeTerms(typed)
  return terms === null || typed.date === null ? null : { ...terms, date: typed.date }
}

/** The pattern, once nothing is missing and it can be; null before. The weeks that count stay those of before (no anchor). */
export function completePattern(typed: PatternTyped): PatternDraft | null {
  const terms = completeTerms(typed)
  if (terms === null || typed.weekdays.length === 0) return null
  const { everyWeeks, untilDate } = typed
  return { ...terms, weekdays: typed.weekdays.toSorted(), everyWeeks, untilDate, anchorDate: null }
}
