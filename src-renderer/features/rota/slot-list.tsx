import CircleCheck from 'lucide-react/icons/circle-check'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { ExportMenu } from '#renderer/lib/export-menu.tsx'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { ComboField } from '#renderer/ui/combo-field.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { addDays } from '#shared/kernel/local-date.ts'
import { gapsIn, summaryOfGaps } from '#shared/rota/gap-rules.ts'

import { useRotaAddress } from './rota-address.ts'
import { RotaHeader } from './rota-header.tsx'
import { SlotRows } from './slot-rows.tsx'

import styles from './slot-list.module.css'

/** Four weeks at a time. */
const daysShown = 28

/** The slots one after the other: all, those to complete, or those of one host. */
export function SlotList() {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const now = useNow()
  const { address, go } = useRotaAddress()
  const { date: from, hostId, onlyGaps } = address
  const to = addDays(from, daysShown - 1)
  const asked = { from, to, ...(hostId !== null && { hostId }) }
  const { data } = useQuery(api.rota.listSlots, asked, ['rota', 'hosts', 'calendar'])
  const slots = data === undefined || !onlyGaps ? data?.slots : gapsIn(data.slots, now.at)
  return (
    <div {...usePainted('rota', data !== undefined)}>
      <RotaHeader
        title={t('rota.listTitle')}
        steps={{ previous: addDays(from, -daysShown), next: addDays(from, daysShown), words: 'list' }}
        actions={<ExportMenu exportAs={(file) => api.rota.exportWeeks({ ...asked, onlyGaps, ...file })} />}
        gaps={data === undefined ? null : { summary: summaryOfGaps(data.slots, now.at), words: 'other' }}
      >
        <span>{formatting.dateRange(from, to)}</span>
      </RotaHeader>
      <Filters />
      {slots !== undefined && slots.length > 0 && (
        <SlotRows slots={slots} onOpen={(slotId) => go({ slotId })} />
      )}
      {slots !== undefined && slots.length === 0 && (
        <EmptyState
          icon={<CircleCheck size={32} />}
          title={t(onlyGaps ? 'rota.nothingToComplete' : 'rota.noSlotListed')}
          action={
            (onlyGaps || hostId !== null) && (
              <Button onClick={() => go({ onlyGaps: false, hostId: null })}>{t('rota.seeAllSlots')}</Button>
            )
          }
        >
          {t(hostId !== null && !onlyGaps ? 'rota.noSlotOfHost' : 'rota.otherWeeks')}
        </EmptyState>
      )}
    </div>
  )
}

function Filters() {
  const { t } = useTranslation()
  const { address, go } = useRotaAddress()
  const { data } = useQuery(api.hosts.listHosts, { archived: false }, ['hosts'])
  if (data === undefined) return null
  return (
    <div className={styles.filters} data-no-print>
      <ComboField
        key={address.hostId}
        label={t('rota.slotsOf')}
        placeholder={t('rota.everyone')}
        className={styles.host}
        value={address.hostId}
        choices={data.hosts.map((host) => ({
          id: host.id,
          label: host.displayName,
          mark: <Avatar name={host.displayName} colour={host.colour} size="small" />,
        }))}
        onChange={(hostId) => go({ hostId })}
      />
      {address.hostId !== null && (
        <Button onClick={() => go({ hostId: null })}>{t('rota.seeEveryone')}</Button>
      )}
      <CheckField
        label={t('rota.onlyGaps')}
        isChecked={address.onlyGaps}
        onChange={(onlyGaps) => go({ onlyGaps })}
      />
    </div>
  )
}
