import { z } from 'zod'

import { zAbsence } from '../hosts/host-shapes.ts'
import { zId, zInstant, zLocalDate } from '../kernel/shapes.ts'
import { zKeyLoan, zPerson, zTraining } from './people-shapes.ts'

/** What the file is called, and its form: a later form has a higher version, and this one stays readable. */
export const personFileFormat = 'lieu-de-liens person file'

const zCell = z.union([z.string(), z.number(), z.null()])
/** A row as the vault keeps it, by the names of its columns. */
const zRow = z.record(z.string(), zCell)

/** What the open lists say of the host this person is. Who goes with whom is left out: it is about somebody else too. */
const zHostPart = z.strictObject({
  displayName: z.string(),
  origin: z.string(),
  keyHolder: z.boolean(),
  newcomer: z.boolean(),
  since: zLocalDate.nullable(),
  archivedAt: zInstant.nullable(),
  absences: z.array(zAbsence),
  signups: z.array(z.strictObject({ slotId: z.string(), date: zLocalDate, state: z.string() })),
  standing: z.array(
    z.strictObject({ weekday: z.int(), fromDate: zLocalDate, untilDate: zLocalDate.nullable() }),
  ),
  wish: zRow.nullable(),
  wishTimes: z.array(z.strictObject({ weekday: z.int(), part: z.string(), wish: z.string() })),
})

const zNoteGiven = z.strictObject({
  version: z.int(),
  language: z.string(),
  givenOn: zLocalDate,
  signature: z.string(),
  signedOn: zLocalDate.nullable(),
})

const zClaimPart = z.strictObject({
  claimId: zId,
  year: z.int(),
  month: z.string(),
  createdAt: zInstant,
  steps: z.array(
    z.strictObject({ step: z.string(), at: zInstant, byHolder: z.string(), reason: z.string().nullable() }),
  ),
  lines: z.array(zRow),
  payments: z.array(zRow),
})

/** Who did what to a row about this person, and when: never what it said before. */
const zHistoryLine = z.strictObject({
  at: zInstant,
  /** The name of who held the vault, or their id when the name is not known any more. */
  by: z.string(),
  command: z.string(),
  table: z.string(),
  kind: z.enum(['insert', 'update', 'delete']),
  column: z.string().nullable(),
})

/**
 * Everything the place keeps of a person. The names are those of the database, in English; amounts are in cents,
 * distances in metres, moments in milliseconds since 1970 (UTC), days as `2026-11-21`.
 */
export const zPersonFile = z.strictObject({
  format: z.literal(personFileFormat),
  version: z.literal(1),
  madeAt: zInstant,
  place: z.string(),
  person: zPerson,
  institution: z.string().nullable(),
  host: zHostPart.nullable(),
  trainings: z.array(zTraining),
  keys: z.array(zKeyLoan),
  notesGiven: z.array(zNoteGiven),
  systems: z.array(zRow),
  statements: z.array(zRow),
  claims: z.array(zClaimPart),
  history: z.array(zHistoryLine),
})
export type PersonFile = z.infer<typeof zPersonFile>
