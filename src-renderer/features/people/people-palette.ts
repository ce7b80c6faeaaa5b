import i18next from 'i18next'
import FolderLock from 'lucide-react/icons/folder-lock'

import { api } from '#renderer/lib/api.ts'
import type { PaletteSource } from '#renderer/lib/palette.ts'
import { addressOf, navigate } from '#renderer/lib/router.ts'
import { plainText } from '#renderer/ui/plain-text.ts'

import { fullName } from './people-facts.ts'

const mostAtOnce = 8

/** The files by name, in the palette, and only while the vault is open for who may read them: closed, it asks nothing. */
export const peoplePalette: PaletteSource = {
  id: 'people',
  title: () => i18next.t('people.title'),
  find: async (text) => {
    const typed = plainText(text.trim())
    if (typed === '') return []
    const status = await api.vault.getStatus({})
    if (!status.ok || status.value.state !== 'open' || status.value.role !== 'coordinator') return []
    const answer = await api.people.listPeople({})
    if (!answer.ok) return []
    return answer.value.people
      .filter((person) => plainText(`${fullName(person)} ${person.host?.displayName ?? ''}`).includes(typed))
      .slice(0, mostAtOnce)
      .map((person) => ({
        id: person.id,
        label: fullName(person),
        note: i18next.t(person.isActive ? 'people.palette' : 'people.paletteGone'),
        icon: FolderLock,
        onAction: () => navigate(addressOf('hosts', ['people', person.id])),
      }))
  },
}
