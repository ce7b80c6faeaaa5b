import { useTranslation } from 'react-i18next'

import { VaultGate } from '#renderer/lib/vault-gate.tsx'

import { NoteEditPage } from './note-edit-page.tsx'
import { NoteTextPage } from './note-text-page.tsx'
import { NotesFrame } from './notes-frame.tsx'
import { NotesPage } from './notes-page.tsx'

interface NotesScreenProps {
  readonly parts: readonly string[]
  readonly query: Readonly<Record<string, string>>
}

/** `/hosts/notes`, `/hosts/notes/text?version=2`, `/hosts/notes/edit`. */
export function NotesScreen({ parts, query }: NotesScreenProps) {
  const { t } = useTranslation()
  const [view] = parts
  if (view === 'text') {
    return (
      <VaultGate role="coordinator" closedTitle={t('notes.title')}>
        <NoteTextPage versionAsked={Number(query['version'] ?? '0')} />
      </VaultGate>
    )
  }
  if (view === 'edit') {
    return (
      <VaultGate role="coordinator" closedTitle={t('notes.title')}>
        <NoteEditPage />
      </VaultGate>
    )
  }
  return (
    <NotesFrame>
      <VaultGate role="coordinator">
        <NotesPage />
      </VaultGate>
    </NotesFrame>
  )
}
