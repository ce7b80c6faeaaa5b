import Download from 'lucide-react/icons/download'
import { useTranslation } from 'react-i18next'

import { MenuButton } from '#renderer/ui/menu-button.tsx'
import type { Result } from '#shared/kernel/result.ts'
import type { FileOut, Language, TableFormat } from '#shared/kernel/shapes.ts'

import { saveFile } from './paper.ts'
import { isLanguage } from './texts-of.ts'

export interface ExportAsk {
  readonly format: TableFormat
  readonly language: Language
}

interface ExportMenuProps {
  /** Asks the core for the table on screen; null when what is on screen cannot be read. */
  readonly exportAs: (ask: ExportAsk) => Promise<Result<FileOut, unknown> | null>
}

/** The table on screen as a file, in the language of the screen: asked where to, and said when it is done. */
export function ExportMenu({ exportAs }: ExportMenuProps) {
  const { t, i18n } = useTranslation()
  const save = async (format: TableFormat) => {
    const language = isLanguage(i18n.language) ? i18n.language : 'fr'
    const file = await exportAs({ format, language })
    // An export has no refusal of its own; a trouble of the machine is in the banner.
    if (file?.ok === true) await saveFile(file.value)
  }
  return (
    <MenuButton
      label={t('frame.export.label')}
      entries={[
        { id: 'csv', label: t('frame.export.csv'), onAction: () => void save('csv') },
        { id: 'xlsx', label: t('frame.export.xlsx'), onAction: () => void save('xlsx') },
      ]}
    >
      <Download size={20} />
      {t('frame.export.label')}
    </MenuButton>
  )
}
