import CalendarPlus from 'lucide-react/icons/calendar-plus'
import FileDown from 'lucide-react/icons/file-down'
import Layers from 'lucide-react/icons/layers'
import Printer from 'lucide-react/icons/printer'
import Repeat from 'lucide-react/icons/repeat'
import Settings from 'lucide-react/icons/settings-2'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { printSheet, savePdf } from '#renderer/lib/paper.ts'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { startOfWeek } from '#shared/kernel/local-date.ts'

import { useRotaAddress } from './rota-address.ts'
import { openDialog } from './rota-store.ts'

/** The sheet of the week on paper, or as a PDF. */
export function PrintMenu() {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { address } = useRotaAddress()
  const monday = startOfWeek(address.date)
  const page = `/print/week/${monday}` as const
  return (
    <MenuButton
      label={t('rota.printWeek', { day: formatting.dayOfMonth(monday) })}
      entries={[
        {
          id: 'print',
          label: t('rota.printSheet'),
          icon: <Printer size={20} />,
          onAction: () => void printSheet({ page }),
        },
        {
          id: 'pdf',
          label: t('rota.savePdf'),
          icon: <FileDown size={20} />,
          onAction: () => void savePdf({ page }, t('rota.pdfName', { date: monday })),
        },
      ]}
    >
      <Printer size={20} />
      {t('rota.print')}
    </MenuButton>
  )
}

/** What whoever prepares the rota does: new slots, series. */
export function OrganiseMenu() {
  const { t } = useTranslation()
  const { address, go } = useRotaAddress()
  return (
    <MenuButton
      label={t('rota.organise')}
      entries={[
        {
          id: 'series',
          label: t('rota.addSeries'),
          icon: <Repeat size={20} />,
          onAction: () => openDialog({ kind: 'newSeries', fromDate: address.date }),
        },
        {
          id: 'slot',
          label: t('rota.addSlot'),
          icon: <CalendarPlus size={20} />,
          onAction: () => openDialog({ kind: 'newSlot', date: address.date }),
        },
        {
          id: 'list',
          label: t('rota.allSeries'),
          icon: <Settings size={20} />,
          onAction: () => openDialog({ kind: 'seriesList' }),
        },
        {
          id: 'bulk',
          label: t('bulk.menu'),
          icon: <Layers size={20} />,
          onAction: () => go({ view: 'bulk', slotId: null }),
        },
      ]}
    >
      {t('rota.organise')}
    </MenuButton>
  )
}
