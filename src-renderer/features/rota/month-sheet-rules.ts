import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

export const monthSizes = ['large', 'normal', 'small', 'tiny'] as const
export type MonthSize = (typeof monthSizes)[number]

/** The height left for the weeks on the sheet, in millimetres, and the width of all days. */
const [height, width] = [150, 270] as const
/** Of each size: a line's height and a letter's usual width, in millimetres. */
const letters: Readonly<Record<MonthSize, { readonly line: number; readonly letter: number }>> = {
  large: { line: 4.9, letter: 2 },
  normal: { line: 4.1, letter: 1.7 },
  small: { line: 3.5, letter: 1.45 },
  tiny: { line: 2.9, letter: 1.2 },
}

/** `10 h – 14 h ` before the names. */
const hoursLetters = 13

/**
 * The largest letters that hold the month on one page: every line of the busiest day of each week is counted, as wide
 * as its column. A month that fits at no size takes a second page, with the days above it again.
 */
export function monthSize(
  weeks: readonly { readonly days: readonly { readonly date: LocalDate }[] }[],
  slots: readonly Pick<SlotCard, 'date' | 'hosts' | 'gap'>[],
  columns: number,
): MonthSize {
  const fits = (size: MonthSize): boolean => {
    const { line, letter } = letters[size]
    const room = Math.floor((width / columns - 3) / letter)
    const linesOf = (date: LocalDate) =>
      slots
        .filter((slot) => slot.date === date)
        .reduce((sum, slot) => sum + Math.ceil(lettersOf(slot) / room), 1.3)
    const heights = weeks.map(({ days }) => line * Math.max(...days.map(({ date }) => linesOf(date))) + 2)
    return heights.reduce((sum, one) => sum + one, 0) <= height
  }
  return monthSizes.find(fits) ?? 'tiny'
}

const lettersOf = ({ hosts, gap }: Pick<SlotCard, 'hosts' | 'gap'>): number =>
  hosts.reduce((sum, { displayName }) => sum + displayName.length + 2, hoursLetters) +
  (gap.missingHosts > 0 || gap.keyHolderMissing ? 13 : 0)
