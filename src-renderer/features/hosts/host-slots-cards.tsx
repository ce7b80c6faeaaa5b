import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { Card } from '#renderer/ui/card.tsx'

import type { HostFacts } from './host-facts.ts'
import { SlotLinks } from './slot-links.tsx'
import { TakeAwayMenu } from './take-away-menu.tsx'

import styles from './hosts.module.css'

const shownSlots = 12

interface NextSlotsCardProps {
  readonly host: HostFacts['host']
  readonly slots: HostFacts['nextSlots']
}

/** The slots this person is expected at. */
export function NextSlotsCard({ host, slots }: NextSlotsCardProps) {
  const { t } = useTranslation()
  return (
    <Card title={t('hosts.page.next')} actions={<TakeAwayMenu host={host} />}>
      {slots.length === 0 ? (
        <p className={styles.soft}>{t('hosts.page.noNext')}</p>
      ) : (
        <SlotLinks slots={slots.slice(0, shownSlots)} others={slots.length - shownSlots} />
      )}
      <p>
        <a className={styles.link} href={addressOf('rota', [], { view: 'list', host: host.id })}>
          {t('hosts.page.seeRota')}
        </a>
      </p>
    </Card>
  )
}

interface HistoryCardProps {
  readonly history: HostFacts['history']
}

/** How many slots were held. No average, no target, nobody beside: it is a memory, not a mark. */
export function HistoryCard({ history }: HistoryCardProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { slotsThisYear, slotsInAll, lastDate } = history
  return (
    <Card
      title={t('hosts.page.history')}
      actions={
        <a className={styles.link} href={addressOf('rota', [], { view: 'balance', by: 'year' })}>
          {t('balance.menu')}
        </a>
      }
    >
      {slotsInAll === 0 ? (
        <p className={styles.soft}>{t('hosts.page.noHistory')}</p>
      ) : (
        <div className={styles.history}>
          <p>{t('hosts.page.thisYear', { count: slotsThisYear })}</p>
          <p>{t('hosts.page.inAll', { count: slotsInAll })}</p>
          {lastDate !== null && (
            <p className={styles.soft}>{t('hosts.page.last', { day: formatting.dayAndYear(lastDate) })}</p>
          )}
        </div>
      )}
    </Card>
  )
}
