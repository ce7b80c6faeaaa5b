import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { cx } from '#renderer/ui/classes.ts'
import type { Room } from '#shared/expenses/claim.ts'

import { kilometres } from './distance-words.ts'

import styles from './room-left.module.css'

interface RoomLeftProps {
  readonly before: Room
  readonly after: Room
}

const limits = ['dayCents', 'yearCents', 'travelMetres', 'travelCents'] as const

/** What is left of each limit before and after a line: `jour 44,02 € → 0,00 €`. A limit that does not hold has no line. */
export function RoomLeft({ before, after }: RoomLeftProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const shown = limits.flatMap((limit) => {
    const [from, to] = [before[limit], after[limit]]
    return from === null || to === null ? [] : [{ limit, from, to }]
  })
  if (shown.length === 0) return <span className={styles.name}>{t('expenses.claim.noLimit')}</span>
  return (
    <ul className={styles.limits}>
      {shown.map(({ limit, from, to }) => {
        const say = (left: number) =>
          limit === 'travelMetres'
            ? t('expenseRates.km', { km: kilometres(formatting, left) })
            : formatting.money(left)
        return (
          <li key={limit} className={styles.limit}>
            <span className={styles.name}>{t(`expenses.claim.limit.${limit}`)}</span>
            <span className={cx(styles.figures, to < 0 && styles.over)}>
              {t('expenses.claim.beforeAfter', { before: say(from), after: say(to) })}
              {to < 0 && <span className="visually-hidden"> ({t('expenses.suggest.passes')})</span>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
