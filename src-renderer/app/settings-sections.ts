import Calculator from 'lucide-react/icons/calculator'
import CalendarCog from 'lucide-react/icons/calendar-cog'
import CalendarDays from 'lucide-react/icons/calendar-days'
import DatabaseBackup from 'lucide-react/icons/database-backup'
import FileUp from 'lucide-react/icons/file-up'
import History from 'lucide-react/icons/history'
import House from 'lucide-react/icons/house'
import Languages from 'lucide-react/icons/languages'
import ListChecks from 'lucide-react/icons/list-checks'
import LockKeyhole from 'lucide-react/icons/lock-keyhole'
import ShieldCheck from 'lucide-react/icons/shield-check'

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
  {
    id: 'counts',
    icon: Calculator,
    load: async () => (await import('#renderer/features/visits/counts-section.tsx')).CountsSection,
  },
  {
    id: 'lists',
    icon: ListChecks,
    load: async () => (await import('#renderer/features/today/lists-section.tsx')).ListsSection,
  },
  {
    id: 'calendar',
    icon: CalendarCog,
    load: async () => (await import('#renderer/features/calendar/calendar-section.tsx')).CalendarSection,
  },
  {
    id: 'rota',
    icon: CalendarDays,
    load: async () => (await import('#renderer/features/rota/rota-settings-card.tsx')).RotaSettingsCard,
  },
  {
    id: 'imports',
    icon: FileUp,
    load: async () => (await import('#renderer/features/settings/imports-section.tsx')).ImportsSection,
  },
  {
    id: 'vault',
    icon: LockKeyhole,
    load: async () => (await import('#renderer/features/vault/vault-section.tsx')).VaultSection,
  },
  {
    id: 'backup',
    icon: DatabaseBackup,
    load: async () => (await import('#renderer/features/backup/backup-section.tsx')).BackupSection,
  },
  {
    id: 'history',
    icon: History,
    load: async () => (await import('#renderer/features/history/history-section.tsx')).HistorySection,
  },
  {
    id: 'privacy',
    icon: ShieldCheck,
    load: async () => (await import('#renderer/features/privacy/privacy-section.tsx')).PrivacySection,
  },
]
