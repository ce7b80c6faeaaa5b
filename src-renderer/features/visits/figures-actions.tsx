import Download from 'lucide-react/icons/download'
import FileText from 'lucide-react/icons/file-text'
import Printer from 'lucide-react/icons/printer'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { printSheet, saveFile, savePdf } from '#renderer/lib/paper.ts'
import { isLanguage } from '#renderer/lib/texts-of.ts'
import { Button } from '#renderer/ui/button.tsx'
import { MenuButton } from '#renderer/ui/menu-button.tsx'

import type { FiguresAsk } from './figures-address.ts'
import { usualCut } from './figures-range.ts'
import type { Days } from './figures-range.ts'

interface FiguresActionsProps {
  readonly ask: FiguresAsk
  readonly days: Days
}

/** What leaves the screen: the table that is shown as a file, the summary as a sheet. */
export function FiguresActions({ ask, days }: FiguresActionsProps) {
  const { t } = useTranslation()
  const [isBusy, setIsBusy] = useState(false)
  const { from, to } = days
  const sheet = {
    page: `/print/visits/${from}/${to}`,
    query: ask.published ? { published: '1' } : {},
  } as const
  const name = t(ask.published ? 'visitFigures.pdfPublishedName' : 'visitFigures.pdfName', { from, to })
  const pdf = async () => {
    setIsBusy(true)
    await savePdf(sheet, name)
    setIsBusy(false)
  }
  return (
    <>
      <ExportMenu ask={ask} days={days} />
      <Button icon={<FileText size={20} />} isBusy={isBusy} onClick={() => void pdf()}>
        {t('visitFigures.pdf')}
      </Button>
      <Button icon={<Printer size={20} />} onClick={() => void printSheet(sheet)}>
        {t('visitFigures.print')}
      </Button>
    </>
  )
}

/** The table on screen as a file: the same days, the same cut, the same hidden figures. */
function ExportMenu({ ask, days }: FiguresActionsProps) {
  const { t, i18n } = useTranslation()
  const save = async (format: 'csv' | 'xlsx') => {
    const language = isLanguage(i18n.language) ? i18n.language : 'fr'
    const table = await tableShown(ask, days)
    if (table === null) return
    const file = await api.visits.export({ ...table, format, published: ask.published, language })
    // It has no refusal of its own; a trouble of the machine is in the banner.
    if (file.ok) await saveFile(file.value)
  }
  return (
    <MenuButton
      label={t('visitFigures.export.label')}
      entries={[
        { id: 'csv', label: t('visitFigures.export.csv'), onAction: () => void save('csv') },
        { id: 'xlsx', label: t('visitFigures.export.xlsx'), onAction: () => void save('xlsx') },
      ]}
    >
      <Download size={20} />
      {t('visitFigures.export.label')}
    </MenuButton>
  )
}

/** Which table the tab shows, and its days: years are compared over all of them. Null when that cannot be read. */
async function tableShown({ tab, by, published }: FiguresAsk, days: Days) {
  if (tab === 'series') return { ...days, by: by ?? usualCut(days) }
  if (tab === 'heat') return { ...days, by: 'hour' as const }
  const compared = await api.visits.compareYears({ by: 'month', published })
  if (!compared.ok) return null
  const years = compared.value.years.map(({ year }) => year)
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return { ...days, by: 'years' as const }
  return { from: `${first}-01-01`, to: `${last}-12-31`, by: 'years' as const }
}
