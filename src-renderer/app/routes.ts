import type { LucideIcon } from 'lucide-react'
import Settings from 'lucide-react/icons/settings'
import type { ComponentType } from 'react'

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
  settings: { icon: Settings, load: async () => (await import('./settings-route.tsx')).SettingsRoute },
}

/** Pages without the frame: the wall view of the television. */
export const wallPages: Readonly<Record<string, Load<ScreenProps>>> = {}

/** The sheets of paper under /print, by the name that follows: each calls `usePrintReady` when it is drawn. */
export const sheets: Readonly<Record<string, Load<ScreenProps>>> = {}
