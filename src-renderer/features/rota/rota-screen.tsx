import { MonthView } from './month-view.tsx'
import { useRotaAddress } from './rota-address.ts'
import { RotaDialogs } from './rota-dialogs.tsx'
import { RotaSignUp } from './rota-sign-up.tsx'
import { SlotList } from './slot-list.tsx'
import { WeekView } from './week-view.tsx'

/** The rota: week, month or list, and the windows that open above it. */
export function RotaScreen() {
  const { address } = useRotaAddress()
  return (
    <>
      {address.view === 'week' && <WeekView />}
      {address.view === 'month' && <MonthView />}
      {address.view === 'list' && <SlotList />}
      <RotaDialogs />
      <RotaSignUp />
    </>
  )
}
