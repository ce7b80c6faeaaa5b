import type { TFunction } from 'i18next'

import type { Contract } from '#shared/contract.ts'
import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { assertNever } from '#shared/kernel/result.ts'
import type { Obstacle } from '#shared/rota/signup-rules.ts'

import type { Formatting } from './formatting.ts'
import { standingSentence } from './standing.ts'

type Rota = Contract['rota']

/** Every reason a host's place on a slot can be refused for, on the first screen and on the rota. */
export type SignupRefusal =
  | RefusalOf<Rota['signUp']>
  | RefusalOf<Rota['stand']>
  | RefusalOf<Rota['replace']>
  | RefusalOf<Rota['withdraw']>
  | RefusalOf<Rota['confirm']>
  | RefusalOf<Rota['standby']>
  | RefusalOf<Rota['markPresent']>
  | RefusalOf<Rota['markAbsent']>
  | RefusalOf<Rota['clearAttendance']>

/** What stands in a host's way, after the name: "est absent·e à ce moment". */
export function obstacleWord(t: TFunction, obstacle: Obstacle): string {
  switch (obstacle.type) {
    case 'HostArchived':
      return t('slot.obstacle.hostArchived')
    case 'AlreadySignedUp':
      return t('slot.obstacle.alreadySignedUp', { state: t(`slot.state.${obstacle.state}`) })
    case 'SlotCancelled':
      return t('slot.obstacle.slotCancelled')
    case 'SlotClosed':
      return t('slot.obstacle.slotClosed')
    case 'SlotOver':
      return t('slot.obstacle.slotOver')
    case 'SlotFull':
      return t('slot.obstacle.slotFull', { count: obstacle.places })
    case 'HostAbsent':
      return t('slot.obstacle.hostAbsent')
    case 'DoubleBooking':
      return t('slot.obstacle.doubleBooking')
    case 'KeyHolderMissing':
      return t('slot.obstacle.keyHolderMissing')
    default:
      return assertNever(obstacle)
  }
}

/** Why a host could not be signed up, moved or marked. */
export function signupSentence(t: TFunction, formatting: Formatting, refusal: SignupRefusal): string {
  switch (refusal.type) {
    case 'SlotUnknown':
      return t('slot.refusal.slotUnknown')
    case 'HostUnknown':
      return t('slot.refusal.hostUnknown')
    case 'SeriesUnknown':
    case 'AlreadyStanding':
    case 'NoSlotThatDay':
      return standingSentence(t, refusal)
    case 'NotSignedUp':
      return t('slot.refusal.notSignedUp')
    case 'MoveRefused':
      return t('slot.refusal.moveRefused', { state: t(`slot.state.${refusal.from}`) })
    case 'SlotInFuture':
      return t('slot.refusal.slotInFuture', { day: formatting.day(refusal.date) })
    case 'SlotCancelled':
      return t('slot.refusal.slotCancelled')
    case 'HostArchived':
    case 'AlreadySignedUp':
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
