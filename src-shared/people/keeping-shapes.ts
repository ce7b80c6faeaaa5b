import { z } from 'zod'

import { zMonth } from '../expenses/claim-shapes.ts'
import { zId, zInstant, zLine, zLocalDate } from '../kernel/shapes.ts'
import { retentionKinds } from './retention-rules.ts'

export const zRetentionKind = z.enum(retentionKinds)

export const zRetentionRule = z.strictObject({
  kind: zRetentionKind,
  /** Why it is kept; empty: the words of the application for this kind. */
  purpose: zLine.max(300),
  /** What allows keeping it; empty: the words of the application. */
  legalBasis: zLine.max(300),
  /** Months after it ended; null: kept until somebody decides. */
  months: z.int().min(0).max(600).nullable(),
  source: zLine.max(300),
  /** `chosen`: by the coordination; `unconfirmed`: proposed by the application, nobody checked it. */
  standing: z.enum(['confirmed', 'unconfirmed', 'chosen']),
})
export type RetentionRule = z.infer<typeof zRetentionRule>

/** How many rows of each table, by its name; `removed`: rows taken out before, which only the log still told of; `replacedFile`: receipts likewise. */
export const zTableCounts = z.array(z.strictObject({ table: z.string(), rows: z.int() }))
export type TableCounts = z.infer<typeof zTableCounts>

/** What was looked for after an erasure, and where. `found` is 0, or something went wrong and is said. */
export const zErasureProof = z.strictObject({
  /**
   * `proven`: all of it was searched, nothing was found. `finished`: what follows was done, but not all was searched:
   * it was cut short and the texts were gone, or there were too many (`left`). `found`: something was left, and stays
   * said. `pending`: the rows are gone, what follows was cut short and can be finished.
   */
  state: z.enum(['pending', 'proven', 'found', 'finished']),
  at: zInstant.nullable(),
  /** Pieces of the erased texts that were searched, and those left out because something that stays says the same. */
  searched: z.int(),
  shared: z.int(),
  /** Pieces that were too many to be searched. */
  left: z.int(),
  /** Pieces found in the decrypted vault, and the files in which one was found in clear. */
  found: z.int(),
  foundInFiles: z.array(z.string()),
  /** Bytes of the decrypted vault, files and bytes of the profile that were read; files that could not be read. */
  vaultBytes: z.int(),
  files: z.int(),
  fileBytes: z.int(),
  unread: z.int(),
  /** Copies of the vault from before that were removed, and whether a fresh one was made. */
  copiesRemoved: z.int(),
  isCopyFresh: z.boolean(),
  /** The outside folder was not there: its copies go when it is found again. */
  isOutsideAway: z.boolean(),
  /** Vaults set aside earlier, in the data folder: they may still hold it, sealed. */
  aside: z.int(),
  /** Copies of the vault made by another PC, or nobody knows by which, here and in the outside folder: not touched. */
  others: z.int(),
})
export type ErasureProof = z.infer<typeof zErasureProof>

export const zPurgeLine = z.strictObject({
  purgeId: zId,
  kind: z.enum(['yearly', 'person']),
  at: zInstant,
  /** The id of who did it; names are in the list of holders. */
  byHolder: z.string(),
  counts: zTableCounts,
  /** Files of people that were brought down to a name, because claims are kept. */
  reduced: z.int(),
  files: z.int(),
  proof: zErasureProof,
})

const zAffected = z.strictObject({
  personId: zId,
  name: z.string(),
  /** `reduced`: only the name stays, for the claims that are kept; `part`: some of what is kept goes. */
  what: z.enum(['erased', 'reduced', 'part']),
})

/** Somebody who is held back: money is due (cents), or they are still on the list of hosts. */
const zStaying = z.strictObject({
  personId: zId,
  name: z.string(),
  unpaidCents: z.int(),
  isListed: z.boolean(),
})

/** What a purge up to a day would erase. */
export const zPurgePlan = z.strictObject({
  /** Stands for exactly this: a purge of anything else is refused. */
  seal: z.string(),
  until: zLocalDate,
  kinds: z.array(z.strictObject({ kind: zRetentionKind, rows: z.int() })),
  counts: zTableCounts,
  people: z.array(zAffected),
  /** Of whom nothing of it goes although a term has come. */
  staying: z.array(zStaying),
})

/** The claims of a year that the rule keeps. */
const zKeptYear = z.strictObject({
  year: z.int(),
  claims: z.int(),
  /** The last day it is kept; null: until somebody decides. */
  keptUntil: zLocalDate.nullable(),
})

/** A version of the information note that was signed, and that the rule keeps. */
const zKeptNote = z.strictObject({
  version: z.int(),
  signedOn: zLocalDate.nullable(),
  keptUntil: zLocalDate.nullable(),
})

/** An approved claim that nobody paid. */
const zUnpaidClaim = z.strictObject({
  claimId: zId,
  month: zMonth,
  totalCents: z.int(),
  /** It is in a batch that the bank has not carried out. */
  isInBatch: z.boolean(),
})

/** What the open lists know, which another act forgets (`hosts.forget`). */
const zOnTheRota = z.strictObject({
  hostId: zId,
  displayName: z.string(),
  /** False: still on the list, and the erasure is refused. */
  isArchived: z.boolean(),
  /** Slots held, which stay in the rota. */
  held: z.int(),
  /** Slots promised and not over. */
  toCome: z.int(),
})

/** What erasing one person would do. */
export const zErasurePreview = z.strictObject({
  name: z.string(),
  hostId: zId.nullable(),
  /** An erasure left the name alone before: only `erase` would take more. */
  isErased: z.boolean(),
  /** If the claims and the signed notes within their term are kept, and if everything goes. */
  counts: z.strictObject({ keep: zTableCounts, erase: zTableCounts }),
  /** Whether the file, or what the log still tells of it, is brought down to the name; likewise. */
  reduces: z.strictObject({ keep: z.boolean(), erase: z.boolean() }),
  keptYears: z.array(zKeptYear),
  /** Signed information notes within their term: kept with the claims, and the name with them. */
  keptNotes: z.array(zKeptNote),
  /** Claims that are neither paid nor refused. */
  openClaims: z.int(),
  /** Those of them that are approved: the money due to this person. */
  unpaid: z.array(zUnpaidClaim),
  unpaidCents: z.int(),
  /** Keys this person still has. */
  keysOut: z.array(z.string()),
  /** What stays in the rota; null: this person is on no list. */
  rota: zOnTheRota.nullable(),
  /** Vaults set aside earlier, which are not changed. */
  aside: z.int(),
  /** Copies of the vault that another PC made, which are not changed either. */
  others: z.int(),
})
