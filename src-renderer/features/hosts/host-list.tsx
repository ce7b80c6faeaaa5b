import CalendarArrowDown from 'lucide-react/icons/calendar-arrow-down'
import FileUp from 'lucide-react/icons/file-up'
import UserPlus from 'lucide-react/icons/user-plus'
import Users from 'lucide-react/icons/users'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { ExportMenu } from '#renderer/lib/export-menu.tsx'
import { HostsAreaTabs } from '#renderer/lib/hosts-area.tsx'
import { addressOf, navigate } from '#renderer/lib/router.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'

import { useAllHosts } from './host-facts.ts'
import { HostTable } from './host-table.tsx'
import { HostWindows, type HostWindow } from './host-windows.tsx'
import { WishSheetsMenu } from './wish-sheets-menu.tsx'

import styles from './hosts.module.css'

/** Everyone who welcomes, by name. */
export function HostList() {
  const { t } = useTranslation()
  const all = useAllHosts()
  const marks = usePainted('hosts', all !== undefined)
  const [window, setWindow] = useState<HostWindow | null>(null)
  const [which, setWhich] = useState<'active' | 'archived'>('active')
  const hasArchived = all?.some((host) => host.archivedAt !== null) === true
  const shown = all?.filter((host) => (host.archivedAt !== null) === (which === 'archived' && hasArchived))
  return (
    <div className={styles.screen} data-view="list" {...marks}>
      <PageHeader
        title={t('hosts.title')}
        sub={t('hosts.noRank')}
        actions={<Acts hasHosts={all !== undefined && all.length > 0} onOpen={setWindow} />}
      >
        <HostsAreaTabs current="hosts" />
        {hasArchived && (
          <SegmentedControl
            label={t('hosts.which')}
            value={which}
            segments={[
              { value: 'active', label: t('hosts.active') },
              { value: 'archived', label: t('hosts.archived') },
            ]}
            onChange={setWhich}
          />
        )}
      </PageHeader>
      {all?.length === 0 && <NobodyYet onOpen={setWindow} />}
      {shown !== undefined && all !== undefined && all.length > 0 && (
        <HostTable hosts={shown} onOpen={setWindow} />
      )}
      <HostWindows window={window} onOpen={setWindow} />
    </div>
  )
}

interface ActsProps {
  readonly onOpen: (window: HostWindow) => void
}

function Acts({ hasHosts, onOpen }: ActsProps & { readonly hasHosts: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      {hasHosts && <WishSheetsMenu />}
      {hasHosts && <ExportMenu exportAs={api.hosts.exportHosts} />}
      <Button
        icon={<CalendarArrowDown size={20} />}
        onClick={() => navigate(addressOf('hosts', ['absences']))}
      >
        {t('hosts.importAbsences')}
      </Button>
      <Button icon={<FileUp size={20} />} onClick={() => navigate(addressOf('hosts', ['import']))}>
        {t('hosts.import')}
      </Button>
      <Button variant="primary" icon={<UserPlus size={20} />} onClick={() => onOpen({ kind: 'add' })}>
        {t('hosts.add')}
      </Button>
    </>
  )
}

function NobodyYet({ onOpen }: ActsProps) {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={<Users size={32} />}
      title={t('hosts.emptyTitle')}
      action={<Button onClick={() => onOpen({ kind: 'add' })}>{t('hosts.add')}</Button>}
    >
      {t('hosts.empty')}
    </EmptyState>
  )
}
