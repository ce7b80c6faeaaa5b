import i18next from 'i18next'
import FileText from 'lucide-react/icons/file-text'

import type { PaletteSource } from '#renderer/lib/palette.ts'
import { addressOf, navigate } from '#renderer/lib/router.ts'
import { plainText } from '#renderer/ui/plain-text.ts'

const parts = ['notes.name.title', 'policies.title', 'policies.agreements.title'] as const

/** What stands on the page of the documents, by its name: it holds no word of the vault, which opens on the page. */
export const notesPalette: PaletteSource = {
  id: 'documents',
  title: () => i18next.t('notes.title'),
  find: (text) => {
    const typed = plainText(text.trim())
    if (typed === '') return []
    return parts
      .filter((key) => plainText(`${i18next.t(key)} ${i18next.t('notes.title')}`).includes(typed))
      .map((key) => ({
        id: key,
        label: i18next.t(key),
        icon: FileText,
        onAction: () => navigate(addressOf('hosts', ['notes'])),
      }))
  },
}
