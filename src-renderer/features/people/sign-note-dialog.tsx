import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { offerVaultUndo } from '#renderer/lib/vault-undo.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { NoteLanguage } from '#shared/people/note-text-rules.ts'
import { drawingOf, type Stroke } from '#shared/people/signature-rules.ts'

import { NamedPapers } from './named-papers.tsx'
import { NoteBody } from './note-body.tsx'
import { givingSentence } from './notes-sentences.ts'
import { fullName } from './people-facts.ts'
import { SignaturePad } from './signature-pad.tsx'

import styles from './notes.module.css'

/** A giving that waits for a signature. */
export interface GivenToSign {
  readonly givenId: string
  readonly noteId: string
  readonly version: number
  readonly language: NoteLanguage
  readonly personId: string
  readonly firstName: string
  readonly lastName: string
}

interface SignNoteDialogProps {
  readonly given: GivenToSign
  readonly onClose: () => void
  /** Closed without a signature. */
  readonly onLater: () => void
}

interface Draft {
  readonly signature: 'paper' | 'screen'
  readonly signedOn: LocalDate | null
  readonly strokes: readonly Stroke[]
}

/** The signature for receipt: drawn here, or made on paper and only noted. The text can be read before. */
export function SignNoteDialog({ given, onClose, onLater }: SignNoteDialogProps) {
  const { t } = useTranslation()
  const today = useNow().date
  const [draft, setDraft] = useState<Draft>({ signature: 'screen', signedOn: today, strokes: [] })
  const { error, sign, clear } = useSigning(given, onClose)
  const type = (part: Partial<Draft>) => {
    clear()
    setDraft((before) => ({ ...before, ...part }))
  }
  return (
    <Dialog
      title={t('notes.sign.title', { name: fullName(given) })}
      isOpen
      onClose={onLater}
      size="wide"
      closesOutside={false}
      actions={
        <>
          <Button onClick={onLater}>{t('notes.sign.later')}</Button>
          <Button variant="primary" onClick={() => void sign(draft)}>
            {t('notes.sign.act')}
          </Button>
        </>
      }
    >
      <NoteToRead given={given} />
      <SegmentedControl
        label={t('notes.sign.how')}
        value={draft.signature}
        segments={[
          { value: 'screen', label: t('notes.sign.screen') },
          { value: 'paper', label: t('notes.sign.paper') },
        ]}
        onChange={(signature) => type({ signature })}
      />
      <p>{t('notes.sign.statement', { version: `${given.version}` })}</p>
      {draft.signature === 'screen' ? (
        <SignaturePad strokes={draft.strokes} onChange={(strokes) => type({ strokes })} />
      ) : (
        <OnPaper given={given} />
      )}
      <DateField
        label={t('notes.sign.signedOn')}
        value={draft.signedOn}
        today={today}
        latest={today}
        onChange={(signedOn) => type({ signedOn })}
      />
      <FieldError text={error} />
    </Dialog>
  )
}

/** The sheet to sign, with the name on it. */
function OnPaper({ given }: Pick<SignNoteDialogProps, 'given'>) {
  const { t } = useTranslation()
  return (
    <>
      <p>{t('notes.sign.paperText')}</p>
      <NamedPapers paper={{ ...given, personIds: [given.personId] }} />
    </>
  )
}

function useSigning(given: GivenToSign, onDone: () => void) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [error, setError] = useState<string | null>(null)
  const sign = async ({ signature, signedOn, strokes }: Draft) => {
    const drawing = signature === 'screen' ? drawingOf(strokes) : null
    if (drawing === '') return setError(t('notes.sign.drawFirst'))
    if (signedOn === null) return setError(t('notes.give.noDate'))
    const { givenId } = given
    const result = await api.people.signNote({ givenId, signature, signedOn, drawing })
    const refusal = result.ok ? null : refusalOf(result.error)
    setError(refusal === null ? null : givingSentence(t, refusal, formatting.date))
    if (!result.ok) return
    offerVaultUndo(t('notes.sign.done'), result.act)
    onDone()
  }
  return { error, sign, clear: () => setError(null) }
}

/** The text itself, in the language it was given in, for who wants to read it again before signing. */
function NoteToRead({ given: { noteId, language } }: Pick<SignNoteDialogProps, 'given'>) {
  const { t } = useTranslation()
  const { data } = useQuery(api.people.getNoteSheet, { noteId, personId: null }, ['people'])
  if (data === undefined) return null
  const { note } = data
  return (
    <details className={styles.details}>
      <summary>{t('notes.sign.read')}</summary>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('notes.name.title')}>
        <NoteBody
          text={language === 'fr' ? note.textFr : note.textNl}
          facts={note.facts}
          language={language}
          className={styles.note}
        />
      </div>
    </details>
  )
}
