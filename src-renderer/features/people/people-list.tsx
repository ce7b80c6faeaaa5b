import Hourglass from 'lucide-react/icons/hourglass'
import KeyRound from 'lucide-react/icons/key-round'
import Landmark from 'lucide-react/icons/landmark'
import UserPlus from 'lucide-react/icons/user-plus'
import Users from 'lucide-react/icons/users'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { ExportMenu } from '#renderer/lib/export-menu.tsx'
import { addressOf, navigate } from '#renderer/lib/router.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'

import { AddPersonDialog } from './add-person-dialog.tsx'
import { HostsWithoutFile } from './hosts-without-file.tsx'
import { peopleTopics } from './people-facts.ts'
import { PeopleFrame } from './people-frame.tsx'
import { PeopleTable } from './people-table.tsx'

import styles from './people.module.css'

interface PeopleListProps {
  /** A host whose file is to be opened at once. */
  readonly hostAsked: string | null
}

/** Everyone who has a file. */
export function PeopleList({ hostAsked }: PeopleListProps) {
  const { t } = useTranslation()
  return (
    <PeopleFrame title={t('people.title')}>
      <Files hostAsked={hostAsked} />
    </PeopleFrame>
  )
}

function Files({ hostAsked }: PeopleListProps) {
  const { t } = useTranslation()
  const { data } = useQuery(api.people.listPeople, {}, peopleTopics)
  const marks = usePainted('people', data !== undefined)
  const [isAdding, setIsAdding] = useState(false)
  const [which, setWhich] = useState<'active' | 'gone'>('active')
  const hasGone = data?.people.some(({ isActive }) => !isActive) === true
  const shown = data?.people.filter(({ isActive }) => isActive !== (which === 'gone' && hasGone))
  const close = () => {
    setIsAdding(false)
    // The address asked for the window once: reading the page again must not open it again.
    if (hostAsked !== null) navigate(addressOf('hosts', ['people']), { replace: true })
  }
  return (
    <div className={styles.screen} data-view="list" {...marks}>
      <div className={styles.bar}>
        {hasGone && (
          <SegmentedControl
            label={t('people.which')}
            value={which}
            segments={[
              { value: 'active', label: t('people.active') },
              { value: 'gone', label: t('people.gone') },
            ]}
            onChange={setWhich}
          />
        )}
        <Acts hasPeople={data !== undefined && data.people.length > 0} onAdd={() => setIsAdding(true)} />
      </div>
      {data?.people.length === 0 && <NoFileYet onAdd={() => setIsAdding(true)} />}
      {shown !== undefined && data !== undefined && data.people.length > 0 && (
        <PeopleTable key={which} people={shown} noteVersion={data.noteVersion} />
      )}
      {data !== undefined && <WithoutFile />}
      {(isAdding || hostAsked !== null) && (
        <AddPersonDialog key={hostAsked} hostAsked={hostAsked} onClose={close} />
      )}
    </div>
  )
}

/** What else the files hold, in the order it is asked for; one line each. */
const otherPages = [
  { name: 'keys', icon: KeyRound, parts: ['people', 'keys'] },
  { name: 'institutions', icon: Landmark, parts: ['people', 'institutions'] },
  { name: 'keeping', icon: Hourglass, parts: ['keeping'] },
] as const

interface ActsProps {
  readonly onAdd: () => void
}

function Acts({ hasPeople, onAdd }: ActsProps & { readonly hasPeople: boolean }) {
  const { t } = useTranslation()
  return (
    <div className={styles.end}>
      <MenuButton
        label={t('people.more')}
        entries={otherPages.map(({ name, icon: Icon, parts }) => ({
          id: name,
          label: t(`people.page.${name}`),
          icon: <Icon size={20} />,
          onAction: () => navigate(addressOf('hosts', parts)),
        }))}
      />
      {hasPeople && <ExportMenu exportAs={api.people.exportPeople} />}
      <Button variant="primary" icon={<UserPlus size={20} />} onClick={onAdd}>
        {t('people.add')}
      </Button>
    </div>
  )
}

function NoFileYet({ onAdd }: ActsProps) {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={<Users size={32} />}
      title={t('people.emptyTitle')}
      action={<Button onClick={onAdd}>{t('people.add')}</Button>}
    >
      {t('people.empty')}
    </EmptyState>
  )
}

/** Who is on the open lists and has no file yet. */
function WithoutFile() {
  const { data } = useQuery(api.people.listHostsWithoutPerson, {}, peopleTopics)
  return <HostsWithoutFile hosts={data?.hosts ?? []} />
}
