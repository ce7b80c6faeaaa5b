import FileText from 'lucide-react/icons/file-text'
import Printer from 'lucide-react/icons/printer'
import { useTranslation } from 'react-i18next'

import { MenuButton } from '#renderer/ui/menu-button.tsx'

import { printNote, saveNotePdf } from './note-papers.ts'

interface NotePrintMenuProps {
  readonly note: { readonly noteId: string; readonly version: number }
}

/** The version on paper without a name, in either language: to hang up, to photocopy, to hand out. */
export function NotePrintMenu({ note: { noteId, version } }: NotePrintMenuProps) {
  const { t } = useTranslation()
  const paper = (language: 'fr' | 'nl') => ({ noteId, version, language, personIds: [] })
  const acts = [
    { id: 'printFr', icon: Printer, onAction: () => printNote(paper('fr')) },
    { id: 'printNl', icon: Printer, onAction: () => printNote(paper('nl')) },
    { id: 'pdfFr', icon: FileText, onAction: () => saveNotePdf(paper('fr')) },
    { id: 'pdfNl', icon: FileText, onAction: () => saveNotePdf(paper('nl')) },
  ] as const
  return (
    <MenuButton
      label={t('notes.print.menu')}
      entries={acts.map(({ id, icon: Icon, onAction }) => ({
        id,
        label: t(`notes.print.${id}`),
        icon: <Icon size={20} />,
        onAction,
      }))}
    >
      <Printer size={20} />
      {t('notes.print.menu')}
    </MenuButton>
  )
}
