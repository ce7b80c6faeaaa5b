import type { TFunction } from 'i18next'

import type { WholeContract } from '#renderer/lib/api.ts'
import type { Formatting } from '#renderer/lib/formatting.ts'
import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { assertNever } from '#shared/kernel/result.ts'

type Rota = WholeContract['rota']
type RefusalOfAny<N extends keyof Rota> = { readonly [Name in N]: RefusalOf<Rota[Name]> }[N]

export type SeriesRefusal = RefusalOfAny<
  | 'changeSeries'
  | 'createSeries'
  | 'createSlot'
  | 'endSeries'
  | 'nameSeries'
  | 'getSeries'
  | 'cancelSlot'
  | 'reopenSlot'
  | 'noteSlot'
>

/** Why a slot or a series could not be changed. */
export function seriesSentence(t: TFunction, formatting: Formatting, refusal: SeriesRefusal): string {
  switch (refusal.type) {
    case 'SlotUnknown':
      return t('slot.refusal.slotUnknown')
    case 'SeriesUnknown':
      return t('series.refusal.seriesUnknown')
    case 'SeriesEnded':
      return t('series.refusal.seriesEnded', { day: formatting.date(refusal.endedFrom) })
    case 'MaximumBelowMinimum':
      return t('series.refusal.maximumBelowMinimum')
    case 'UntilBeforeFrom':
      return t('series.refusal.untilBeforeFrom')
    case 'AlreadyCancelled':
      return t('slot.refusal.alreadyCancelled')
    case 'AlreadyOpen':
      return t('slot.refusal.alreadyOpen')
    default:
      return assertNever(refusal)
  }
}
