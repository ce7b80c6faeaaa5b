import { z } from 'zod'

import { zInstant } from '#shared/kernel/shapes.ts'

/** Wrong passphrases or codes that somebody tried before the vault was opened, and since when. */
export const zMissedTries = z.strictObject({ tries: z.int(), since: zInstant })
export type MissedTries = z.infer<typeof zMissedTries>
