/**
 * How much of an outside file is read. They bound the time and the memory a file can cost, whoever
 * made it; the largest file of a place (ten years of past rotas) stays far below them.
 */
export const tableLimits = {
  fileBytes: 20 * 1024 * 1024,
  /** Rows of data; above them may stand the titles of the columns and, before those, a few lines of heading. */
  rows: 20_000,
  headerRows: 20,
  columns: 100,
  cellCharacters: 2_000,
} as const

export const archiveLimits = {
  entries: 2_000,
  /** What all entries together become once opened, as the archive declares it. */
  totalBytes: 100 * 1024 * 1024,
  /** Sheets compress 10 to 40 times; a bomb, up to 1,032 times (the most that DEFLATE can). */
  ratio: 200,
  /** Below this size an entry may be as dense as it likes: a small sheet of zeros is no bomb. */
  ratioFromBytes: 1024 * 1024,
  pathDepth: 10,
} as const

export const calendarLimits = {
  fileBytes: 20 * 1024 * 1024,
  events: 5_000,
  /** Dates kept of one file, over the horizon. */
  occurrences: 10_000,
  /** Steps of one recurrence rule: a daily event since 1970 takes 21,000 to reach today. */
  steps: 100_000,
  /** Milliseconds one event, then the whole file, may take. Fifteen years of daily dates take about 300. */
  eventMs: 3_000,
  fileMs: 20_000,
} as const
