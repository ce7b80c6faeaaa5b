import type { LocalDate } from '#shared/kernel/local-date.ts'

/** The height left for the weeks on the sheet and the width of its days, in millimetres. */
const [height, width] = [149, 270] as const

/** From the largest letters to the smallest: the height of a line and the usual width of a letter, in millimetres. */
const sizes = [
  { name: 'large', line: 5.05, letter: 1.82 },
  { name: 'normal', line: 4.36, letter: 1.57 },
  { name: 'small', line: 3.58, letter: 1.37 },
  { name: 'smaller', line: 3.1, letter: 1.22 },
  { name: 'smallest', line: 2.76, letter: 1.09 },
] as const
export type MonthSize = (typeof sizes)[number]['name']

/** A line of names breaks before a name, never inside one. */
const lostAtTheEnd = 0.92

/**
 * The largest letters that hold the month on one page: the lines of the busiest day of each week are counted, in columns
 * as wide as they will be. A month that fits at no size goes on on a second page, under its weekdays again.
 */
export function monthSize(
  weeks: readonly { readonly days: readonly { readonly date: LocalDate }[] }[],
  /** What is written of each slot of a day. */
  texts: ReadonlyMap<LocalDate, readonly string[]>,
  columns: number,
): MonthSize {
  const fits = ({ line, letter }: (typeof sizes)[number]): boolean => {
    const room = Math.floor(((width / columns - 3) / letter) * lostAtTheEnd)
    const linesOn = (date: LocalDate) =>
      (texts.get(date) ?? []).reduce((sum, { length }) => sum + Math.ceil(length / room), 1)
    const heights = weeks.map(({ days }) =>
      Math.max(16, line * Math.max(...days.map(({ date }) => linesOn(date))) + 2.3),
    )
    return heights.reduce((sum, one) => sum + one, 0) <= height
  }
  return (sizes.find(fits) ?? sizes[sizes.length - 1])?.name ?? 'smallest'
}
