import { Loaded } from '#renderer/lib/use-loaded.ts'

import { MonthView } from './month-view.tsx'
import { useRotaAddress } from './rota-address.ts'
import { RotaDialogs } from './rota-dialogs.tsx'
import { RotaSignUp } from './rota-sign-up.tsx'
import { SlotList } from './slot-list.tsx'
import { WeekView } from './week-view.tsx'

const loadFill = async () => (await import('./fill-page.tsx')).FillPage
const loadHelp = async () => (await import('./help-view.tsx')).HelpView
const loadBalance = async () => (await import('./balance-page.tsx')).BalancePage
const loadPast = async () => (await import('./past-page.tsx')).PastPage
const loadBulk = async () => (await import('./bulk-page.tsx')).BulkPage

/** The rota: week, month or list, where to help, the pages of whoever prepares it, and the windows that open above it. */
export function RotaScreen() {
  const { address } = useRotaAddress()
  return (
    <>
      {address.view === 'week' && <WeekView />}
      {address.view === 'month' && <MonthView />}
      {address.view === 'list' && <SlotList />}
      {address.view === 'help' && <Loaded load={loadHelp} props={{}} />}
      {address.view === 'fill' && <Loaded load={loadFill} props={{}} />}
      {address.view === 'balance' && <Loaded load={loadBalance} props={{}} />}
      {address.view === 'bulk' && <Loaded load={loadBulk} props={{}} />}
      {address.view === 'past' && <Loaded load={loadPast} props={{}} />}
      <RotaDialogs />
      <RotaSignUp />
    </>
  )
}
