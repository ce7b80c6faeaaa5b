import FileText from 'lucide-react/icons/file-text'
import Printer from 'lucide-react/icons/printer'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { type ExportAsk, ExportMenu } from '#renderer/lib/export-menu.tsx'
import { printSheet, savePdf } from '#renderer/lib/paper.ts'
import { Button } from '#renderer/ui/button.tsx'

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
  const exportAs = async (file: ExportAsk) => {
    // The same days, the same cut, the same hidden figures as on screen.
    const table = await tableShown(ask, days)
    return table === null ? null : api.visits.export({ ...table, ...file, published: ask.published })
  }
  return (
    <>
      <ExportMenu exportAs={exportAs} />
      <Button icon={<FileText size={20} />} isBusy={isBusy} onClick={() => void pdf()}>
        {t('visitFigures.pdf')}
      </Button>
      <Button icon={<Printer size={20} />} onClick={() => void printSheet(sheet)}>
        {t('visitFigures.print')}
      </Button>
    </>
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
