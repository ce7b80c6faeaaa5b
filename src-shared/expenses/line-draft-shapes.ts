import { z } from 'zod'

import { zFileIn, zLine, zLocalDate } from '#shared/kernel/shapes.ts'

import { zTravelMode, zTripKind } from './claim-shapes.ts'

/** A thousand kilometres is a long day; a slip of the finger is seen. */
const zMetres = z.int().min(1).max(2_000_000)
const zAmount = z.int().min(1).max(10_000_000)
/** A photo or a PDF, kept in the vault. */
const receipt = zFileIn.nullable().default(null)

/** What is typed of a line. Amounts in cents, distances in metres. */
export const zLineDraft = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('flatDay'),
    date: zLocalDate,
    /** Null: the amount of a day here, or the ceiling of the day if that is lower. */
    amountCents: zAmount.nullable().default(null),
    /** For a day outside the rota (an assembly): what was done. Null: a presence was noted that day. */
    activity: zLine.max(200).nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal('realCost'),
    date: zLocalDate,
    activity: zLine.max(200),
    amountCents: zAmount,
    receipt,
  }),
  z.strictObject({
    kind: z.literal('travel'),
    date: zLocalDate,
    mode: zTravelMode,
    trip: zTripKind,
    reason: zLine.max(200),
    /** There and back together. */
    metres: zMetres,
    /** The price of the ticket, for public transport; left out for a car and a bicycle: distance × rate. */
    amountCents: zAmount.nullable().default(null),
    receipt,
  }),
])
export type LineDraft = z.output<typeof zLineDraft>
