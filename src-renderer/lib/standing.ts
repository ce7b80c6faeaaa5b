import i18next, { type TFunction } from 'i18next'

import type { Contract } from '#shared/contract.ts'
import type { InputOf, OutputOf, RefusalOf } from '#shared/kernel/contract-kit.ts'
import { assertNever, err, ok, type Result } from '#shared/kernel/result.ts'

import { api } from './api.ts'
import { refusalOf } from './errors.ts'
import { formattingOf } from './formatting.ts'
import { isLanguage } from './texts-of.ts'
import { offerUndo } from './undo.ts'

type Rota = Contract['rota']

export type Standing = OutputOf<Rota['listStanding']>['standing'][number]
export type StandRefusal = RefusalOf<Rota['stand']>
type AnyRefusal = StandRefusal | RefusalOf<Rota['endStanding']>

/** Signs a host up for every week, and says how many weeks are written and how many are not. */
export async function stand(
  asked: InputOf<Rota['stand']>,
  name: string,
): Promise<Result<null, StandRefusal | null>> {
  const result = await api.rota.stand(asked)
  if (!result.ok) return err(refusalOf(result.error))
  const { t, language } = i18next
  const { signedUp, passedBy } = result.value
  const day = formattingOf(isLanguage(language) ? language : 'fr').weekday(asked.weekday)
  const said: string[] = [t('standing.done.stand', { name, day, count: signedUp.length })]
  if (passedBy.length > 0) said.push(t('standing.done.passed', { count: passedBy.length }))
  offerUndo(said.join(' '), result.act)
  return ok(null)
}

/** Why a standing sign-up was not begun, or not ended. */
export function standingSentence(t: TFunction, refusal: AnyRefusal): string {
  switch (refusal.type) {
    case 'SeriesUnknown':
      return t('standing.refusal.seriesUnknown')
    case 'HostUnknown':
      return t('slot.refusal.hostUnknown')
    case 'HostArchived':
      return t('slot.refusal.obstacle', { obstacle: t('slot.obstacle.hostArchived') })
    case 'AlreadyStanding':
      return t('standing.refusal.alreadyStanding')
    case 'NoSlotThatDay':
      return t('standing.refusal.noSlotThatDay')
    case 'StandingUnknown':
      return t('standing.refusal.standingUnknown')
    default:
      return assertNever(refusal)
  }
}
