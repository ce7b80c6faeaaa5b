import { z } from 'zod'

import { zInstant } from '../kernel/shapes.ts'

const zCountAndBytes = z.strictObject({ count: z.int(), bytes: z.int() })

/** What the application keeps on this PC, counted on the disk and in the database itself. */
export const zDataDescription = z.strictObject({
  /** The folder of everything below. */
  folder: z.string(),
  open: z.strictObject({
    bytes: z.int(),
    /** `system`: the operating system's key store keeps the key; `file`: a file of this account does. */
    keyKeptBy: z.enum(['system', 'file']),
    /** Every table of the place, and how many rows it has. */
    tables: z.array(z.strictObject({ table: z.string(), rows: z.int() })),
  }),
  /** Null: the place has no vault. `copies`: those in the data folder, each with the file of its key. */
  vault: z.strictObject({ bytes: z.int(), copies: z.strictObject(zCountAndBytes.shape) }).nullable(),
  history: z.strictObject({ acts: z.int(), changes: z.int(), since: zInstant.nullable() }),
  backups: z.strictObject({
    ...zCountAndBytes.shape,
    oldestAt: zInstant.nullable(),
    /** The newest one of each of so many hours, days, weeks and months that have one. */
    kept: z.strictObject({ hourly: z.int(), daily: z.int(), weekly: z.int(), monthly: z.int() }),
  }),
  /** Files set aside by a restore, a recovery, the end of a demonstration or for another vault, newest first. */
  aside: z.strictObject({ ...zCountAndBytes.shape, names: z.array(z.string()) }),
  logs: z.strictObject({ bytes: z.int() }),
})
export type DataDescription = z.infer<typeof zDataDescription>
