import { z } from 'zod'

import { zHostColour } from '#shared/hosts/host-shapes.ts'
import { zId, zInstant, zLine, zLocalDate, zName, zNote } from '#shared/kernel/shapes.ts'

import { peopleFields, photoPermissions, type KeyLoan, type PersonWords, type Training } from './person.ts'

/** A line that may be unknown; an empty one is read as unknown. */
const line = (longest: number) => zLine.max(longest).nullable()

/** What is typed of somebody. The account, the telephone and the address are read by the rules, not by the shape. */
export const zPersonWords = z.strictObject({
  hostId: zId.nullable(),
  firstName: zName,
  lastName: zName,
  email: line(200),
  phone: line(60),
  languages: z.array(zLine.min(1).max(40)).max(12),
  street: line(160),
  postcode: line(12),
  city: line(80),
  emergencyName: line(120),
  emergencyPhone: line(60),
  emergencyRelation: line(80),
  institutionId: zId.nullable(),
  iban: line(60),
  accountHolder: line(120),
  startDate: zLocalDate.nullable(),
  endDate: zLocalDate.nullable(),
  photoPermission: z.enum(photoPermissions),
  photoAskedOn: zLocalDate.nullable(),
  note: zNote.nullable(),
}) satisfies z.ZodType<PersonWords>

export const zPerson = z.strictObject({ id: zId, ...zPersonWords.shape, createdAt: zInstant })

/** The host of the open lists a person is: what everyone may see of them. */
export const zLinkedHost = z.strictObject({
  id: zId,
  displayName: z.string(),
  colour: zHostColour,
  keyHolder: z.boolean(),
  archivedAt: zInstant.nullable(),
})

/** A host of the open lists, not archived, whom no file names. */
export const zHostWithoutFile = z.strictObject({
  id: zId,
  displayName: z.string(),
  colour: zHostColour,
  since: zLocalDate.nullable(),
})

export const zTrainingWords = z.strictObject({
  title: zLine.min(1).max(120),
  date: zLocalDate,
  validUntil: zLocalDate.nullable().default(null),
  provider: line(120).default(null),
  note: zNote.nullable().default(null),
})
export const zTraining = z.strictObject({
  id: zId,
  title: z.string(),
  date: zLocalDate,
  validUntil: zLocalDate.nullable(),
  provider: z.string().nullable(),
  note: z.string().nullable(),
}) satisfies z.ZodType<Training>

export const zKeyLoan = z.strictObject({
  id: zId,
  personId: zId,
  keyLabel: z.string(),
  givenOn: zLocalDate,
  returnedOn: zLocalDate.nullable(),
  note: z.string().nullable(),
}) satisfies z.ZodType<KeyLoan>

export const zInstitutionWords = z.strictObject({
  name: zLine.min(1).max(120),
  contactName: line(120).default(null),
  email: line(200).default(null),
  phone: line(60).default(null),
  note: zNote.nullable().default(null),
})

export const peopleRefusals = {
  PersonUnknown: z.strictObject({ personId: zId }),
  HostUnknown: z.strictObject({ hostId: zId }),
  /** A host is one person at most; the file of the one it is already is named. */
  HostTaken: z.strictObject({ hostId: zId, personId: zId }),
  InstitutionUnknown: z.strictObject({ institutionId: zId }),
  EmailNotAccepted: z.strictObject({}),
  PhoneNotAccepted: z.strictObject({ field: z.enum(['phone', 'emergencyPhone']) }),
  IbanNotAccepted: z.strictObject({ why: z.enum(['country', 'length', 'checksum']) }),
  EndBeforeStart: z.strictObject({}),
  /** A text holds what looks like a national number, which the place has no right to keep. */
  NationalNumber: z.strictObject({ field: z.enum(peopleFields) }),
}
