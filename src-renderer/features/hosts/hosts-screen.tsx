import { HostList } from './host-list.tsx'
import { HostPage } from './host-page.tsx'
import { ImportAbsences } from './import-absences.tsx'
import { ImportHosts } from './import-hosts.tsx'
import { ImportWishes } from './import-wishes.tsx'

interface HostsScreenProps {
  readonly parts: readonly string[]
  readonly query: Readonly<Record<string, string>>
}

/** `/hosts`, `/hosts/<id>`, `/hosts/import`, `/hosts/wishes`, `/hosts/absences?host=<id>`. */
export function HostsScreen({ parts, query }: HostsScreenProps) {
  const [view] = parts
  if (view === undefined) return <HostList />
  if (view === 'import') return <ImportHosts />
  if (view === 'wishes') return <ImportWishes />
  if (view === 'absences') return <ImportAbsences hostAsked={query['host'] ?? null} />
  return <HostPage key={view} hostId={view} />
}
