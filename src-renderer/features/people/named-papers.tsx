import FileText from 'lucide-react/icons/file-text'
import Printer from 'lucide-react/icons/printer'
import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'

import { type NotePaper, printNote, saveNotePdf } from './note-papers.ts'

import styles from './notes.module.css'

/** The sheet with the person's name on it, to hand over and to sign. */
export function NamedPapers({ paper }: { readonly paper: NotePaper }) {
  const { t } = useTranslation()
  return (
    <div className={styles.acts}>
      <Button icon={<Printer size={20} />} onClick={() => printNote(paper)}>
        {t('notes.give.print')}
      </Button>
      <Button icon={<FileText size={20} />} onClick={() => saveNotePdf(paper)}>
        {t('notes.give.pdf')}
      </Button>
    </div>
  )
}
