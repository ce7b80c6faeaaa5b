import { z } from 'zod'

import { cleanLine, cleanText } from './clean-text.ts'
import { isLocalDate, isLocalTime } from './local-date.ts'

/** The shapes every contract is written with. */
export const zId = z.uuid()
export const zLocalDate = z
  .string()
  .regex(/^(19|20|21)\d{2}-\d{2}-\d{2}$/)
  .refine(isLocalDate, { error: 'not a day of the calendar' })
export const zLocalTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .refine(isLocalTime)
/** Milliseconds since 1970-01-01T00:00Z. */
export const zInstant = z.int().min(0)
/** 1 = Monday … 7 = Sunday. */
export const zWeekday = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
])
/** One line of text, cleaned of what nobody types on purpose (a paste brings it): see `cleanText`. */
export const zLine = z.string().overwrite(cleanLine)
/** Several lines of text, cleaned the same way. */
export const zLines = z.string().overwrite(cleanText)
/** A short line of text: trimmed, not empty. */
export const zName = zLine.min(1).max(80)
/** A few sentences; may be empty. */
export const zNote = zLines.max(500)
export const zLanguage = z.enum(['fr', 'nl', 'en'])
export type Language = z.infer<typeof zLanguage>
/** The same text in the three languages of the place. */
export const zTrilingual = z.strictObject({ fr: z.string(), nl: z.string(), en: z.string() })
export type Trilingual = z.infer<typeof zTrilingual>
/** A file that travels through the channel as bytes. */
export const zFile = z.strictObject({
  fileName: z.string().min(1).max(200),
  mediaType: z.string().min(1).max(120),
  bytes: z.instanceof(Uint8Array),
})
export type FileOut = z.infer<typeof zFile>
/** What a table leaves as. */
export const zTableFormat = z.enum(['csv', 'xlsx'])
export type TableFormat = z.infer<typeof zTableFormat>
/** What a person picked on screen: bytes and the name they had; never a path. */
export const maximumImportBytes = 20 * 1024 * 1024
export const zFileIn = z.strictObject({
  fileName: z.string().min(1).max(200),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= maximumImportBytes),
})
export type FileIn = z.infer<typeof zFileIn>
