import { z } from 'zod'

import { zId, zInstant, zLocalDate, zLocalTime, zName } from '#shared/kernel/shapes.ts'

import {
  absenceOrigins,
  hostColours,
  hostOrigins,
  type Absence,
  type AbsenceSpan,
  type Host,
} from './host.ts'

export const zHostColour = z.enum(hostColours)
export const zHostOrigin = z.enum(hostOrigins)

export const zHost = z.strictObject({
  id: zId,
  displayName: z.string(),
  colour: zHostColour,
  origin: zHostOrigin,
  keyHolder: z.boolean(),
  newcomer: z.boolean(),
  since: zLocalDate.nullable(),
  archivedAt: zInstant.nullable(),
}) satisfies z.ZodType<Host>

/** What is typed of a host. */
export const zHostWords = z.strictObject({
  displayName: zName,
  /** Left out: the colour fewest hosts have. */
  colour: zHostColour.optional(),
  origin: zHostOrigin,
  keyHolder: z.boolean().default(false),
  newcomer: z.boolean().default(false),
  since: zLocalDate.nullable().default(null),
})

export const zAbsenceSpan = z.strictObject({
  fromDate: zLocalDate,
  untilDate: zLocalDate,
  fromTime: zLocalTime.nullable(),
  untilTime: zLocalTime.nullable(),
}) satisfies z.ZodType<AbsenceSpan>

export const zAbsence = z.strictObject({
  id: zId,
  hostId: zId,
  ...zAbsenceSpan.shape,
  origin: z.enum(absenceOrigins),
}) satisfies z.ZodType<Absence>

export const hostRefusals = {
  HostUnknown: z.strictObject({ hostId: zId }),
  /** Another host, perhaps archived, is called alike; the person at the screen may insist. */
  NameTaken: z.strictObject({ hostId: zId }),
  AbsenceUnknown: z.strictObject({ absenceId: zId }),
  UntilBeforeFrom: z.strictObject({}),
}
