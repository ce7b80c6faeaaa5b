import type { TFunction } from 'i18next'

import type { Contract } from '#shared/contract.ts'
import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { assertNever } from '#shared/kernel/result.ts'
import type { Obstacle } from '#shared/rota/signup-rules.ts'

type Rota = Contract['rota']

/** What stands in the way, to read after a name: "Luc: est déjà inscrit·e à la même heure". */
export function obstacleSentence(t: TFunction, obstacle: Obstacle): string {
  switch (obstacle.type) {
    case 'HostArchived':
      return t('today.obstacle.hostArchived')
    case 'AlreadySignedUp':
      return t('today.obstacle.alreadySignedUp')
    case 'SlotCancelled':
      return t('today.obstacle.slotCancelled')
    case 'SlotClosed':
      return t('today.obstacle.slotClosed')
    case 'SlotOver':
      return t('today.obstacle.slotOver')
    case 'SlotFull':
      return t('today.obstacle.slotFull', { count: obstacle.places })
    case 'HostAbsent':
      return t('today.obstacle.hostAbsent')
    case 'DoubleBooking':
      return t('today.obstacle.doubleBooking')
    case 'KeyHolderMissing':
      return t('today.obstacle.keyHolderMissing')
    default:
      return assertNever(obstacle)
  }
}

/** Why somebody could not be signed up. */
export function signUpSentence(t: TFunction, refusal: RefusalOf<Rota['signUp']>): string {
  switch (refusal.type) {
    case 'SlotUnknown':
      return t('today.signUp.slotUnknown')
    case 'HostUnknown':
      return t('today.signUp.hostUnknown')
    default:
      return obstacleSentence(t, refusal)
  }
}

type MarkRefusal =
  | RefusalOf<Rota['markPresent']>
  | RefusalOf<Rota['markAbsent']>
  | RefusalOf<Rota['clearAttendance']>
  | RefusalOf<Rota['confirm']>
  | RefusalOf<Rota['withdraw']>

/** Why something could not be noted beside a name. */
export function markSentence(t: TFunction, refusal: MarkRefusal): string {
  switch (refusal.type) {
    case 'SlotUnknown':
      return t('today.signUp.slotUnknown')
    case 'HostUnknown':
      return t('today.signUp.hostUnknown')
    case 'SlotInFuture':
      return t('today.host.inFuture')
    case 'NotSignedUp':
      return t('today.host.notSignedUp')
    case 'MoveRefused':
      return t('today.host.moveRefused')
    default:
      return assertNever(refusal)
  }
}
