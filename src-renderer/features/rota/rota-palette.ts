import i18next from 'i18next'
import CalendarDays from 'lucide-react/icons/calendar-days'
import LifeBuoy from 'lucide-react/icons/life-buoy'

import { api } from '#renderer/lib/api.ts'
import { formattingOf } from '#renderer/lib/formatting.ts'
import type { PaletteSource } from '#renderer/lib/palette.ts'
import { addressOf, navigate } from '#renderer/lib/router.ts'
import { isLanguage } from '#renderer/lib/texts-of.ts'
import { plainText } from '#renderer/ui/plain-text.ts'
import { addDays, localDateOf } from '#shared/kernel/local-date.ts'

import { slotTitle } from './slot-words.ts'

const daysAhead = 28

/** Slots of the next four weeks, found by their day, their hour, their name or who is on them; and where to help. */
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

/** Where one can help, by its name. */
function pagesCalled(words: readonly string[]) {
  const label = i18next.t('replacements.title')
  if (!words.every((word) => plainText(label).includes(word))) return []
  const onAction = () => navigate(addressOf('rota', [], { view: 'help' }))
  return [{ id: 'help', label, note: i18next.t('replacements.sub'), icon: LifeBuoy, onAction }]
}
