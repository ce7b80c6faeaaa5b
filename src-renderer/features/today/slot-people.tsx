import KeyRound from 'lucide-react/icons/key-round'
import { useTranslation } from 'react-i18next'

import { Tag } from '#renderer/ui/chip.tsx'

import { HostChip } from './host-chip.tsx'
import { SignUpButton } from './sign-up-button.tsx'
import type { TodaySlot } from './today-facts.ts'

import styles from './slot-people.module.css'

interface SlotPeopleProps {
  readonly slot: TodaySlot
  readonly size?: 'normal' | 'small' | undefined
}

/** Who comes to a slot, and who is still missing. */
export function SlotPeople({ slot, size = 'normal' }: SlotPeopleProps) {
  const { t } = useTranslation()
  const { gap } = slot
  return (
    <ul className={styles.people}>
      {slot.hosts.map((host) => (
        <li key={host.hostId} className={styles.person}>
          <HostChip slot={slot} host={host} size={size} />
        </li>
      ))}
      {slot.open && (
        <li>
          <SignUpButton slot={slot} size={size} />
        </li>
      )}
      {gap.keyHolderMissing && (
        <li>
          <Tag tone="missing" icon={<KeyRound size={16} />}>
            {t('today.keyMissing')}
          </Tag>
        </li>
      )}
      {gap.newcomersAlone && (
        <li>
          <Tag tone="attention">{t('today.newcomersAlone')}</Tag>
        </li>
      )}
      {gap.overMaximum > 0 && (
        <li>
          <Tag>{t('today.overMaximum', { count: gap.overMaximum })}</Tag>
        </li>
      )}
    </ul>
  )
}
