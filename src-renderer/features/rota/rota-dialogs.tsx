import { assertNever } from '#shared/kernel/result.ts'

import { CancelSlotDialog } from './cancel-slot-dialog.tsx'
import { ChangeSlotDialog } from './change-slot-dialog.tsx'
import { EndSeriesDialog } from './end-series-dialog.tsx'
import { GapsDialog } from './gaps-dialog.tsx'
import { NewSeriesDialog } from './new-series-dialog.tsx'
import { NewSlotDialog } from './new-slot-dialog.tsx'
import { useRotaAddress } from './rota-address.ts'
import { useRotaStore, type RotaDialog } from './rota-store.ts'
import { SeriesListDialog } from './series-list-dialog.tsx'
import { SlotDialog } from './slot-dialog.tsx'
import { SwapDialog } from './swap-dialog.tsx'
import { WeekTextDialog } from './week-text-dialog.tsx'

/** The windows above the rota: the slot of the address, and what was asked from a menu. */
export function RotaDialogs() {
  const { address, go } = useRotaAddress()
  const dialog = useRotaStore((state) => state.dialog)
  return (
    <>
      {address.slotId !== null && (
        <SlotDialog key={address.slotId} slotId={address.slotId} onClose={() => go({ slotId: null })} />
      )}
      {dialog !== null && <Asked dialog={dialog} />}
    </>
  )
}

function Asked({ dialog }: { readonly dialog: RotaDialog }) {
  switch (dialog.kind) {
    case 'gaps':
      return <GapsDialog />
    case 'seriesList':
      return <SeriesListDialog />
    case 'newSeries':
      return <NewSeriesDialog fromDate={dialog.fromDate} />
    case 'newSlot':
      return <NewSlotDialog date={dialog.date} />
    case 'changeSlot':
      return <ChangeSlotDialog slotId={dialog.slotId} scope={dialog.scope} />
    case 'endSeries':
      return <EndSeriesDialog seriesId={dialog.seriesId} date={dialog.date} />
    case 'cancelSlot':
      return <CancelSlotDialog slotId={dialog.slotId} />
    case 'weekText':
      return <WeekTextDialog weekStart={dialog.weekStart} />
    case 'swap':
      return <SwapDialog place={dialog} />
    default:
      return assertNever(dialog)
  }
}
