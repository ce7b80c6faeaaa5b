import CalendarClock from 'lucide-react/icons/calendar-clock'
import CalendarRange from 'lucide-react/icons/calendar-range'
import CalendarX from 'lucide-react/icons/calendar-x'
import CircleStop from 'lucide-react/icons/circle-stop'
import Repeat from 'lucide-react/icons/repeat'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import { openDialog, type ChangeScope } from './rota-store.ts'

import styles from './slot-dialog.module.css'

/** What whoever prepares the rota may do with the slot: cancel it, change it, change its series. */
export function SlotMenu({ slot }: { readonly slot: SlotCard }) {
  const { t } = useTranslation()
  const { slotId, seriesId, plannedDate } = slot
  const { data } = useQuery(api.rota.getSeries, { seriesId }, ['rota'])
  const change = (scope: ChangeScope) => () => openDialog({ kind: 'changeSlot', slotId, scope })
  const one = {
    id: 'one',
    label: t('series.scope.one'),
    icon: <CalendarClock size={20} />,
    onAction: change('one'),
  }
  const many = [
    {
      id: 'following',
      label: t('series.scope.following'),
      icon: <CalendarRange size={20} />,
      onAction: change('following'),
    },
    { id: 'all', label: t('series.scope.all'), icon: <Repeat size={20} />, onAction: change('all') },
    {
      id: 'end',
      label: t('series.end'),
      icon: <CircleStop size={20} />,
      onAction: () => openDialog({ kind: 'endSeries', seriesId, date: plannedDate }),
    },
  ]
  return (
    <div className={styles.menu}>
      {slot.state !== 'cancelled' && (
        <Button icon={<CalendarX size={20} />} onClick={() => openDialog({ kind: 'cancelSlot', slotId })}>
          {t('slot.cancel')}
        </Button>
      )}
      {slot.state !== 'cancelled' && (
        <MenuButton
          label={t('slot.change')}
          entries={data === undefined || data.series.oneOff ? [one] : [one, ...many]}
        />
      )}
    </div>
  )
}
