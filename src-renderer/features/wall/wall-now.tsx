import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { usePreferences } from '#renderer/lib/prefs.ts'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { cx } from '#renderer/ui/classes.ts'

import { crowdOf, isComing, type Today, type WallSlot } from './wall-facts.ts'

import styles from './wall-screen.module.css'

interface WallNowProps {
  readonly today: Today
}

/** The left half: who welcomes now, or why nobody does. */
export function WallNow({ today }: WallNowProps) {
  const { t } = useTranslation()
  if (today.onNow.length === 0) return <NobodyNow today={today} />
  const names = today.onNow.flatMap(({ hosts }) => hosts).filter(isComing).length
  return (
    <section className={styles.now} aria-labelledby="wall-now" data-crowd={crowdOf(names)}>
      <h2 id="wall-now" className={styles.title}>
        {t('wall.now')}
      </h2>
      {today.onNow.map((slot) => (
        <SlotNow key={slot.slotId} slot={slot} />
      ))}
    </section>
  )
}

function SlotNow({ slot }: { readonly slot: WallSlot }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const hosts = slot.hosts.filter(isComing)
  const { missingHosts } = slot.gap
  return (
    <div className={styles.slot}>
      <p className={styles.hours}>{t('wall.until', { time: formatting.time(slot.endTime) })}</p>
      {hosts.length === 0 && <p className={styles.nobody}>{t('wall.nobodySignedUp')}</p>}
      <ul className={styles.names}>
        {hosts.map((host) => (
          <li key={host.hostId} className={styles.name}>
            <Avatar name={host.displayName} colour={host.colour} size="large" />
            {host.displayName}
          </li>
        ))}
      </ul>
      {missingHosts > 0 && <p className={styles.missing}>{t('wall.missing', { count: missingHosts })}</p>}
    </div>
  )
}

/** Closed, with the reason; over for today; or between two slots. */
function NobodyNow({ today }: WallNowProps) {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  const formatting = useFormatting()
  const { day, next, earlier, nextOpening } = today
  const closure = day.closure !== null && !day.reopened ? day.closure : null
  const isOver = next.length === 0 && earlier.some(({ open }) => open)
  const title = next.length > 0 ? t('wall.closedNow') : isOver ? t('wall.over') : t('wall.closed')
  return (
    <section className={cx(styles.now, styles.shut)} aria-labelledby="wall-now">
      <h2 id="wall-now" className={styles.closed}>
        {title}
      </h2>
      {closure !== null && <p className={styles.reason}>{closure.name[language]}</p>}
      {next.length === 0 && nextOpening !== null && (
        <p className={styles.again}>
          {t('wall.opensAgain', {
            day: formatting.day(nextOpening.date),
            hours: formatting.timeRange(nextOpening.startTime, nextOpening.endTime),
          })}
        </p>
      )}
    </section>
  )
}
