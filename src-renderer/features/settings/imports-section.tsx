import CalendarArrowDown from 'lucide-react/icons/calendar-arrow-down'
import ChartColumn from 'lucide-react/icons/chart-column'
import ClipboardClock from 'lucide-react/icons/clipboard-clock'
import FileDown from 'lucide-react/icons/file-down'
import HeartHandshake from 'lucide-react/icons/heart-handshake'
import Users from 'lucide-react/icons/users'
import { useTranslation } from 'react-i18next'

import { addressOf } from '#renderer/lib/router.ts'
import { buttonClass } from '#renderer/ui/button-class.ts'
import { Card } from '#renderer/ui/card.tsx'

import styles from './settings-form.module.css'

const ways = [
  { id: 'hosts', icon: Users, address: addressOf('hosts', ['import']), act: 'open' },
  { id: 'absences', icon: CalendarArrowDown, address: addressOf('hosts', ['absences']), act: 'open' },
  { id: 'wishes', icon: HeartHandshake, address: addressOf('hosts', ['wishes']), act: 'open' },
  { id: 'past', icon: ClipboardClock, address: addressOf('rota', [], { view: 'past' }), act: 'open' },
  { id: 'counts', icon: ChartColumn, address: addressOf('visits', ['import']), act: 'open' },
  { id: 'everything', icon: FileDown, address: addressOf('settings', ['privacy']), act: 'see' },
] as const

/** What can come from a file, and what leaves as one: where each is done. */
export function ImportsSection() {
  const { t } = useTranslation()
  return (
    <>
      <p>{t('imports.section.sub')}</p>
      {ways.map(({ id, icon: Icon, address, act }) => (
        <Card
          key={id}
          size="large"
          title={
            <span className={styles.logoRow}>
              <Icon size={20} />
              {t(`imports.section.${id}`)}
            </span>
          }
          sub={t(`imports.section.${id}Text`)}
          actions={
            <a
              className={buttonClass('plain')}
              href={address}
              aria-label={`${t(`imports.section.${act}`)} – ${t(`imports.section.${id}`)}`}
            >
              {t(`imports.section.${act}`)}
            </a>
          }
        />
      ))}
    </>
  )
}
