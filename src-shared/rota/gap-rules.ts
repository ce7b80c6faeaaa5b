import type { Instant } from '#shared/kernel/local-date.ts'

import { takesPlace } from './signup-state-rules.ts'
import type { SignupState } from './signup.ts'
import type { Gap, GapSummary, SlotCard } from './slot-card.ts'
import type { Slot } from './slot.ts'

const noGap: Gap = { missingHosts: 0, keyHolderMissing: false, newcomersAlone: false, overMaximum: 0 }

/** What a slot still needs, from those who are counted on: standby, withdrawn and absent hosts fill no place. */
export function gapOf(
  slot: Pick<Slot, 'minHosts' | 'maxHosts' | 'keyHolderNeeded'>,
  people: readonly { readonly state: SignupState; readonly keyHolder: boolean; readonly newcomer: boolean }[],
  open: boolean,
): Gap {
  if (!open) return noGap
  const coming = people.filter(({ state }) => takesPlace(state))
  return {
    missingHosts: Math.max(0, slot.minHosts - coming.length),
    keyHolderMissing: slot.keyHolderNeeded && !coming.some(({ keyHolder }) => keyHolder),
    newcomersAlone: coming.length > 0 && coming.every(({ newcomer }) => newcomer),
    overMaximum: Math.max(0, coming.length - slot.maxHosts),
  }
}

/** A gap that people can fill: someone or a key is missing, and the slot is not over. */
export const hasGap = ({ gap, endAt }: Pick<SlotCard, 'gap' | 'endAt'>, now: Instant): boolean =>
  endAt > now && (gap.missingHosts > 0 || gap.keyHolderMissing)

/** The gaps to fill among slots, in their order. */
export const gapsIn = <S extends Pick<SlotCard, 'gap' | 'endAt'>>(slots: readonly S[], now: Instant): S[] =>
  slots.filter((slot) => hasGap(slot, now))

/** How much is missing in all. */
export function summaryOfGaps(slots: readonly Pick<SlotCard, 'gap' | 'endAt'>[], now: Instant): GapSummary {
  const gaps = gapsIn(slots, now)
  return {
    slots: gaps.length,
    hosts: gaps.reduce((sum, { gap }) => sum + gap.missingHosts, 0),
    keyHolders: gaps.filter(({ gap }) => gap.keyHolderMissing).length,
  }
}
