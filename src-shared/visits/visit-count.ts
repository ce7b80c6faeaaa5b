import type { Instant, LocalDate } from '#shared/kernel/local-date.ts'

import type { VisitKind } from './visit-kind.ts'

/**
 * How an entry came about. `tap`: +1 or −1 while it happens, so its minute is the visit's own. `total`: the
 * difference between a number typed and the number on screen. `correction`: a difference found afterwards.
 * `import`: a line of a paper year.
 */
export const entryForms = ['tap', 'total', 'correction', 'import'] as const
export type EntryForm = (typeof entryForms)[number]

/**
 * One entry of the count. Entries are only ever added: a correction is another entry, and two PCs that count
 * at once add up. There is no column for a text, and none for a person.
 */
export interface VisitCount {
  readonly id: string
  /** When it was entered; orders the history. */
  readonly at: Instant
  /** The day it counts for. A slot belongs whole to the day it starts on, past midnight too. */
  readonly date: LocalDate
  /** Minutes since local midnight on the wall clock, 0–1439; only a `tap` says when the visit was. */
  readonly minute: number
  /** `<seriesId>@<date>`, or null for a visit outside every slot. */
  readonly slotId: string | null
  /** 0 is a fact: somebody looked, and nobody came. */
  readonly delta: number
  readonly entry: EntryForm
  readonly kind: VisitKind | null
  /** 1 when it was entered long after its slot (see `isLate`). */
  readonly late: 0 | 1
}

/** What a count is for: a slot, or the rest of a day. Real moments, so that a clock change costs no hour. */
export interface CountTarget {
  readonly slotId: string | null
  readonly date: LocalDate
  readonly startAt: Instant
  readonly endAt: Instant
}

/** Nobody counted, or somebody did and found this many. The two are never mixed: 0 is not "not counted". */
export type CountState = 'notCounted' | { readonly counted: number }

/** The rows the coordinator edits; these values stand until then. */
export interface VisitSettings {
  /** A published figure under this, and over 0, is hidden. */
  readonly publicationThreshold: number
  /** Minutes after the end of a slot from which a count is marked late. */
  readonly lateCountAfterMinutes: number
}

/**
 * A new place's rows. 5: the usual lower bound of cells in published frequency tables.
 * 12 hours: what is counted the same evening or the next morning is still fresh; later is memory.
 */
export const firstVisitSettings: VisitSettings = { publicationThreshold: 5, lateCountAfterMinutes: 720 }
