import House from 'lucide-react/icons/house'
import Languages from 'lucide-react/icons/languages'

import type { SettingsSection } from '#renderer/features/settings/settings-section.ts'

/**
 * The sections of the settings, in their order; one that is not here is not shown. One line each, in
 * features/settings/ or in the feature it belongs to:
 *
 *     { id: 'backup', icon: DatabaseBackup, load: async () => (await import('#renderer/features/backup/backup-section.tsx')).BackupSection },
 *
 * The label is the text `settings.nav.<id>`.
 */
export const settingsSections: readonly SettingsSection[] = [
  {
    id: 'place',
    icon: House,
    load: async () => (await import('#renderer/features/settings/place-section.tsx')).PlaceSection,
  },
  {
    id: 'display',
    icon: Languages,
    load: async () => (await import('#renderer/features/settings/display-section.tsx')).DisplaySection,
  },
]
