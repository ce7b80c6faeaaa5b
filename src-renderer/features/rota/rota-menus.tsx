import CalendarPlus from 'lucide-react/icons/calendar-plus'
import FileInput from 'lucide-react/icons/file-input'
import Layers from 'lucide-react/icons/layers'
import Repeat from 'lucide-react/icons/repeat'
import Scale from 'lucide-react/icons/scale'
import Settings from 'lucide-react/icons/settings-2'
import WandSparkles from 'lucide-react/icons/wand-sparkles'
import { useTranslation } from 'react-i18next'

import { MenuButton } from '#renderer/ui/menu-button.tsx'

import { useRotaAddress } from './rota-address.ts'
import { openDialog } from './rota-store.ts'

/** What whoever prepares the rota does: new slots, series, many slots in one go, pages of tools. */
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
          id: 'fill',
          label: t('filling.menu'),
          icon: <WandSparkles size={20} />,
          onAction: () => go({ view: 'fill', slotId: null }),
        },
        {
          id: 'balance',
          label: t('balance.menu'),
          icon: <Scale size={20} />,
          onAction: () => go({ view: 'balance', slotId: null }),
        },
        {
          id: 'bulk',
          label: t('bulk.menu'),
          icon: <Layers size={20} />,
          onAction: () => go({ view: 'bulk', slotId: null }),
        },
        {
          id: 'past',
          label: t('pastRota.menu'),
          icon: <FileInput size={20} />,
          onAction: () => go({ view: 'past', slotId: null }),
        },
      ]}
    >
      {t('rota.organise')}
    </MenuButton>
  )
}
