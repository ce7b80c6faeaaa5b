import i18next from 'i18next'

import { offerVaultUndo } from '#renderer/lib/vault-undo.ts'

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
  | {
      readonly kind: 'sign'
      readonly given: GivenToSign
      /** The act of giving it a moment ago, said once the signature is left for later. */
      readonly justGiven?: string | null
    }

interface NoteWindowsProps {
  readonly window: NoteWindow | null
  readonly onOpen: (window: NoteWindow | null) => void
}

/** The dialogs of the note; who was just given it may sign at once. */
export function NoteWindows({ window, onOpen }: NoteWindowsProps) {
  const close = () => onOpen(null)
  if (window === null) return null
  if (window.kind === 'sign') {
    const { given, justGiven } = window
    const leave = () => {
      if (justGiven !== undefined) offerVaultUndo(i18next.t('notes.give.done', { count: 1 }), justGiven)
      close()
    }
    return <SignNoteDialog key="sign" given={given} onClose={close} onLater={leave} />
  }
  return (
    <GiveNoteDialog
      key="give"
      note={window.note}
      people={window.people}
      onClose={close}
      onGiven={(given, act) => onOpen({ kind: 'sign', given, justGiven: act })}
    />
  )
}
