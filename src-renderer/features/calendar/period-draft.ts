import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { Trilingual } from '#shared/kernel/shapes.ts'

import type { Period } from './calendar-facts.ts'
import { noName } from './given-name.ts'

/** A period being typed. */
export interface PeriodDraft {
  readonly name: Trilingual
  readonly fromDate: LocalDate | null
  /** Left empty, the last day is the first one. */
  readonly untilDate: LocalDate | null
  readonly source: string
  readonly isChecked: boolean
}

/** What stands in the form of a period, or of a new one. */
export function periodDraftOf(period: Period | null): PeriodDraft {
  if (period === null) return { name: noName, fromDate: null, untilDate: null, source: '', isChecked: true }
  const { name, fromDate, untilDate, source, certainty } = period
  return { name, fromDate, untilDate, source, isChecked: certainty === 'confirmed' }
}
