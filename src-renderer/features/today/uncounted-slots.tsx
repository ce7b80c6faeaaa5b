import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { addDays, instantOf, type LocalDate, type LocalTime } from '#shared/kernel/local-date.ts'

import styles from './counter-card.module.css'

interface UncountedSlotsProps {
  readonly date: LocalDate
}

/** The slots of today that are over and that nobody counted, with the way to do it while it is fresh. */
export function UncountedSlots({ date }: UncountedSlotsProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const now = useNow()
  const { data } = useQuery(api.visits.getDay, { date }, ['visits', 'rota', 'calendar'])
  // At 00:30 yesterday's slot from 22:00 to 01:00 still runs.
  const isOver = (endTime: LocalTime, startTime: LocalTime) =>
    instantOf(endTime > startTime ? date : addDays(date, 1), endTime) <= now.at
  const uncounted = (data?.slots ?? []).filter(
    (slot) =>
      !slot.cancelled &&
      !slot.closed &&
      slot.count.state === 'notCounted' &&
      isOver(slot.endTime, slot.startTime),
  )
  if (uncounted.length === 0) return null
  return (
    <ul className={styles.uncounted}>
      {uncounted.map((slot) => (
        <li key={slot.slotId} className={styles.uncountedSlot}>
          <span>
            {t('today.counter.uncounted', { hours: formatting.timeRange(slot.startTime, slot.endTime) })}
          </span>
          <a className={styles.link} href={addressOf('visits', ['day', date], { slot: slot.slotId })}>
            {t('today.counter.countIt')}
          </a>
        </li>
      ))}
    </ul>
  )
}
