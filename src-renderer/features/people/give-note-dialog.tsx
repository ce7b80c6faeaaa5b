import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { offerVaultUndo } from '#renderer/lib/vault-undo.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { NoteLanguage } from '#shared/people/note-text-rules.ts'

import { NamedSheets } from './named-sheets.tsx'
import { NoteLanguageField } from './note-language-field.tsx'
import { type GivenLanguage, noteLanguageOf, type ToldPerson } from './notes-facts.ts'
import { givingSentence } from './notes-sentences.ts'
import { fullName } from './people-facts.ts'
import type { GivenToSign } from './sign-note-dialog.tsx'

import form from '#renderer/ui/form.module.css'
import styles from './notes.module.css'

interface GiveNoteDialogProps {
  readonly note: { readonly noteId: string; readonly version: number }
  /** One person or several. */
  readonly people: readonly ToldPerson[]
  readonly onClose: () => void
  /** Given to one person, who may sign at once; `act` takes the giving back. */
  readonly onGiven: (given: GivenToSign, act: string | null) => void
}

/** Notes that the version in force was given, to one person or to several on one day, each in a language. */
export function GiveNoteDialog({ note, people, onClose, onGiven }: GiveNoteDialogProps) {
  const { t } = useTranslation()
  const today = useNow().date
  const [givenOn, setGivenOn] = useState<LocalDate | null>(today)
  const [chosen, setChosen] = useState<ReadonlyMap<string, NoteLanguage>>(new Map())
  const giving = useGiving({ note, onClose, onGiven })
  const [only] = people
  const count = people.length
  const languages = people.map((person) => ({
    person,
    language: chosen.get(person.personId) ?? noteLanguageOf(person.languages),
  }))
  const title =
    count === 1 && only !== undefined
      ? t('notes.give.titleOne', { name: fullName(only) })
      : t('notes.give.titleMany', { count })
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{t('policies.form.giveUp')}</Button>
          <Button variant="primary" onClick={() => void giving.give(languages, givenOn)}>
            {t('notes.give.act', { count })}
          </Button>
        </>
      }
    >
      <div className={form.form}>
        <p>{t('notes.give.text')}</p>
        <DateField
          label={t('notes.give.givenOn')}
          value={givenOn}
          today={today}
          latest={today}
          onChange={(date) => {
            giving.clear()
            setGivenOn(date)
          }}
        />
        <ul className={styles.languages}>
          {languages.map(({ person, language }) => (
            <li key={person.personId}>
              <NoteLanguageField
                name={count === 1 ? null : fullName(person)}
                value={language}
                onChange={(value) => setChosen(new Map([...chosen, [person.personId, value]]))}
              />
            </li>
          ))}
        </ul>
        <NamedSheets note={note} languages={languages} />
        <FieldError text={giving.error} />
      </div>
    </Dialog>
  )
}

function useGiving({ note, onClose, onGiven }: Omit<GiveNoteDialogProps, 'people'>) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [error, setError] = useState<string | null>(null)
  const give = async (languages: readonly GivenLanguage[], givenOn: LocalDate | null) => {
    if (givenOn === null) return setError(t('notes.give.noDate'))
    const people = languages.map(({ person: { personId }, language }) => ({ personId, language }))
    const result = await api.people.giveNotes({ noteId: note.noteId, givenOn, people })
    const refusal = result.ok ? null : refusalOf(result.error)
    setError(refusal === null ? null : givingSentence(t, refusal, formatting.date))
    if (!result.ok) return
    const [given, ...others] = result.value.givenIds
    const [first] = languages
    if (given !== undefined && others.length === 0 && first !== undefined) {
      onGiven({ givenId: given, ...note, ...first.person, language: first.language }, result.act)
      return
    }
    offerVaultUndo(t('notes.give.done', { count: people.length }), result.act)
    onClose()
  }
  return { error, give, clear: () => setError(null) }
}
