import CalendarArrowDown from 'lucide-react/icons/calendar-arrow-down'
import FileDown from 'lucide-react/icons/file-down'
import Printer from 'lucide-react/icons/printer'
import { useTranslation } from 'react-i18next'

import { saveCalendar } from '#renderer/lib/calendar-out.ts'
import { printSheet, savePdf } from '#renderer/lib/paper.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { MenuButton } from '#renderer/ui/menu-button.tsx'

import type { HostFacts } from './host-facts.ts'

/** Somebody's own slots, to take home: in their calendar, or on a sheet. */
export function TakeAwayMenu({ host }: { readonly host: HostFacts['host'] }) {
  const { t } = useTranslation()
  const today = useNow().date
  const sheet = { page: `/print/host/${host.id}` } as const
  return (
    <MenuButton
      label={t('outputs.own.menuLabel', { name: host.displayName })}
      entries={[
        {
          id: 'calendar',
          label: t('outputs.own.calendar'),
          icon: <CalendarArrowDown size={20} />,
          onAction: () => void saveCalendar(host.id, today),
        },
        {
          id: 'print',
          label: t('outputs.own.print'),
          icon: <Printer size={20} />,
          onAction: () => void printSheet(sheet),
        },
        {
          id: 'pdf',
          label: t('outputs.own.pdf'),
          icon: <FileDown size={20} />,
          onAction: () => void savePdf(sheet, t('outputs.own.pdfName', { name: host.displayName })),
        },
      ]}
    >
      <CalendarArrowDown size={20} />
      {t('outputs.own.menu')}
    </MenuButton>
  )
}
