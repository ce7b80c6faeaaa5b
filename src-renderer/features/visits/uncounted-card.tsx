import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Card } from '#renderer/ui/card.tsx'
import { addDays, type LocalDate } from '#shared/kernel/local-date.ts'

import { figureTopics } from './visits-facts.ts'

import styles from './day-view.module.css'

interface UncountedCardProps {
  readonly today: LocalDate
}

/** Four weeks: further back nobody remembers, and a number made up is worse than none. */
const daysBack = 28
const mostShown = 8

/** The slots of the last weeks that nobody counted, newest first, each a link to its day. */
export function UncountedCard({ today }: UncountedCardProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const range = { from: addDays(today, -daysBack), to: addDays(today, -1) }
  const { data } = useQuery(api.visits.listUncounted, range, figureTopics)
  if (data === undefined) return null
  const uncounted = data.slots.toReversed()
  const shown = uncounted.slice(0, mostShown)
  return (
    <Card title={t('visits.uncounted.title')} sub={t('visits.uncounted.sub')}>
      {uncounted.length === 0 ? (
        <p>{t('visits.uncounted.none')}</p>
      ) : (
        <>
          <ul className={styles.uncounted}>
            {shown.map(({ slotId, date, startTime }) => (
              <li key={slotId}>
                <a
                  className={styles.uncountedLink}
                  href={addressOf('visits', ['day', date], { slot: slotId })}
                >
                  <span>{formatting.day(date)}</span>
                  <span className={styles.soft}>{formatting.time(startTime)}</span>
                </a>
              </li>
            ))}
          </ul>
          {uncounted.length > shown.length && (
            <p className={styles.soft}>
              {t('visits.uncounted.more', { count: uncounted.length - shown.length })}
            </p>
          )}
          <p className={styles.soft}>{t('visits.uncounted.hint')}</p>
        </>
      )}
    </Card>
  )
}
