import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'

import { hostTopics, type HostFacts } from './host-facts.ts'
import { SlotLinks } from './slot-links.tsx'

interface SlotsToTellDialogProps {
  readonly kind: 'archived' | 'away'
  readonly host: HostFacts['host']
  readonly slotIds: readonly string[]
  readonly onClose: () => void
}

/** The slots to come that somebody who leaves, or is away, had promised: nothing is taken off without being said. */
export function SlotsToTellDialog({ kind, host, slotIds, onClose }: SlotsToTellDialogProps) {
  const { t } = useTranslation()
  const { data } = useQuery(api.hosts.getHost, { hostId: host.id }, hostTopics)
  const words = { count: slotIds.length, name: host.displayName }
  const slots = (data?.nextSlots ?? []).filter(({ slotId }) => slotIds.includes(slotId))
  return (
    <Dialog
      title={kind === 'archived' ? t('hosts.done.archive', words) : t('hosts.done.addAbsence')}
      isOpen
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('hosts.understood')}</Button>}
    >
      <p>{kind === 'archived' ? t('hosts.stillExpected', words) : t('hosts.absence.promised', words)}</p>
      <SlotLinks slots={slots} others={slotIds.length - slots.length} />
    </Dialog>
  )
}
