import { z } from 'zod'

import { zId, zLocalDate } from '#shared/kernel/shapes.ts'

import { zTravelMode, zTripKind } from './claim-shapes.ts'
import { claimSystems, lineKinds } from './claim.ts'
import { paymentMethods } from './payment.ts'
import { zYear } from './rate-shapes.ts'

/** An entry of the nominative list: a day and an amount, and what each kind has to prove. */
export const zListedLine = z.strictObject({
  lineId: zId,
  date: zLocalDate,
  kind: z.enum(lineKinds),
  /** What it counts as: for a correction, what the corrected line is. */
  countsAs: z.enum(['flatDay', 'realCost', 'travel']),
  /** Negative on a correction only. */
  amountCents: z.int(),
  activity: z.string().nullable(),
  reason: z.string().nullable(),
  mode: zTravelMode.nullable(),
  trip: zTripKind.nullable(),
  metres: z.int().nullable(),
  /** Forced over a limit, by a coordinator. */
  isForced: z.boolean(),
  /** Null while it is approved and not paid. */
  paidOn: zLocalDate.nullable(),
  method: z.enum(paymentMethods).nullable(),
})
export type ListedLine = z.infer<typeof zListedLine>

/** Sums in cents, of whole cents: nothing is rounded. */
export const zYearSums = z.strictObject({
  /** Days with a flat amount, the ones corrected to nothing left out. */
  days: z.int(),
  flatCents: z.int(),
  travelCents: z.int(),
  realCents: z.int(),
  totalCents: z.int(),
  paidCents: z.int(),
  /** Approved and not paid yet. */
  unpaidCents: z.int(),
})
export type YearSums = z.infer<typeof zYearSums>

export const zListedPerson = z.strictObject({
  personId: zId,
  /** Family name first, as lists of names are kept. */
  name: z.string(),
  address: z.string().nullable(),
  system: z.enum(claimSystems).nullable(),
  lines: z.array(zListedLine),
  sums: zYearSums,
})
export type ListedPerson = z.infer<typeof zListedPerson>

/** The nominative list of a calendar year: everybody with an approved or a paid line, by name, each day and its amount. */
export const zYearList = z.strictObject({
  year: zYear,
  people: z.array(zListedPerson),
  sums: zYearSums,
})
export type YearList = z.infer<typeof zYearList>
