import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { NumberedAreaField } from '#renderer/ui/numbered-area-field.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { type PlacedGap, placeOfGap, type TextPlace } from '#shared/people/note-place-rules.ts'
import { type NoteLanguage, noteLanguages } from '#shared/people/note-text-rules.ts'

import { NoteBody } from './note-body.tsx'
import { NoteHelp } from './note-help.tsx'
import type { NoteState } from './notes-facts.ts'
import { useNoteDraft } from './use-note-draft.ts'

import styles from './notes.module.css'

interface NoteEditorProps {
  readonly note: NoteState
  readonly version: number
}

const longest = 12_000

/** Both texts, as written or as on paper; what is missing before they can be published, and the acts. */
export function NoteEditor({ note, version }: NoteEditorProps) {
  const { t } = useTranslation()
  const draft = useNoteDraft(note, version)
  const [view, setView] = useState<'write' | 'look'>('write')
  const [goTo, setGoTo] = useState<{ language: NoteLanguage; place: TextPlace } | null>(null)
  const { textFr, textNl } = draft.texts
  const texts = { fr: textFr, nl: textNl }
  const show = (gap: PlacedGap) => {
    setView('write')
    setGoTo({ language: gap.language, place: placeOfGap(texts, gap) })
  }
  const look = (next: 'write' | 'look') => {
    setGoTo(null)
    setView(next)
  }
  return (
    <>
      <SegmentedControl
        label={t('noteEdit.view')}
        value={view}
        segments={[
          { value: 'write', label: t('noteEdit.write') },
          { value: 'look', label: t('noteEdit.look') },
        ]}
        onChange={look}
      />
      {view === 'write' ? (
        <div className={styles.editors} onBlur={draft.keepIfChanged}>
          {noteLanguages.map((language) => (
            <NumberedAreaField
              key={language}
              label={t(language === 'fr' ? 'noteEdit.fr' : 'noteEdit.nl')}
              rows={22}
              maximumLength={longest}
              goTo={goTo?.language === language ? goTo.place : null}
              value={texts[language]}
              onChange={(text) => draft.type(language === 'fr' ? { textFr: text } : { textNl: text })}
            />
          ))}
        </div>
      ) : (
        <div className={styles.columns}>
          <Card title={t('notes.text.french')}>
            <NoteBody text={textFr} facts={note.facts} language="fr" className={styles.note} />
          </Card>
          <Card title={t('notes.text.dutch')}>
            <NoteBody text={textNl} facts={note.facts} language="nl" className={styles.note} />
          </Card>
        </div>
      )}
      <NoteHelp texts={texts} facts={note.facts} onGoTo={show} />
      <FieldError text={draft.problem} />
      <EditorFoot draft={draft} version={version} hasDraft={note.draft !== null && !note.draft.isTemplate} />
    </>
  )
}

interface EditorFootProps {
  readonly draft: ReturnType<typeof useNoteDraft>
  readonly version: number
  /** Something is kept that could be dropped. */
  readonly hasDraft: boolean
}

function EditorFoot({ draft, version: number, hasDraft }: EditorFootProps) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<'publish' | 'discard' | null>(null)
  const version = `${number}`
  const act = (what: () => Promise<void>) => {
    setAsked(null)
    void what()
  }
  return (
    <div className={styles.foot}>
      <Button disabled={!draft.isWritten} onClick={() => void draft.keep()}>
        {t('noteEdit.keep')}
      </Button>
      {hasDraft && <Button onClick={() => setAsked('discard')}>{t('noteEdit.discard')}</Button>}
      <span className={styles.soft} role="status">
        {!draft.isKept && t('noteEdit.unkept')}
        {draft.isKept && hasDraft && t('noteEdit.kept')}
      </span>
      <Button variant="primary" disabled={!draft.isWritten} onClick={() => setAsked('publish')}>
        {t('noteEdit.publish', { version })}
      </Button>
      <ConfirmDialog
        title={t('noteEdit.publishTitle', { version })}
        isOpen={asked === 'publish'}
        confirmLabel={t('noteEdit.publishAct', { version })}
        onConfirm={() => act(draft.publish)}
        onCancel={() => setAsked(null)}
      >
        <p>{t('noteEdit.publishText')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        title={t('noteEdit.discardTitle')}
        isOpen={asked === 'discard'}
        confirmLabel={t('noteEdit.discardAct')}
        isDanger
        onConfirm={() => act(draft.discard)}
        onCancel={() => setAsked(null)}
      >
        <p>{t('noteEdit.discardText')}</p>
      </ConfirmDialog>
    </div>
  )
}
