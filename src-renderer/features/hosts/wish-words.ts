import type { TFunction } from 'i18next'

import type { WholeContract } from '#renderer/lib/api.ts'
import type { InputOf, RefusalOf } from '#shared/kernel/contract-kit.ts'
import { assertNever } from '#shared/kernel/result.ts'

type Hosts = WholeContract['hosts']

export type SaidWishes = InputOf<Hosts['sayWishes']>

/** Why wishes or a pair were not written. */
export function wishSentence(
  t: TFunction,
  refusal: RefusalOf<Hosts['sayWishes']> | RefusalOf<Hosts['setPair']>,
): string {
  switch (refusal.type) {
    case 'HostUnknown':
      return t('wishes.refusal.hostUnknown')
    case 'LeastAboveMost':
      return t(`wishes.refusal.leastAboveMost.${refusal.per}`)
    case 'WishedOutside':
      return t('wishes.refusal.wishedOutside')
    case 'SameHost':
      return t('wishes.pairs.sameHost')
    default:
      return assertNever(refusal)
  }
}
