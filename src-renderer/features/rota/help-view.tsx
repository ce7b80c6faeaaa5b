import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { useReplacements } from '#renderer/lib/use-wanted.ts'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { ComboField } from '#renderer/ui/combo-field.tsx'
import type { Host } from '#shared/hosts/host.ts'

import { HelpSlots } from './help-slots.tsx'
import { RequestCard } from './request-card.tsx'
import { RecentReplacements } from './request-past.tsx'
import { RotaHeader } from './rota-header.tsx'

import styles from './help-view.module.css'

/**
 * Where can I help? Where somebody is looked for; below, once a name is chosen, what suits that person. The name is
 * asked of nobody and stays only as long as this screen.
 */
export function HelpView() {
  const { t } = useTranslation()
  const [hostId, setHostId] = useState<string | null>(null)
  const data = useReplacements()
  const { data: people } = useQuery(api.hosts.listHosts, { archived: false }, ['hosts'])
  const host = people?.hosts.find(({ id }) => id === hostId) ?? null
  return (
    <div {...usePainted('rota', data !== undefined && people !== undefined)}>
      <RotaHeader title={t('replacements.title')} steps={null} gaps={null}>
        <span>{t('replacements.sub')}</span>
      </RotaHeader>
      {data !== undefined && people !== undefined && (
        <div className={styles.page}>
          <WhoAreYou hosts={people.hosts} hostId={hostId} onChange={setHostId} />
          {data.open.length > 0 && (
            <section className={styles.section} aria-labelledby="wanted">
              <h2 id="wanted">{t('replacements.wanted')}</h2>
              <ul className={styles.requests}>
                {data.open.map((request) => (
                  <RequestCard key={request.replacementId} request={request} hostId={hostId} />
                ))}
              </ul>
            </section>
          )}
          {host !== null && (
            <section className={styles.section} aria-labelledby="for-you">
              <h2 id="for-you">{t('replacements.forYou', { name: host.displayName })}</h2>
              <p className={styles.soft}>{t('replacements.forYouText')}</p>
              <HelpSlots host={host} requests={data.open} />
            </section>
          )}
          <RecentReplacements requests={data.latest} />
        </div>
      )}
    </div>
  )
}

interface WhoAreYouProps {
  readonly hosts: readonly Pick<Host, 'id' | 'displayName' | 'colour'>[]
  readonly hostId: string | null
  readonly onChange: (hostId: string | null) => void
}

function WhoAreYou({ hosts, hostId, onChange }: WhoAreYouProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.who}>
      <ComboField
        label={t('replacements.who')}
        placeholder={t('replacements.whoPlaceholder')}
        className={styles.picker}
        value={hostId}
        choices={hosts.map(({ id, displayName, colour }) => ({
          id,
          label: displayName,
          mark: <Avatar name={displayName} colour={colour} size="small" />,
        }))}
        onChange={onChange}
      />
      {hostId === null && <p className={styles.soft}>{t('replacements.whoText')}</p>}
    </div>
  )
}
