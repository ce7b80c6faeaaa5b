import i18next from 'i18next'
import UserRound from 'lucide-react/icons/user-round'

import { api } from '#renderer/lib/api.ts'
import type { PaletteSource } from '#renderer/lib/palette.ts'
import { addressOf, navigate } from '#renderer/lib/router.ts'
import { plainText } from '#renderer/ui/plain-text.ts'

const mostAtOnce = 8

/** The hosts by name, in the palette: nobody is proposed before a letter is typed. */
export const hostsPalette: PaletteSource = {
  id: 'hosts',
  title: () => i18next.t('hosts.palette.title'),
  find: async (text) => {
    const typed = plainText(text.trim())
    if (typed === '') return []
    const answer = await api.hosts.listHosts({ archived: true })
    if (!answer.ok) return []
    return answer.value.hosts
      .filter(({ displayName }) => plainText(displayName).includes(typed))
      .slice(0, mostAtOnce)
      .map(({ id, displayName, archivedAt }) => ({
        id,
        label: displayName,
        note: archivedAt === null ? i18next.t('hosts.palette.note') : i18next.t('hosts.palette.archived'),
        icon: UserRound,
        onAction: () => navigate(addressOf('hosts', [id])),
      }))
  },
}
