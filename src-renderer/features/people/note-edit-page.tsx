import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { useQuery } from '#renderer/lib/use-query.ts'

import { NoteEditor } from './note-editor.tsx'
import { noteTopics } from './notes-facts.ts'
import { NotePageFrame } from './notes-frame.tsx'

/** The next version being written, in its two languages side by side. */
export function NoteEditPage() {
  const { t } = useTranslation()
  const { data } = useQuery(api.people.getNote, {}, noteTopics)
  const marks = usePainted('notes', data !== undefined)
  const version = data?.draft?.version ?? (data?.current?.version ?? 0) + 1
  return (
    <div data-view="edit" {...marks}>
      <NotePageFrame title={t('noteEdit.title', { version: `${version}` })} sub={t('noteEdit.sub')}>
        {data !== undefined && <NoteEditor key={version} note={data} version={version} />}
      </NotePageFrame>
    </div>
  )
}
