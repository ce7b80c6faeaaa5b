import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import type { HostBalance } from '#shared/rota/balance.ts'

import styles from './balance.module.css'

interface BalanceBarsProps {
  readonly host: HostBalance
  /** The longest quantity of the table: all bars share its scale. */
  readonly longest: number
}

/**
 * What was held as a bar, what is still to come paler after it, and what was asked as a line above: all in one colour,
 * because neither more nor less is better. The figures stand beside; the bars say nothing that they do not.
 */
export function BalanceBars({ host, longest }: BalanceBarsProps) {
  const { t } = useTranslation()
  const { number } = useFormatting()
  const { slots, toCome, asked } = host
  const width = (count: number) => `${(100 * count) / longest}%`
  return (
    <span className={styles.held}>
      <span className={styles.count}>{number(slots)}</span>
      <span className={styles.bars} aria-hidden="true">
        <span className={styles.bar}>
          <span className={styles.done} style={{ inlineSize: width(slots - toCome) }} />
          {toCome > 0 && <span className={styles.toCome} style={{ inlineSize: width(toCome) }} />}
        </span>
        {asked.wished !== null && (
          <span className={styles.wish} style={{ inlineSize: width(asked.wished) }} />
        )}
      </span>
      {toCome > 0 && <span className={styles.ahead}>{t('balance.toCome', { count: toCome })}</span>}
    </span>
  )
}
