import type { LucideIcon } from 'lucide-react'
import CalendarDays from 'lucide-react/icons/calendar-days'
import ChartColumn from 'lucide-react/icons/chart-column'
import Settings from 'lucide-react/icons/settings'
import Sun from 'lucide-react/icons/sun'
import Users from 'lucide-react/icons/users'
import type { ComponentType } from 'react'

import { TodayScreen } from '#renderer/features/today/today-screen.tsx'
import type { ScreenName } from '#renderer/lib/router.ts'
import type { Load } from '#renderer/lib/use-loaded.ts'

/** What a screen is told: the rest of its address. `/rota/2026-11-16?view=month` → parts `['2026-11-16']`. */
export interface ScreenProps {
  readonly parts: readonly string[]
  readonly query: Readonly<Record<string, string>>
}

/** A screen of the side bar. `screen` is in the first file that is read, `load` in a file of its own. */
export type Route = { readonly icon: LucideIcon } & (
  | { readonly screen: ComponentType<ScreenProps> }
  | { readonly load: Load<ScreenProps> }
)

/**
 * The screens, in the order of the side bar; one that is not here is not shown. One line each:
 *
 *     today: { icon: Sun, screen: TodayScreen },
 *     rota: { icon: CalendarDays, load: async () => (await import('#renderer/features/rota/rota-screen.tsx')).RotaScreen },
 *
 * The label is the text `frame.nav.<name>`, the name is one of `ScreenName` in lib/router.ts.
 */
export const routes: { readonly [Name in ScreenName]?: Route } = {
  today: { icon: Sun, screen: TodayScreen },
  rota: {
    icon: CalendarDays,
    load: async () => (await import('#renderer/features/rota/rota-screen.tsx')).RotaScreen,
  },
  visits: {
    icon: ChartColumn,
    load: async () => (await import('#renderer/features/visits/visits-screen.tsx')).VisitsScreen,
  },
  hosts: { icon: Users, load: async () => (await import('./hosts-route.tsx')).HostsRoute },
  settings: { icon: Settings, load: async () => (await import('./settings-route.tsx')).SettingsRoute },
}

/** Pages without the frame: the wall view of the television. */
export const wallPages: Readonly<Record<string, Load<ScreenProps>>> = {
  wall: async () => (await import('#renderer/features/wall/wall-screen.tsx')).WallScreen,
}

/** The sheets of paper under /print, by the name that follows: each calls `usePrintReady` when it is drawn. */
export const sheets: Readonly<Record<string, Load<ScreenProps>>> = {
  week: async () => (await import('#renderer/features/rota/week-sheet.tsx')).WeekSheet,
  month: async () => (await import('#renderer/features/rota/month-sheet.tsx')).MonthSheet,
  host: async () => (await import('#renderer/features/rota/host-sheet.tsx')).HostSheet,
  balance: async () => (await import('#renderer/features/rota/balance-sheet.tsx')).BalanceSheet,
  visits: async () => (await import('#renderer/features/visits/summary-sheet.tsx')).SummarySheet,
  wishes: async () => (await import('#renderer/features/hosts/wish-sheet.tsx')).WishSheet,
  note: async () => (await import('#renderer/features/people/note-sheet.tsx')).NoteSheet,
  person: async () => (await import('#renderer/features/people/person-sheet.tsx')).PersonSheet,
  keys: async () => (await import('#renderer/features/people/keys-sheet.tsx')).KeysSheet,
  'year-list': async () => (await import('#renderer/features/expenses/year-list-sheet.tsx')).YearListSheet,
  'person-year': async () =>
    (await import('#renderer/features/expenses/person-year-sheet.tsx')).PersonYearSheet,
  receipt: async () => (await import('#renderer/features/expenses/receipt-sheet.tsx')).ReceiptSheet,
}
