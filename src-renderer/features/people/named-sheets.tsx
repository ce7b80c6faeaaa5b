import FileText from 'lucide-react/icons/file-text'
import Printer from 'lucide-react/icons/printer'
import { useTranslation } from 'react-i18next'

import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { noteLanguages } from '#shared/people/note-text-rules.ts'

import { NamedPapers } from './named-papers.tsx'
import { printNote, saveNotePdf } from './note-papers.ts'
import type { GivenLanguage } from './notes-facts.ts'

interface NamedSheetsProps {
  readonly note: { readonly noteId: string; readonly version: number }
  readonly languages: readonly GivenLanguage[]
}

/** The sheets with the names on them, before they are handed over: those of each language together. */
export function NamedSheets({ note, languages }: NamedSheetsProps) {
  const { t } = useTranslation()
  const papers = noteLanguages
    .map((language) => ({
      ...note,
      language,
      personIds: languages.filter((one) => one.language === language).map(({ person }) => person.personId),
    }))
    .filter(({ personIds }) => personIds.length > 0)
  const [only] = papers
  if (languages.length === 1 && only !== undefined) return <NamedPapers paper={only} />
  const words = (paper: (typeof papers)[number]) => ({
    language: t(`notes.give.${paper.language}`),
    count: paper.personIds.length,
  })
  const acts = papers.flatMap((paper) => [
    {
      id: `print-${paper.language}`,
      icon: Printer,
      label: t('notes.print.printNamed', words(paper)),
      onAction: () => printNote(paper),
    },
    {
      id: `pdf-${paper.language}`,
      icon: FileText,
      label: t('notes.print.pdfNamed', words(paper)),
      onAction: () => saveNotePdf(paper),
    },
  ])
  return (
    <div>
      <MenuButton
        label={t('notes.print.named')}
        entries={acts.map(({ id, icon: Icon, label, onAction }) => ({
          id,
          label,
          icon: <Icon size={20} />,
          onAction,
        }))}
      >
        <Printer size={20} />
        {t('notes.print.named')}
      </MenuButton>
    </div>
  )
}
