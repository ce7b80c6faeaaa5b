import type { TFunction } from 'i18next'

import { assertNever } from '#shared/kernel/result.ts'
import type { SuggestionReason } from '#shared/rota/suggestion.ts'

/** Said of somebody, or to the person: "disponible", "vous pouvez à ce moment". */
export type Voice = 'they' | 'you'

/** One reason in a few words. */
export function reasonWord(t: TFunction, voice: Voice, reason: SuggestionReason): string {
  switch (reason.type) {
    case 'standby':
    case 'likes':
    case 'available':
    case 'ratherNot':
    case 'hasKey':
    case 'experienced':
    case 'newcomersOnly':
    case 'wouldBeAlone':
    case 'lastResort':
      return t(`replacements.why.${voice}.${reason.type}`)
    case 'mostReached':
      return t(`replacements.why.${voice}.mostReached.${reason.period}`)
    case 'slotsThisMonth':
      return monthWord(t, voice, reason)
    default:
      return assertNever(reason)
  }
}

function monthWord(
  t: TFunction,
  voice: Voice,
  { slots, wished }: Extract<SuggestionReason, { readonly type: 'slotsThisMonth' }>,
): string {
  if (wished === null) {
    return slots === 0
      ? t(`replacements.why.${voice}.noSlot`)
      : t(`replacements.why.${voice}.slotsThisMonth`, { count: slots })
  }
  return slots === 0
    ? t(`replacements.why.${voice}.noSlotWished`, { wished })
    : t(`replacements.why.${voice}.slotsWished`, { count: slots, wished })
}

/** "disponible, 2 permanences ce mois-là, a une clé" */
export const reasonsText = (t: TFunction, voice: Voice, reasons: readonly SuggestionReason[]): string =>
  reasons.map((reason) => reasonWord(t, voice, reason)).join(', ')
