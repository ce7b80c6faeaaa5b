import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Tabs } from '#renderer/ui/tabs.tsx'

import { useRotaAddress } from './rota-address.ts'
import { closeDialog } from './rota-store.ts'
import { SlotRows } from './slot-rows.tsx'

const horizons = ['today', 'week', 'fourWeeks'] as const

/** The slots to complete today, until Sunday, and over four weeks, with the sign-up beside each. */
export function GapsDialog() {
  const { t } = useTranslation()
  const { go } = useRotaAddress()
  const [asked, setAsked] = useState<(typeof horizons)[number] | null>(null)
  const { data } = useQuery(api.rota.listGaps, {}, ['rota', 'hosts', 'calendar'])
  const chosen = asked ?? (data !== undefined && data.week.slots === 0 ? 'fourWeeks' : 'week')
  const open = (slotId: string) => {
    closeDialog()
    go({ slotId })
  }
  return (
    <Dialog title={t('rota.slotsToComplete')} size="wide" isOpen onClose={closeDialog}>
      {data !== undefined && (
        <Tabs
          label={t('rota.slotsToComplete')}
          selected={chosen}
          onSelect={setAsked}
          tabs={horizons.map((id) => {
            const slots = data.slots.filter(({ slotId }) => data[id].slotIds.includes(slotId))
            return {
              id,
              label: t(`rota.horizon.${id}`, { count: data[id].slots }),
              content:
                slots.length === 0 ? (
                  <p>{t(`rota.noGapIn.${id}`)}</p>
                ) : (
                  <SlotRows slots={slots} onOpen={open} />
                ),
            }
          })}
        />
      )}
    </Dialog>
  )
}
