import CalendarOff from 'lucide-react/icons/calendar-off'
import KeyRound from 'lucide-react/icons/key-round'
import Sprout from 'lucide-react/icons/sprout'
import { useTranslation } from 'react-i18next'

import { Tag } from '#renderer/ui/chip.tsx'

import styles from './hosts.module.css'

interface HostMarksProps {
  readonly keyHolder: boolean
  readonly newcomer: boolean
  readonly awayToday: boolean
}

/** What the others should know to share the work: a key, a beginning, an absence. Words, and an icon. */
export function HostMarks({ keyHolder, newcomer, awayToday }: HostMarksProps) {
  const { t } = useTranslation()
  return (
    <span className={styles.marks}>
      {awayToday && (
        <Tag tone="attention" icon={<CalendarOff size={16} />}>
          {t('hosts.away')}
        </Tag>
      )}
      {keyHolder && <Tag icon={<KeyRound size={16} />}>{t('hosts.key')}</Tag>}
      {newcomer && <Tag icon={<Sprout size={16} />}>{t('hosts.new')}</Tag>}
    </span>
  )
}
