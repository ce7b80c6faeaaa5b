import { useEffect } from 'react'

import { api } from '#renderer/lib/api.ts'
import { usePrintReady } from '#renderer/lib/print-ready.ts'
import { useQuery } from '#renderer/lib/use-query.ts'

import { NoteSheetPage } from './note-sheet-page.tsx'

interface NoteSheetProps {
  readonly query: Readonly<Record<string, string>>
}

/**
 * `/print/note?note=<id>`: a version of the information note to sign, blank; `&person=<id>` puts the name on it, and
 * the signature when there is one. `&language=fr|nl` is the text's, and the sheet's own words follow it. Nothing comes
 * while the vault is closed.
 */
export function NoteSheet({ query }: NoteSheetProps) {
  const { note = '', person = null, language } = query
  const place = useQuery(api.place.getPlace, {}, [])
  const sheet = useQuery(api.people.getNoteSheet, { noteId: note, personId: person }, [])
  useEffect(() => {
    document.documentElement.dataset['sheet'] = 'tall'
  }, [])
  usePrintReady(place.data !== undefined && sheet.data !== undefined)
  if (place.data === undefined || sheet.data === undefined) return null
  return <NoteSheetPage place={place.data} sheet={sheet.data} language={language === 'nl' ? 'nl' : 'fr'} />
}
