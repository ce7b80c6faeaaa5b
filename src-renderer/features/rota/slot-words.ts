import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import type { Formatting } from '#renderer/lib/formatting.ts'
import { isLanguage } from '#renderer/lib/texts-of.ts'
import type { Language, Trilingual } from '#shared/kernel/shapes.ts'
import type { Gap, SlotCard } from '#shared/rota/slot-card.ts'

type Timed = Pick<SlotCard, 'date' | 'startTime' | 'endTime'>

/** `samedi 21 novembre, 14 h – 18 h` */
export const slotTitle = (formatting: Formatting, slot: Timed): string =>
  `${formatting.day(slot.date)}, ${formatting.timeRange(slot.startTime, slot.endTime)}`

/** `sam. 21, 14 h – 18 h` */
export const shortSlotTitle = (formatting: Formatting, slot: Timed): string =>
  `${formatting.shortDay(slot.date)}, ${formatting.timeRange(slot.startTime, slot.endTime)}`

/** The name of a holiday or a closing, in the language on screen. */
export function useTrilingual(): (name: Trilingual) => string {
  const { i18n } = useTranslation()
  const language: Language = isLanguage(i18n.language) ? i18n.language : 'fr'
  return (name) => name[language]
}

/** What a slot misses, in the words of its button; null when nothing does. `+ 2 personnes`, `+ une clé`. */
export function gapWord(t: TFunction, gap: Gap): string | null {
  if (gap.missingHosts > 0) return t('slot.missing', { count: gap.missingHosts })
  return gap.keyHolderMissing ? t('slot.keyWanted') : null
}

/** Why a slot does not take place, in two or three words; null when it does. */
export function closedWord(
  t: TFunction,
  slot: Pick<SlotCard, 'open' | 'state' | 'reason' | 'closure'>,
  nameOf: (name: Trilingual) => string,
): string | null {
  if (slot.open) return null
  if (slot.state === 'cancelled') return slot.reason === '' ? t('slot.cancelled') : slot.reason
  return slot.closure === null ? t('slot.closed') : nameOf(slot.closure.name)
}
