import { GiveNoteDialog } from './give-note-dialog.tsx'
import type { ToldPerson } from './notes-facts.ts'
import { type GivenToSign, SignNoteDialog } from './sign-note-dialog.tsx'

/** What stands above the page: giving the note, or signing for it. */
export type NoteWindow =
  | {
      readonly kind: 'give'
      readonly note: { readonly noteId: string; readonly version: number }
      readonly people: readonly ToldPerson[]
    }
  | { readonly kind: 'sign'; readonly given: GivenToSign }

interface NoteWindowsProps {
  readonly window: NoteWindow | null
  readonly onOpen: (window: NoteWindow | null) => void
}

/** The dialogs of the note; who was just given it may sign at once. */
export function NoteWindows({ window, onOpen }: NoteWindowsProps) {
  const close = () => onOpen(null)
  if (window === null) return null
  if (window.kind === 'sign') return <SignNoteDialog key="sign" given={window.given} onClose={close} />
  return (
    <GiveNoteDialog
      key="give"
      note={window.note}
      people={window.people}
      onClose={close}
      onGiven={(given) => onOpen({ kind: 'sign', given })}
    />
  )
}
