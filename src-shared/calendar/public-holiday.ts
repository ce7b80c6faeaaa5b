import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { Trilingual } from '#shared/kernel/shapes.ts'

/** Read in the cited source, or worked out from a rule the source gives (to be checked by the coordinator). */
export const certainties = ['confirmed', 'derived'] as const
export type Certainty = (typeof certainties)[number]

/**
 * When a public holiday falls, as text that a coordinator can read and a row can keep:
 * `fixed:07-21` is the same day every year, `easter+39` that many days from Easter Sunday
 * (`easter-2` is Good Friday, `easter+0` Easter Sunday itself).
 */
export type HolidayRule = string

/** One public holiday of the place. It counts on days from `validFrom` to `validUntil`, both included. */
export interface PublicHoliday {
  readonly id: string
  readonly rule: HolidayRule
  readonly name: Trilingual
  /** null: as far back as one looks. */
  readonly validFrom: LocalDate | null
  /** null: until further notice. */
  readonly validUntil: LocalDate | null
  /** Where the rule was read: an address, or what the coordinator typed. */
  readonly source: string
  readonly certainty: Certainty
}
