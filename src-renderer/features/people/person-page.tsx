import ArrowLeft from 'lucide-react/icons/arrow-left'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'

import { ErasePersonDialog } from './erase-person-dialog.tsx'
import { NoteGivenCard } from './note-given-card.tsx'
import { PartDialog } from './part-dialog.tsx'
import { type PersonFile, peopleTopics } from './people-facts.ts'
import { personSentence } from './people-sentences.ts'
import {
  AccountCard,
  DelegationCard,
  EmergencyCard,
  IdentityCard,
  NoteCard,
  PhotoCard,
  StayCard,
} from './person-cards.tsx'
import { PersonHeader } from './person-header.tsx'
import { PersonKeepingCard } from './person-keeping-card.tsx'
import { PersonKeysCard } from './person-keys-card.tsx'
import type { PersonPart } from './person-parts.ts'
import { TrainingsCard } from './trainings-card.tsx'

import styles from './people.module.css'

/** One file: what the place keeps of somebody, each part changed on its own. */
export function PersonPage({ personId }: { readonly personId: string }) {
  const { t } = useTranslation()
  const { data, error } = useQuery(api.people.getPerson, { personId }, peopleTopics)
  const marks = usePainted('people', data !== undefined)
  const [part, setPart] = useState<PersonPart | null>(null)
  const [isErasing, setIsErasing] = useState(false)
  const refusal = error === null ? null : refusalOf(error)
  return (
    <div className={styles.screen} data-view="person" {...marks}>
      <a className={styles.back} href={addressOf('hosts', ['people'])}>
        <ArrowLeft size={20} />
        {t('people.back')}
      </a>
      {refusal !== null && <PageHeader title={t('people.title')} sub={personSentence(t, refusal)} />}
      {refusal === null && data !== undefined && (
        <>
          <PersonHeader file={data} />
          {data.isErased ? (
            <>
              <NoteGivenCard personId={personId} />
              <PersonKeepingCard personId={personId} onErase={() => setIsErasing(true)} />
            </>
          ) : (
            <PersonCards file={data} onChange={setPart} onErase={() => setIsErasing(true)} />
          )}
          {part !== null && <PartDialog file={data} part={part} onClose={() => setPart(null)} />}
        </>
      )}
      {isErasing && <ErasePersonDialog personId={personId} onClose={() => setIsErasing(false)} />}
    </div>
  )
}

interface PersonCardsProps {
  readonly file: PersonFile
  readonly onChange: (part: PersonPart) => void
  readonly onErase: () => void
}

function PersonCards({ file, onChange, onErase }: PersonCardsProps) {
  const personId = file.person.id
  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        <IdentityCard file={file} onChange={onChange} />
        <EmergencyCard file={file} onChange={onChange} />
        <AccountCard file={file} onChange={onChange} />
        <NoteCard file={file} onChange={onChange} />
        <TrainingsCard file={file} />
      </div>
      <div className={styles.stack}>
        <StayCard file={file} onChange={onChange} />
        <DelegationCard file={file} onChange={onChange} />
        <PhotoCard file={file} onChange={onChange} />
        <PersonKeysCard file={file} />
        <NoteGivenCard personId={personId} />
        <PersonKeepingCard personId={personId} onErase={onErase} />
      </div>
    </div>
  )
}
