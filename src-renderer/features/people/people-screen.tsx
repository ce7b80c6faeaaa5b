import { useTranslation } from 'react-i18next'

import { VaultGate } from '#renderer/lib/vault-gate.tsx'

import { InstitutionsPage } from './institutions-page.tsx'
import { KeysPage } from './keys-page.tsx'
import { PeopleList } from './people-list.tsx'
import { PersonPage } from './person-page.tsx'

interface PeopleScreenProps {
  readonly parts: readonly string[]
  readonly query: Readonly<Record<string, string>>
}

/** Under `/hosts/people`: nothing, `/keys`, `/institutions`, `/<personId>`; `?host=<id>` opens a file for that host. */
export function PeopleScreen({ parts, query }: PeopleScreenProps) {
  const { t } = useTranslation()
  const [view] = parts
  if (view === undefined) return <PeopleList hostAsked={query['host'] ?? null} />
  if (view === 'keys') return <KeysPage />
  if (view === 'institutions') return <InstitutionsPage />
  return (
    <VaultGate role="coordinator" closedTitle={t('people.title')}>
      <PersonPage key={view} personId={view} />
    </VaultGate>
  )
}
