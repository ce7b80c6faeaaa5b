import Archive from 'lucide-react/icons/archive'
import ArchiveRestore from 'lucide-react/icons/archive-restore'
import CalendarOff from 'lucide-react/icons/calendar-off'
import Ellipsis from 'lucide-react/icons/ellipsis'
import Eraser from 'lucide-react/icons/eraser'
import Pencil from 'lucide-react/icons/pencil'
import { useTranslation } from 'react-i18next'

import { MenuButton, type MenuEntry } from '#renderer/ui/menu-button.tsx'

import { archiveHost, restoreHost } from './host-acts.ts'
import type { HostFacts } from './host-facts.ts'
import type { HostWindow } from './host-windows.tsx'

interface HostMenuProps {
  readonly host: HostFacts['host']
  readonly onOpen: (window: HostWindow) => void
}

/** What can be done about somebody on the list. */
export function HostMenu({ host, onOpen }: HostMenuProps) {
  const { t } = useTranslation()
  const archive = async () => {
    const slotIds = await archiveHost(host)
    if (slotIds.length > 0) onOpen({ kind: 'archived', host, slotIds })
  }
  const isArchived = host.archivedAt !== null
  const entries: readonly MenuEntry[] = [
    {
      id: 'change',
      label: t('hosts.act.change'),
      icon: <Pencil size={20} />,
      onAction: () => onOpen({ kind: 'change', host }),
    },
    {
      id: 'absence',
      label: t('hosts.page.addAbsence'),
      icon: <CalendarOff size={20} />,
      onAction: () => onOpen({ kind: 'absence', host }),
    },
    isArchived
      ? {
          id: 'restore',
          label: t('hosts.act.restore'),
          icon: <ArchiveRestore size={20} />,
          onAction: () => void restoreHost(host),
        }
      : {
          id: 'archive',
          label: t('hosts.act.archive'),
          icon: <Archive size={20} />,
          onAction: () => void archive(),
        },
    ...(isArchived
      ? [
          {
            id: 'forget',
            label: t('keeping.host.offer'),
            icon: <Eraser size={20} />,
            onAction: () => onOpen({ kind: 'forget', host }),
          },
        ]
      : []),
  ]
  return (
    <MenuButton label={t('hosts.act.more', { name: host.displayName })} variant="quiet" entries={entries}>
      <Ellipsis size={20} />
    </MenuButton>
  )
}
