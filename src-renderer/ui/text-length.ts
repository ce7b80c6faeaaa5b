import { cleanText } from '#shared/kernel/clean-text.ts'

/** By how many characters a text is too long, as the core counts them: cleaned. 0 when it may be kept. */
export const tooLongBy = (text: string, maximum: number): number =>
  Math.max(0, cleanText(text).length - maximum)
