import CalendarArrowDown from 'lucide-react/icons/calendar-arrow-down'
import FileDown from 'lucide-react/icons/file-down'
import MessageSquareText from 'lucide-react/icons/message-square-text'
import Printer from 'lucide-react/icons/printer'
import { useTranslation } from 'react-i18next'

import { saveCalendar } from '#renderer/lib/calendar-out.ts'
import { printSheet, savePdf } from '#renderer/lib/paper.ts'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { startOfWeek } from '#shared/kernel/local-date.ts'

import { useRotaAddress } from './rota-address.ts'
import { openDialog } from './rota-store.ts'

/** How the rota leaves the screen: the sheets of the week and of the month, a calendar, a text for a message. */
export function PrintMenu() {
  const { t } = useTranslation()
  const { address, today } = useRotaAddress()
  const monday = startOfWeek(address.date)
  const month = address.date.slice(0, 7)
  const [weekSheet, monthSheet] = [
    { page: `/print/week/${monday}` },
    { page: `/print/month/${month}` },
  ] as const
  return (
    <MenuButton
      label={t('outputs.menuLabel')}
      entries={[
        {
          id: 'week',
          label: t('outputs.printWeek'),
          icon: <Printer size={20} />,
          onAction: () => void printSheet(weekSheet),
        },
        {
          id: 'weekPdf',
          label: t('outputs.weekPdf'),
          icon: <FileDown size={20} />,
          onAction: () => void savePdf(weekSheet, t('outputs.pdfName', { days: monday })),
        },
        {
          id: 'month',
          label: t('outputs.printMonth'),
          icon: <Printer size={20} />,
          onAction: () => void printSheet(monthSheet),
        },
        {
          id: 'monthPdf',
          label: t('outputs.monthPdf'),
          icon: <FileDown size={20} />,
          onAction: () => void savePdf(monthSheet, t('outputs.pdfName', { days: month })),
        },
        {
          id: 'calendar',
          label: t('outputs.calendar'),
          icon: <CalendarArrowDown size={20} />,
          onAction: () => void saveCalendar(null, today),
        },
        {
          id: 'text',
          label: t('outputs.copyWeekText'),
          icon: <MessageSquareText size={20} />,
          onAction: () => openDialog({ kind: 'weekText', weekStart: monday }),
        },
      ]}
    >
      <Printer size={20} />
      {t('outputs.menu')}
    </MenuButton>
  )
}
