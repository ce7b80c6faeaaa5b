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
  // The same days, the same cut, the same hidden figures as on screen.
  const exportAs = (file: ExportAsk) =>
    api.visits.export({ ...tableShown(ask, days), ...file, published: ask.published })
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

/** Which table the tab shows; years are compared over all of them, and hide what the days on screen do. */
const tableShown = ({ tab, by }: FiguresAsk, days: Days) => ({
  ...days,
  by: tab === 'series' ? (by ?? usualCut(days)) : tab === 'heat' ? ('hour' as const) : ('years' as const),
})
