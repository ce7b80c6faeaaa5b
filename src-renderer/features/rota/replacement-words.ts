import type { TFunction } from 'i18next'

import type { WholeContract } from '#renderer/lib/api.ts'
import type { Formatting } from '#renderer/lib/formatting.ts'
import { obstacleWord, signupSentence } from '#renderer/lib/signup-words.ts'
import type { OutputOf, RefusalOf } from '#shared/kernel/contract-kit.ts'
import type { SwapReason } from '#shared/rota/replacement-rules.ts'

import { shortSlotTitle } from './slot-words.ts'

type Rota = WholeContract['rota']

export type Request = OutputOf<Rota['listReplacements']>['latest'][number]
export type OpenRequest = OutputOf<Rota['listReplacements']>['open'][number]

export type ReplacementRefusal =
  | RefusalOf<Rota['askReplacement']>
  | RefusalOf<Rota['closeReplacement']>
  | RefusalOf<Rota['takeReplacement']>
  | RefusalOf<Rota['proposeSwap']>
  | RefusalOf<Rota['acceptSwap']>
  | RefusalOf<Rota['declineSwap']>

/** What a sentence about a request needs: the language, and the names of the hosts it speaks of. */
export interface RequestWords {
  readonly t: TFunction
  readonly formatting: Formatting
  readonly nameOf: (hostId: string) => string
}

/** Why a request could not be made, answered or taken back. */
export function replacementSentence(
  { t, formatting, nameOf }: RequestWords,
  refusal: ReplacementRefusal,
): string {
  switch (refusal.type) {
    case 'ReplacementUnknown':
      return t('replacements.refusal.replacementUnknown')
    case 'ReplacementEnded':
      return t(`replacements.refusal.${refusal.state === 'done' ? 'replacementDone' : 'replacementClosed'}`)
    case 'WrongKind':
      return t('replacements.refusal.wrongKind')
    case 'NotComing':
      return t('replacements.refusal.notComing')
    case 'SlotNotToCome':
      return t('replacements.refusal.slotNotToCome')
    case 'AlreadyAsked':
      return t('replacements.refusal.alreadyAsked')
    case 'SwapImpossible':
      return t('replacements.refusal.swapImpossible', {
        name: nameOf(refusal.hostId),
        reason: swapReason(t, refusal.reason),
      })
    default:
      return signupSentence(t, formatting, refusal)
  }
}

/** What keeps a host from a swap. How full a slot is does not matter to who reads it: its number is not in the refusal. */
function swapReason(t: TFunction, reason: SwapReason): string {
  switch (reason) {
    case 'NotComing':
      return t('replacements.refusal.swapNotComing')
    case 'AlreadySignedUp':
      return t('slot.obstacle.alreadySignedUp', { state: t('slot.state.signedUp') })
    case 'SlotFull':
      return t('slot.full')
    case 'SlotClosed':
      return t('slot.obstacle.slotClosed')
    case 'HostAbsent':
      return t('slot.obstacle.hostAbsent')
    case 'DoubleBooking':
      return t('slot.obstacle.doubleBooking')
    default:
      return obstacleWord(t, { type: reason })
  }
}

/** False where somebody withdrew and enough others come all the same. */
export const isNeeded = ({ kind, slot: { gap } }: OpenRequest): boolean =>
  kind !== 'late' || gap.missingHosts > 0 || gap.keyHolderMissing

/** `mar. 24, 14 h – 18 h`; the planned day alone where the slot is gone. */
export const slotOf = (formatting: Formatting, slot: Request['slot'], date: string): string =>
  slot === null ? formatting.day(date) : shortSlotTitle(formatting, slot)

/** The names and slots of a request, for its sentences. */
export function partsOf(formatting: Formatting, request: Request) {
  const { host, otherHost, slot, otherSlot, date } = request
  return {
    name: host.displayName,
    other: otherHost?.displayName ?? '',
    slot: slotOf(formatting, slot, date),
    otherSlot: otherSlot === null ? '' : shortSlotTitle(formatting, otherSlot),
  }
}
