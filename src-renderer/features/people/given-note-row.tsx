import i18next from 'i18next'
import Ellipsis from 'lucide-react/icons/ellipsis'
import FileText from 'lucide-react/icons/file-text'
import Printer from 'lucide-react/icons/printer'
import Trash2 from 'lucide-react/icons/trash-2'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { type Formatting, useFormatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { offerVaultUndo } from '#renderer/lib/vault-undo.ts'
import { MenuButton } from '#renderer/ui/menu-button.tsx'

import { printNote, saveNotePdf } from './note-papers.ts'
import type { NotesOfPerson } from './notes-facts.ts'
import { givingSentence } from './notes-sentences.ts'

import styles from './notes.module.css'

interface GivenNoteRowProps {
  readonly given: NotesOfPerson['given'][number]
  readonly personId: string
}

/** A version somebody was given: when, in which language, how it was signed; printed, or taken away as a mistake. */
export function GivenNoteRow({ given, personId }: GivenNoteRowProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { givenId, noteId, language, signature, signedOn } = given
  const version = `${given.version}`
  const paper = { noteId, version: given.version, language, personIds: [personId] }
  const signedDate = signedOn === null ? '' : formatting.date(signedOn)
  return (
    <li className={styles.row}>
      <div className={styles.grow}>
        <p>
          {t('notes.given.version', {
            version,
            language: t(`notes.give.${language}`),
            date: formatting.date(given.givenOn),
          })}
        </p>
        <p className={styles.soft}>
          {signature === 'none'
            ? t('notes.given.unsigned')
            : t(`notes.given.${signature}`, { date: signedDate })}
        </p>
      </div>
      <MenuButton
        label={t('notes.given.menu', { version })}
        variant="quiet"
        entries={[
          {
            id: 'print',
            label: t('notes.given.printIt'),
            icon: <Printer size={20} />,
            onAction: () => printNote(paper),
          },
          {
            id: 'pdf',
            label: t('notes.given.pdfIt'),
            icon: <FileText size={20} />,
            onAction: () => saveNotePdf(paper),
          },
          {
            id: 'withdraw',
            label: t('notes.given.withdraw'),
            icon: <Trash2 size={20} />,
            isDanger: true,
            onAction: () => void withdraw(givenId, formatting),
          },
        ]}
      >
        <Ellipsis size={20} />
      </MenuButton>
    </li>
  )
}

async function withdraw(givenId: string, formatting: Formatting): Promise<void> {
  const { t } = i18next
  const result = await api.people.withdrawGiven({ givenId })
  if (result.ok) {
    offerVaultUndo(t('notes.given.withdrawn'), result.act)
    return
  }
  const refusal = refusalOf(result.error)
  if (refusal !== null) showNotice({ text: givingSentence(t, refusal, formatting.date), tone: 'problem' })
}
