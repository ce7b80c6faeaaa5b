/** What the rule needs to know of a backup. */
export interface DatedFile {
  readonly at: number
  readonly bytes: number
}

/** How many periods of each length keep their newest backup, among those that have one. */
export const kept = { hourly: 6, daily: 14, weekly: 8, monthly: 12 } as const

/** The newest of all is the newest of its hour, its day, its week and its month. */
export const mostKept = kept.hourly + kept.daily + kept.weekly + kept.monthly - 3

const dayMs = 86_400_000

/** The number of the period, of each length, that a moment is in (UTC: which backup stays need not follow the sun). */
const periods = [
  { most: kept.hourly, of: (at: number) => Math.floor(at / 3_600_000) },
  { most: kept.daily, of: (at: number) => Math.floor(at / dayMs) },
  // The first of January 1970 was a Thursday, and weeks begin on Monday.
  { most: kept.weekly, of: (at: number) => Math.floor((Math.floor(at / dayMs) + 3) / 7) },
  { most: kept.monthly, of: (at: number) => monthOf(new Date(at)) },
] as const

const monthOf = (date: Date): number => date.getUTCFullYear() * 12 + date.getUTCMonth()

const bytesOf = (backups: readonly DatedFile[]): number =>
  backups.reduce((total, { bytes }) => total + bytes, 0)

/**
 * How many bytes one PC's backups may take in a folder: half of what they and the free room make together. Taking one
 * away changes nothing to it. 2 GB of backups beside 6 GB of room may take 4 GB.
 */
const roomFor = (backups: readonly DatedFile[], free: number): number => (bytesOf(backups) + free) / 2

/**
 * Which of one PC's backups in a folder stay, newest first: the newest of each of the last hours, days, weeks and
 * months that have one; of these, while they do not fit in their room, the oldest go. The newest always stays.
 * `free`: the bytes left on the disk of that folder.
 */
export function keptBackups<T extends DatedFile>(backups: readonly T[], free: number): T[] {
  const newestFirst = backups.toSorted((a, b) => b.at - a.at)
  const wanted = new Set(periods.flatMap(({ most, of }) => newestPer(newestFirst, of).slice(0, most)))
  const room = roomFor(backups, free)
  let taken = 0
  return newestFirst
    .filter((backup) => wanted.has(backup))
    .filter(({ bytes }, index) => {
      taken += bytes
      return index === 0 || taken <= room
    })
}

function newestPer<T extends DatedFile>(newestFirst: readonly T[], periodOf: (at: number) => number): T[] {
  const seen = new Map<number, T>()
  for (const backup of newestFirst) {
    const period = periodOf(backup.at)
    if (!seen.has(period)) seen.set(period, backup)
  }
  return [...seen.values()]
}

/** True when one more like the newest would not fit in the room: from now on the oldest go before their time. */
export function isRoomShort(backups: readonly DatedFile[], free: number): boolean {
  const newest = backups.toSorted((a, b) => b.at - a.at)[0]
  return newest !== undefined && bytesOf(backups) + newest.bytes > roomFor(backups, free)
}
