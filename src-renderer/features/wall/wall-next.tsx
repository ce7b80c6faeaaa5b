import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { usePreferences } from '#renderer/lib/prefs.ts'

import { isComing, type Today, type WallSlot } from './wall-facts.ts'

import styles from './wall-screen.module.css'

interface WallNextProps {
  readonly today: Today
}

/** The right half: who comes next, and the rest of the day. Empty on a day that is over. */
export function WallNext({ today }: WallNextProps) {
  const { t } = useTranslation()
  if (today.next.length === 0 && today.later.length === 0) return null
  return (
    <div className={styles.next}>
      {today.next.length > 0 && (
        <section aria-labelledby="wall-next">
          <h2 id="wall-next" className={styles.title}>
            {t('wall.next')}
          </h2>
          {today.next.map((slot) => (
            <SlotLine key={slot.slotId} slot={slot} />
          ))}
        </section>
      )}
      {today.later.length > 0 && (
        <section aria-labelledby="wall-later">
          <h2 id="wall-later" className={styles.title}>
            {t('wall.later')}
          </h2>
          {today.later.map((slot) => (
            <SlotLine key={slot.slotId} slot={slot} />
          ))}
        </section>
      )}
    </div>
  )
}

function SlotLine({ slot }: { readonly slot: WallSlot }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const language = usePreferences((preferences) => preferences.language)
  const hosts = slot.hosts.filter(isComing)
  const names =
    hosts.length === 0 ? t('wall.nobodySignedUp') : formatting.list(hosts.map((host) => host.displayName))
  const why =
    slot.state === 'cancelled' ? slot.reason || t('wall.cancelled') : (slot.closure?.name[language] ?? '')
  return (
    <div className={styles.line}>
      <p className={styles.lineHours}>{formatting.timeRange(slot.startTime, slot.endTime)}</p>
      <p className={slot.open ? styles.lineNames : styles.lineClosed}>{slot.open ? names : why}</p>
      {slot.open && slot.gap.missingHosts > 0 && (
        <p className={styles.lineMissing}>{t('wall.missing', { count: slot.gap.missingHosts })}</p>
      )}
    </div>
  )
}
