import i18next from 'i18next'
import CalendarDays from 'lucide-react/icons/calendar-days'
import FileInput from 'lucide-react/icons/file-input'
import Layers from 'lucide-react/icons/layers'
import LifeBuoy from 'lucide-react/icons/life-buoy'
import Scale from 'lucide-react/icons/scale'
import WandSparkles from 'lucide-react/icons/wand-sparkles'

import { api } from '#renderer/lib/api.ts'
import { formattingOf } from '#renderer/lib/formatting.ts'
import type { PaletteItem, PaletteSource } from '#renderer/lib/palette.ts'
import { addressOf, navigate } from '#renderer/lib/router.ts'
import { isLanguage } from '#renderer/lib/texts-of.ts'
import { plainText } from '#renderer/ui/plain-text.ts'
import { addDays, localDateOf } from '#shared/kernel/local-date.ts'

import type { RotaTool, RotaView } from './rota-address.ts'
import { slotTitle } from './slot-words.ts'

const daysAhead = 28

/** Slots of the next four weeks, found by their day, their hour, their name or who is on them; and the pages of the rota. */
export const rotaPalette: PaletteSource = {
  id: 'slots',
  title: () => i18next.t('rota.paletteTitle'),
  find: async (text) => {
    const words = plainText(text).split(/\s+/).filter(Boolean)
    // Without a word, every slot would match: pages and people come first.
    if (words.length === 0) return []
    const from = localDateOf(Date.now())
    const answer = await api.rota.listSlots({ from, to: addDays(from, daysAhead) })
    if (!answer.ok) return pagesCalled(words)
    const formatting = formattingOf(isLanguage(i18next.language) ? i18next.language : 'fr')
    const slots = answer.value.slots
      .map((slot) => {
        const names = slot.hosts.map(({ displayName }) => displayName)
        const label = [slotTitle(formatting, slot), slot.seriesName].filter(Boolean).join(' · ')
        return { slot, label, note: formatting.list(names) }
      })
      .filter(({ label, note }) => words.every((word) => plainText(`${label} ${note}`).includes(word)))
      .map(({ slot, label, note }) => ({
        id: slot.slotId,
        label,
        note,
        icon: CalendarDays,
        onAction: () => navigate(addressOf('rota', [slot.date], { slot: slot.slotId })),
      }))
    return [...pagesCalled(words), ...slots]
  },
}

/** Where one can help, and the pages of whoever prepares the rota, by their names. */
function pagesCalled(words: readonly string[]): readonly PaletteItem[] {
  const tool = i18next.t('rota.organise')
  const pages = [
    ['help', 'replacements.title', i18next.t('replacements.sub'), LifeBuoy],
    ['fill', 'filling.title', tool, WandSparkles],
    ['balance', 'balance.menu', tool, Scale],
    ['bulk', 'bulk.title', tool, Layers],
    ['past', 'pastRota.title', tool, FileInput],
  ] as const satisfies readonly (readonly [RotaView | RotaTool, ...unknown[]])[]
  return pages
    .map(([view, title, note, icon]) => ({
      id: view,
      label: i18next.t(title),
      note,
      icon,
      onAction: () => navigate(addressOf('rota', [], { view })),
    }))
    .filter(({ label }) => words.every((word) => plainText(label).includes(word)))
}
