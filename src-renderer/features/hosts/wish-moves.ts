import { dayParts, type TimeWish, timeWishes } from '#shared/hosts/host-wishes.ts'

/** A cell of the table of wishes: a column a weekday, a row a part of the day; both from 0. */
export interface WishPlace {
  readonly column: number
  readonly row: number
}

const weekdays = 7
const steps: Readonly<Record<string, readonly [columns: number, rows: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

const within = (value: number, count: number): number => Math.min(count - 1, Math.max(0, value))

/** Where a key leads in the table; null for a key that does not move. The edges hold. */
export function placeAfter({ column, row }: WishPlace, key: string): WishPlace | null {
  if (key === 'Home') return { column: 0, row }
  if (key === 'End') return { column: weekdays - 1, row }
  const step = steps[key]
  if (step === undefined) return null
  return { column: within(column + step[0], weekdays), row: within(row + step[1], dayParts.length) }
}

/** What a press makes of a cell: nothing said, then each of the four in turn, then nothing again. */
export function nextWish(wish: TimeWish | null): TimeWish | null {
  if (wish === null) return timeWishes[0]
  return timeWishes[timeWishes.indexOf(wish) + 1] ?? null
}

/** What a key says: 1 to 4 one of the four, Delete nothing; undefined for a key that says nothing here. */
export function wishOfKey(key: string): TimeWish | null | undefined {
  if (key === 'Delete' || key === 'Backspace') return null
  return /^[1-4]$/.test(key) ? timeWishes[Number(key) - 1] : undefined
}
