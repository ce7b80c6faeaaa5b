import ArrowLeft from 'lucide-react/icons/arrow-left'
import Pencil from 'lucide-react/icons/pencil'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Tag } from '#renderer/ui/chip.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'

import { AbsencesCard } from './absences-card.tsx'
import { hostTopics, type HostFacts } from './host-facts.ts'
import { HostMarks } from './host-marks.tsx'
import { HostMenu } from './host-menu.tsx'
import { hostSentence } from './host-refusals.ts'
import { HistoryCard, NextSlotsCard } from './host-slots-cards.tsx'
import { HostWindows, type HostWindow } from './host-windows.tsx'
import { PairsCard } from './pairs-card.tsx'
import { PersonLink } from './person-link.tsx'
import { StandingCard } from './standing-card.tsx'
import { WishesCard } from './wishes-card.tsx'

import styles from './hosts.module.css'

/** One host: the next slots, the absences, and how many slots were held, without any comparison. */
export function HostPage({ hostId }: { readonly hostId: string }) {
  const { t } = useTranslation()
  const { data, error } = useQuery(api.hosts.getHost, { hostId }, hostTopics)
  const refusal = error === null ? null : refusalOf(error)
  const marks = usePainted('hosts', data !== undefined)
  const [window, setWindow] = useState<HostWindow | null>(null)
  return (
    <div className={styles.screen} data-view="host" {...marks}>
      <a className={styles.back} href={addressOf('hosts')}>
        <ArrowLeft size={20} />
        {t('hosts.back')}
      </a>
      {error !== null && data === undefined && (
        <PageHeader
          title={t('hosts.title')}
          sub={refusal === null ? t('hosts.refusal.hostUnknown') : hostSentence(t, refusal)}
        />
      )}
      {data !== undefined && (
        <>
          <HostHeader host={data.host} onOpen={setWindow} />
          <div className={styles.columns}>
            <div className={styles.stack}>
              <NextSlotsCard slots={data.nextSlots} host={data.host} />
              <HistoryCard history={data.history} />
            </div>
            <div className={styles.stack}>
              <AbsencesCard
                absences={data.absences}
                onAdd={() => setWindow({ kind: 'absence', host: data.host })}
                importAddress={addressOf('hosts', ['absences'], { host: hostId })}
              />
              <StandingCard host={data.host} />
            </div>
          </div>
          <WishesCard host={data.host} />
          <PairsCard host={data.host} />
        </>
      )}
      <HostWindows window={window} onOpen={setWindow} />
    </div>
  )
}

interface HostHeaderProps {
  readonly host: HostFacts['host']
  readonly onOpen: (window: HostWindow) => void
}

function HostHeader({ host, onOpen }: HostHeaderProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  return (
    <>
      <div className={styles.name}>
        <Avatar name={host.displayName} colour={host.colour} size="large" />
        <div className={styles.grow}>
          <PageHeader
            title={host.displayName}
            actions={
              <>
                <PersonLink hostId={host.id} />
                <Button icon={<Pencil size={20} />} onClick={() => onOpen({ kind: 'change', host })}>
                  {t('hosts.act.change')}
                </Button>
                <HostMenu host={host} onOpen={onOpen} />
              </>
            }
          >
            <Tag>{t(`hosts.origin.${host.origin}`)}</Tag>
            <HostMarks keyHolder={host.keyHolder} newcomer={host.newcomer} awayToday={false} />
            {host.since !== null && (
              <span className={styles.soft}>{t('hosts.since', { day: formatting.date(host.since) })}</span>
            )}
          </PageHeader>
        </div>
      </div>
      {host.archivedAt !== null && <Banner tone="info">{t('hosts.archivedNote')}</Banner>}
    </>
  )
}
