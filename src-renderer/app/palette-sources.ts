import i18next from 'i18next'
import Database from 'lucide-react/icons/database-backup'
import Languages from 'lucide-react/icons/languages'
import LockKeyhole from 'lucide-react/icons/lock-keyhole'
import Moon from 'lucide-react/icons/moon'
import Sun from 'lucide-react/icons/sun'
import Tv from 'lucide-react/icons/tv'

import { api } from '#renderer/lib/api.ts'
import { languageNames } from '#renderer/lib/language-switch.tsx'
import { showNotice } from '#renderer/lib/notices.ts'
import { addPaletteSource, type PaletteItem, type PaletteSource } from '#renderer/lib/palette.ts'
import { changePreferences, usePreferences } from '#renderer/lib/prefs.ts'
import { addressOf, navigate } from '#renderer/lib/router.ts'
import { languages } from '#renderer/lib/texts-of.ts'
import { closeVault, useVaultOpen } from '#renderer/lib/vault-open.ts'
import { plainText } from '#renderer/ui/plain-text.ts'

import { screensShown } from './navigation.ts'
import { routes, wallPages } from './routes.ts'
import { settingsSections } from './settings-sections.ts'

/**
 * What features add to the palette (people, slots, acts), read when it opens for the first time. One line each:
 *
 *     async () => (await import('#renderer/features/hosts/hosts-palette.ts')).hostsPalette,
 */
const featureSources: readonly (() => Promise<PaletteSource>)[] = [
  async () => (await import('#renderer/features/rota/rota-palette.ts')).rotaPalette,
  async () => (await import('#renderer/features/hosts/hosts-palette.ts')).hostsPalette,
  async () => (await import('#renderer/features/people/people-palette.ts')).peoplePalette,
  async () => (await import('#renderer/features/people/notes-palette.ts')).notesPalette,
  async () => (await import('#renderer/features/expenses/expenses-palette.ts')).expensesPalette,
  async () => (await import('#renderer/features/visits/visits-palette.ts')).visitsPalette,
]

let filled: Promise<void> | null = null

/** Fills the palette, once; whoever types while it is being filled waits for all of it. */
export const fillPalette = (): Promise<void> => (filled ??= fill())

async function fill(): Promise<void> {
  addPaletteSource({
    id: 'pages',
    title: () => i18next.t('frame.palette.pages'),
    find: (text) => matching(pages(), text),
  })
  for (const read of featureSources) addPaletteSource(await read())
  addPaletteSource({
    id: 'actions',
    title: () => i18next.t('frame.palette.actions'),
    find: (text) => matching(actions(), text),
  })
}

const matching = (items: readonly PaletteItem[], text: string): readonly PaletteItem[] =>
  items.filter((item) => plainText(item.label).includes(plainText(text)))

function pages(): readonly PaletteItem[] {
  const { t } = i18next
  const screens = screensShown.map((name) => ({
    id: name,
    label: t(`frame.nav.${name}`),
    icon: routes[name]?.icon,
    onAction: () => navigate(addressOf(name)),
  }))
  const sections = settingsSections.map((section) => ({
    id: `settings-${section.id}`,
    label: t(`settings.nav.${section.id}`),
    note: t('frame.nav.settings'),
    icon: section.icon,
    onAction: () => navigate(addressOf('settings', [section.id])),
  }))
  return [...screens, ...sections]
}

function actions(): readonly PaletteItem[] {
  const { t } = i18next
  const { language, theme } = usePreferences.getState()
  return [
    ...vaultActions(),
    ...languages
      .filter((one) => one !== language)
      .map((one) => ({
        id: `language-${one}`,
        label: t('frame.palette.useLanguage', { language: languageNames[one] }),
        icon: Languages,
        onAction: () => void changePreferences({ language: one }),
      })),
    theme === 'dark'
      ? {
          id: 'light',
          label: t('frame.palette.lightTheme'),
          icon: Sun,
          onAction: () => void changePreferences({ theme: 'light' }),
        }
      : {
          id: 'dark',
          label: t('frame.palette.darkTheme'),
          icon: Moon,
          onAction: () => void changePreferences({ theme: 'dark' }),
        },
    ...(Object.hasOwn(wallPages, 'wall')
      ? [
          {
            id: 'wall',
            label: t('frame.palette.openWall'),
            icon: Tv,
            onAction: () => void api.shell.openWall({}),
          },
        ]
      : []),
    { id: 'backup', label: t('frame.palette.backupNow'), icon: Database, onAction: () => void backUp() },
  ]
}

/** Offered while there is something to close: a closed vault opens where its screens are. */
const vaultActions = (): readonly PaletteItem[] =>
  useVaultOpen.getState().isOpen
    ? [
        {
          id: 'lock',
          label: i18next.t('vault.lock'),
          icon: LockKeyhole,
          onAction: () => void closeVault(),
        },
      ]
    : []

async function backUp(): Promise<void> {
  const result = await api.backup.makeBackup({})
  if (result.ok) showNotice({ text: i18next.t('frame.palette.backupDone') })
}
