import type { TFunction } from 'i18next'

import type { Formatting } from '#renderer/lib/formatting.ts'
import { isNamedOutside } from '#shared/rota/agenda-rules.ts'
import { hasGap } from '#shared/rota/gap-rules.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import { gapWord } from './slot-words.ts'

/** What a slot says on the sheet of the month. */
export interface MonthSlot {
  readonly slotId: string
  readonly hours: string
  /** Who comes; of a slot that does not take place, that. */
  readonly names: string
  readonly missing: string | null
}

export function monthSlotOf(t: TFunction, formatting: Formatting, slot: SlotCard, now: number): MonthSlot {
  const names = slot.hosts
    .filter(({ state }) => isNamedOutside(state))
    .map(({ displayName, state }) =>
      state === 'standby' ? `${displayName} (${t('slot.state.standby')})` : displayName,
    )
  return {
    slotId: slot.slotId,
    hours: `${formatting.time(slot.startTime)}–${formatting.time(slot.endTime)}`,
    names: slot.open ? names.join(', ') : t(slot.state === 'cancelled' ? 'slot.cancelled' : 'slot.closed'),
    missing: hasGap(slot, now) ? gapWord(t, slot.gap) : null,
  }
}

/** All of it, to know how much room it takes. */
export const textOf = ({ hours, names, missing }: MonthSlot): string =>
  [hours, names, missing].filter(Boolean).join(' ')
