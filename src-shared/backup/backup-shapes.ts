import { z } from 'zod'

import { zInstant } from '../kernel/shapes.ts'

/** A backup in a folder. */
export const zBackup = z.strictObject({
  name: z.string(),
  at: zInstant,
  bytes: z.int(),
  /** `data`: in the data folder; `outside`: the USB stick or network folder of the settings. */
  kept: z.enum(['data', 'outside']),
})

/** The same, and which PC made it. */
export const zListedBackup = zBackup.extend({
  /** `thisPc`: with the key of its present data; `unknown`: the name does not say, as before names told the PC. */
  madeBy: z.enum(['thisPc', 'anotherPc', 'unknown']),
})
