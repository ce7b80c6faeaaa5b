import Check from 'lucide-react/icons/check'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

import type { Day } from './today-facts.ts'

import styles from './notes-card.module.css'

interface NotesCardProps {
  readonly day: Day
}

/** Words about the place from one team to the next; a word that is dealt with is taken off. */
export const NotesCard = memo(function NotesCard({ day }: NotesCardProps) {
  const { t } = useTranslation()
  const finish = async (noteId: string) => {
    const result = await api.day.finishNote({ noteId })
    if (result.ok) offerUndo(t('today.notes.finished'), result.act)
    else if (refusalOf(result.error)?.type === 'NoteNotFound')
      showNotice({ text: t('today.notes.gone'), tone: 'problem', outlivesVault: true })
  }
  return (
    <Card title={t('today.notes.title')}>
      <div>
        {day.notes.length === 0 && <p className={styles.none}>{t('today.notes.none')}</p>}
        <ul>
          {day.notes.map((note) => (
            <li key={note.noteId} className={styles.note}>
              <span className={styles.text}>{note.text}</span>
              <IconButton
                label={`${t('today.notes.done')} (${note.text})`}
                title={t('today.notes.done')}
                onClick={() => void finish(note.noteId)}
              >
                <Check size={20} />
              </IconButton>
            </li>
          ))}
        </ul>
        <AddNote />
      </div>
    </Card>
  )
})

function AddNote() {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const add = async () => {
    if (text.trim() === '') return
    const result = await api.day.addNote({ text })
    // What was typed stays when it could not be kept; the banner says why.
    if (result.ok) setText('')
  }
  return (
    <div className={styles.add}>
      <TextField
        className={styles.field}
        label={t('today.notes.add')}
        isLabelHidden
        hint={text === '' ? undefined : t('today.notes.hint')}
        placeholder={t('today.notes.placeholder')}
        value={text}
        onChange={setText}
        onEnter={() => void add()}
        maximumLength={280}
      />
      {text.trim() !== '' && <Button onClick={() => void add()}>{t('today.notes.keep')}</Button>}
    </div>
  )
}
