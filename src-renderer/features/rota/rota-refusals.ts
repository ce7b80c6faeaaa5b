import type { TFunction } from 'i18next'

import type { WholeContract } from '#renderer/lib/api.ts'
import type { Formatting } from '#renderer/lib/formatting.ts'
import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { assertNever } from '#shared/kernel/result.ts'

import { obstacleWord } from './slot-words.ts'

type Rota = WholeContract['rota']
type RefusalOfAny<N extends keyof Rota> = { readonly [Name in N]: RefusalOf<Rota[Name]> }[N]

export type SignupRefusal = RefusalOfAny<
  'signUp' | 'replace' | 'withdraw' | 'confirm' | 'standby' | 'markPresent' | 'markAbsent' | 'clearAttendance'
>

/** Why a host could not be signed up, moved or marked. */
export function signupSentence(t: TFunction, formatting: Formatting, refusal: SignupRefusal): string {
  switch (refusal.type) {
    case 'SlotUnknown':
      return t('slot.refusal.slotUnknown')
    case 'HostUnknown':
      return t('slot.refusal.hostUnknown')
    case 'NotSignedUp':
      return t('slot.refusal.notSignedUp')
    case 'MoveRefused':
      return t('slot.refusal.moveRefused', { state: t(`slot.state.${refusal.from}`) })
    case 'SlotInFuture':
      return t('slot.refusal.slotInFuture', { day: formatting.day(refusal.date) })
    case 'HostArchived':
    case 'AlreadySignedUp':
    case 'SlotCancelled':
    case 'SlotClosed':
    case 'SlotOver':
    case 'SlotFull':
    case 'HostAbsent':
    case 'DoubleBooking':
    case 'KeyHolderMissing':
      return t('slot.refusal.obstacle', { obstacle: obstacleWord(t, refusal) })
    default:
      return assertNever(refusal)
  }
}

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
