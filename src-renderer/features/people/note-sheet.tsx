import { useCallback, useEffect, useState } from 'react'

import { api } from '#renderer/lib/api.ts'
import { usePrintReady } from '#renderer/lib/print-ready.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import type { Place } from '#shared/place/place-contract.ts'

import { NoteSheetPage } from './note-sheet-page.tsx'

interface NoteSheetProps {
  readonly query: Readonly<Record<string, string>>
}

/**
 * `/print/note?note=<id>`: a version of the information note to sign, without a name; `&person=<id>,<id>` makes one for
 * each person, with the name, and the signature when there is one. `&language=fr|nl` is the text's, and the sheet's own
 * words follow it. Nothing comes while the vault is closed.
 */
export function NoteSheet({ query }: NoteSheetProps) {
  const { note = '', person = '', language } = query
  const people = person === '' ? [null] : person.split(',')
  const place = useQuery(api.place.getPlace, {}, [])
  const [drawn, setDrawn] = useState(0)
  const oneMore = useCallback(() => setDrawn((before) => before + 1), [])
  useEffect(() => {
    document.documentElement.dataset['sheet'] = 'tall'
  }, [])
  usePrintReady(place.data !== undefined && drawn >= people.length)
  const { data } = place
  if (data === undefined) return null
  return (
    <>
      {people.map((personId) => (
        <OneSheet
          key={personId ?? 'blank'}
          place={data}
          noteId={note}
          personId={personId}
          language={language === 'nl' ? 'nl' : 'fr'}
          onDrawn={oneMore}
        />
      ))}
    </>
  )
}

interface OneSheetProps {
  readonly place: Place
  readonly noteId: string
  /** Null: without a name. */
  readonly personId: string | null
  readonly language: 'fr' | 'nl'
  /** Its facts are there; called once. */
  readonly onDrawn: () => void
}

function OneSheet({ place, noteId, personId, language, onDrawn }: OneSheetProps) {
  const { data } = useQuery(api.people.getNoteSheet, { noteId, personId }, [])
  const isThere = data !== undefined
  useEffect(() => {
    if (isThere) onDrawn()
  }, [isThere, onDrawn])
  return data === undefined ? null : <NoteSheetPage place={place} sheet={data} language={language} />
}
