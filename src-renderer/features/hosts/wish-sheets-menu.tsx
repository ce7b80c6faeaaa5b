import FileText from 'lucide-react/icons/file-text'
import FileUp from 'lucide-react/icons/file-up'
import HeartHandshake from 'lucide-react/icons/heart-handshake'
import Printer from 'lucide-react/icons/printer'
import { useTranslation } from 'react-i18next'

import { printSheet, savePdf, type Sheet } from '#renderer/lib/paper.ts'
import { addressOf, navigate } from '#renderer/lib/router.ts'
import { MenuButton } from '#renderer/ui/menu-button.tsx'

const all: Sheet = { page: '/print/wishes' }
const blank: Sheet = { page: '/print/wishes', query: { blank: '1' } }

/** The sheets to fill in on paper, and the way back: what was filled in a table is read. */
export function WishSheetsMenu() {
  const { t } = useTranslation()
  const file = `${t('wishes.sheet.file')}.pdf`
  const sheets = [
    { id: 'printAll', icon: Printer, onAction: () => void printSheet(all) },
    { id: 'printBlank', icon: Printer, onAction: () => void printSheet(blank) },
    { id: 'pdfAll', icon: FileText, onAction: () => void savePdf(all, file) },
    { id: 'pdfBlank', icon: FileText, onAction: () => void savePdf(blank, file) },
  ] as const
  return (
    <MenuButton
      label={t('wishes.sheet.menu')}
      entries={[
        ...sheets.map(({ id, icon: Icon, onAction }) => ({
          id,
          label: t(`wishes.sheet.${id}`),
          icon: <Icon size={20} />,
          onAction,
        })),
        {
          id: 'import',
          label: t('wishes.import.open'),
          icon: <FileUp size={20} />,
          onAction: () => navigate(addressOf('hosts', ['wishes'])),
        },
      ]}
    >
      <HeartHandshake size={20} />
      {t('wishes.sheet.menu')}
    </MenuButton>
  )
}
