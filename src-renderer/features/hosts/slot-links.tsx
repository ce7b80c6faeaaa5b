import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { addressOf } from '#renderer/lib/router.ts'

import type { HostFacts } from './host-facts.ts'

import styles from './hosts.module.css'

interface SlotLinksProps {
  readonly slots: HostFacts['nextSlots']
  /** How many more there are than those listed. */
  readonly others?: number
}

/** Slots somebody is on; each opens in the rota. */
export function SlotLinks({ slots, others = 0 }: SlotLinksProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  return (
    <>
      <ul className={styles.rows}>
        {slots.map((slot) => (
          <li key={slot.slotId} className={styles.row}>
            <a className={styles.link} href={addressOf('rota', [slot.date], { slot: slot.slotId })}>
              {formatting.dayAndYear(slot.date)}
            </a>
            <span className={styles.figures}>{formatting.timeRange(slot.startTime, slot.endTime)}</span>
            <span className={styles.soft}>{t(`hosts.state.${slot.state}`)}</span>
          </li>
        ))}
      </ul>
      {others > 0 && <p className={styles.soft}>{t('hosts.page.more', { count: others })}</p>}
    </>
  )
}
