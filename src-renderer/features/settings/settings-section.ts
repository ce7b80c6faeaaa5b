import type { LucideIcon } from 'lucide-react'

import type { settings } from '#renderer/i18n/settings.fr.ts'
import type { Load } from '#renderer/lib/use-loaded.ts'

export type SettingsSectionId = keyof typeof settings.nav

export interface SettingsSectionProps {
  /** What follows the section in the address: `/settings/imports/hosts` → `['hosts']`. */
  readonly parts: readonly string[]
  readonly query: Readonly<Record<string, string>>
}

/** One page of the settings: read when it is opened. */
export interface SettingsSection {
  readonly id: SettingsSectionId
  readonly icon: LucideIcon
  readonly load: Load<SettingsSectionProps>
}
