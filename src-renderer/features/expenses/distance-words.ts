import type { TFunction } from 'i18next'

import type { Formatting } from '#renderer/lib/formatting.ts'

/** A distance of metres in kilometres, as the language writes it: 1975500 → `1 975,5`. */
export const kilometres = ({ number }: Formatting, metres: number): string => number(metres / 1000, 3)

/** Ten-thousandths of a euro a kilometre: 4326 → `0,4326 € par km`, `€ 0,4326 per km`. */
export const ratePerKm = (t: TFunction, { number }: Formatting, rate: number): string =>
  t('expenseLines.add.rate', { rate: number(rate / 10_000, 4) })
