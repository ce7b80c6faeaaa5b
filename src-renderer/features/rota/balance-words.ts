import type { TFunction } from 'i18next'

import type { Formatting } from '#renderer/lib/formatting.ts'
import type { AskedLoad, HostBalance } from '#shared/rota/balance.ts'

/**
 * `4`, `4 (de 2 à 6)`, `au moins 2`, `au plus 6`, in whole slots: "once a week" is 4 of a month here, and 4.3 in the
 * exported table. Nothing said is a dash with words for who listens.
 */
export function askedWords(t: TFunction, { number }: Formatting, asked: AskedLoad): string {
  const { wished, least, most } = asked
  const slots = (count: number) => number(Math.round(count))
  const bounds =
    least !== null && most !== null
      ? t('balance.asked.between', { least: slots(least), most: slots(most) })
      : least !== null
        ? t('balance.asked.least', { least: slots(least) })
        : most !== null
          ? t('balance.asked.most', { most: slots(most) })
          : null
  if (wished === null) return bounds ?? t('balance.asked.nothing')
  const wish = t('balance.asked.wished', { wished: slots(wished) })
  return bounds === null ? wish : t('balance.asked.both', { wish, bounds })
}

/** `3 présences sur 4 notées`; where nobody noted anything, that is said, and it is no zero. */
export function attendanceWords(
  t: TFunction,
  { number }: Formatting,
  { present, absent }: HostBalance['attendance'],
): string {
  const noted = present + absent
  return noted === 0
    ? t('balance.notNoted')
    : t('balance.attendance', { count: noted, present: number(present) })
}

/** `12 h`, `12,5 h` */
export const hoursOf = ({ number }: Formatting, { minutes }: Pick<HostBalance, 'minutes'>): string =>
  `${number(minutes / 60, 1)}\u00a0h`
