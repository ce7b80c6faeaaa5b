import { z } from 'zod'

import { zCalendarDay, zClosure } from '#shared/calendar/calendar-shapes.ts'
import { zHost } from '#shared/hosts/host-shapes.ts'
import { isLocalDate } from '#shared/kernel/local-date.ts'
import { zId, zInstant, zLocalDate, zLocalTime } from '#shared/kernel/shapes.ts'

import { signupStates } from './signup.ts'
import { signupWarnings, type Gap, type GapSummary, type SlotCard, type SlotHost } from './slot-card.ts'
import { slotStates } from './slot.ts'

const slotIdPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}@\d{4}-\d{2}-\d{2}$/

/** `<seriesId>@<day the pattern gave>`. */
export const zSlotId = z
  .string()
  .regex(slotIdPattern)
  .refine((slotId) => isLocalDate(slotId.slice(-10)), { error: 'not a day of the calendar' })

export const zSignupState = z.enum(signupStates)

export const zSlotHost = z.strictObject({
  hostId: zId,
  displayName: z.string(),
  colour: zHost.shape.colour,
  keyHolder: z.boolean(),
  newcomer: z.boolean(),
  state: zSignupState,
  replacedBy: zId.nullable(),
  overrideReason: z.string().nullable(),
  warnings: z.array(z.enum(signupWarnings)),
}) satisfies z.ZodType<SlotHost>

export const zGap = z.strictObject({
  missingHosts: z.int().min(0),
  keyHolderMissing: z.boolean(),
  newcomersAlone: z.boolean(),
  overMaximum: z.int().min(0),
}) satisfies z.ZodType<Gap>

/** Gaps to fill over a stretch of time: slots, hosts missing in all, slots without a key. */
export const zGapSummary = z.strictObject({
  slots: z.int().min(0),
  hosts: z.int().min(0),
  keyHolders: z.int().min(0),
}) satisfies z.ZodType<GapSummary>

/** How many hosts a slot wants. Fifty is a street party: more is a slip of the finger. */
export const zHostCount = z.int().min(0).max(50)

export const zSlotCard = z.strictObject({
  slotId: zSlotId,
  seriesId: zId,
  seriesName: z.string(),
  plannedDate: zLocalDate,
  date: zLocalDate,
  startTime: zLocalTime,
  endTime: zLocalTime,
  startAt: zInstant,
  endAt: zInstant,
  minutes: z.int().min(0),
  minHosts: zHostCount,
  maxHosts: zHostCount,
  keyHolderNeeded: z.boolean(),
  note: z.string(),
  state: z.enum(slotStates),
  reason: z.string(),
  reopened: z.boolean(),
  changed: z.boolean(),
  closure: zClosure.nullable(),
  open: z.boolean(),
  hosts: z.array(zSlotHost),
  gap: zGap,
}) satisfies z.ZodType<SlotCard>

/** A day of the week view: what the calendar says, and whether it is today. */
export const zRotaDay = z.strictObject({ ...zCalendarDay.shape, today: z.boolean() })

export const slotRefusals = {
  SlotUnknown: z.strictObject({ slotId: zSlotId }),
  SeriesUnknown: z.strictObject({ seriesId: zId }),
  HostUnknown: z.strictObject({ hostId: zId }),
}
