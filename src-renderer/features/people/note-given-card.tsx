import PenLine from 'lucide-react/icons/pen-line'
import Send from 'lucide-react/icons/send'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Tag } from '#renderer/ui/chip.tsx'

import { GivenNoteRow } from './given-note-row.tsx'
import { NoteWindows, type NoteWindow } from './note-windows.tsx'
import { type NotesOfPerson, noteTopics } from './notes-facts.ts'
import { fullName } from './people-facts.ts'

import styles from './notes.module.css'

/** On a person's page: which versions of the note they were given, signed or not, and what they still lack. */
export function NoteGivenCard({ personId }: { readonly personId: string }) {
  const { t } = useTranslation()
  const { data } = useQuery(api.people.listNotesGiven, { personId }, noteTopics)
  const [window, setWindow] = useState<NoteWindow | null>(null)
  if (data === undefined) return null
  return (
    <Card
      title={t('notes.given.title')}
      actions={<GivenAct personId={personId} notes={data} onOpen={setWindow} />}
    >
      <Lack notes={data} />
      {data.given.length > 0 && (
        <ul className={styles.rows}>
          {data.given.map((given) => (
            <GivenNoteRow key={given.givenId} given={given} personId={personId} />
          ))}
        </ul>
      )}
      <NoteWindows window={window} onOpen={setWindow} />
    </Card>
  )
}

function Lack({ notes: { current, lack } }: { readonly notes: NotesOfPerson }) {
  const { t } = useTranslation()
  if (current === null) {
    return (
      <p>
        {t('notes.given.notPublished')}{' '}
        <a className={styles.link} href={addressOf('hosts', ['notes'])}>
          {t('notes.given.toDocuments')}
        </a>
      </p>
    )
  }
  const tone = lack === null ? 'accent' : lack === 'notSigned' ? 'attention' : 'missing'
  return (
    <p className={styles.acts}>
      <span>{t('notes.lack.ofVersion', { version: `${current.version}` })}</span>
      <Tag tone={tone}>{t(`notes.lack.${lack ?? 'none'}`)}</Tag>
    </p>
  )
}

interface GivenActProps {
  readonly personId: string
  readonly notes: NotesOfPerson
  readonly onOpen: (window: NoteWindow) => void
}

/** The one thing to do next: give the version in force, or have it signed. */
function GivenAct({ personId, notes, onOpen }: GivenActProps) {
  const { t } = useTranslation()
  const { current, lack, given } = notes
  const name = fullName(notes)
  if (current === null || lack === null) return null
  const waiting = given.find(({ noteId }) => noteId === current.noteId)
  if (lack === 'notSigned' && waiting !== undefined) {
    return (
      <Button
        icon={<PenLine size={20} />}
        aria-label={t('notes.missing.signOf', { name })}
        onClick={() => onOpen({ kind: 'sign', given: { ...waiting, ...notes, personId } })}
      >
        {t('notes.missing.sign')}
      </Button>
    )
  }
  return (
    <Button
      icon={<Send size={20} />}
      aria-label={t('notes.missing.giveTo', { name })}
      onClick={() => onOpen({ kind: 'give', note: current, people: [{ ...notes, personId }] })}
    >
      {t('notes.missing.give')}
    </Button>
  )
}
