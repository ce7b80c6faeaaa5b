import { useState } from 'react'

import { api } from '#renderer/lib/api.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { useQuery } from '#renderer/lib/use-query.ts'

import { AgreementsCard } from './agreements-card.tsx'
import { MissingNotesCard } from './missing-notes-card.tsx'
import { NoteCard } from './note-card.tsx'
import { NoteWindows, type NoteWindow } from './note-windows.tsx'
import { missingNoteTopics, noteTopics } from './notes-facts.ts'
import { PoliciesCard } from './policies-card.tsx'
import { PolicyWarning } from './policy-warning.tsx'

import styles from './notes.module.css'

/** The documents at a glance: the note and who lacks it, what is insured, what was agreed. */
export function NotesPage() {
  const note = useQuery(api.people.getNote, {}, noteTopics).data
  const missing = useQuery(api.people.listMissingNotes, {}, missingNoteTopics).data
  const policies = useQuery(api.people.listPolicies, {}, noteTopics).data
  const agreements = useQuery(api.people.listAgreements, {}, noteTopics).data
  const isLoaded = note !== undefined && missing !== undefined && policies !== undefined
  const marks = usePainted('notes', isLoaded && agreements !== undefined)
  const [window, setWindow] = useState<NoteWindow | null>(null)
  return (
    <div className={styles.screen} data-view="overview" {...marks}>
      {policies !== undefined && <PolicyWarning cover={policies.civilLiability} />}
      {note !== undefined && missing !== undefined && (
        <>
          <NoteCard note={note} missing={missing} />
          <MissingNotesCard missing={missing} onOpen={setWindow} />
        </>
      )}
      <div className={styles.columns}>
        {policies !== undefined && <PoliciesCard policies={policies.policies} />}
        {agreements !== undefined && <AgreementsCard agreements={agreements.agreements} />}
      </div>
      <NoteWindows window={window} onOpen={setWindow} />
    </div>
  )
}
