import { SettingsScreen } from '#renderer/features/settings/settings-screen.tsx'

import type { ScreenProps } from './routes.ts'
import { settingsSections } from './settings-sections.ts'

/** The settings, with the sections of every feature. */
export function SettingsRoute({ parts, query }: ScreenProps) {
  return <SettingsScreen sections={settingsSections} parts={parts} query={query} />
}
