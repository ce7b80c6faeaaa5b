import i18next from 'i18next'

import type { Contract } from '#shared/contract.ts'
import type { InputOf, OutputOf, RefusalOf } from '#shared/kernel/contract-kit.ts'
import { weekdayOf } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Obstacle } from '#shared/rota/signup-rules.ts'
import { partsOfSlotId } from '#shared/rota/slot.ts'

import { api } from './api.ts'
import { refusalOf } from './errors.ts'
import { stand, type StandRefusal } from './standing.ts'
import { offerUndo } from './undo.ts'

type Rota = Contract['rota']

export type SlotPage = OutputOf<Rota['getSlot']>
/** Somebody to choose: from the slot's whole list, or suggested. */
export interface Candidate extends Omit<SlotPage['candidates'][number], 'obstacles'> {
  readonly obstacles: readonly Obstacle[]
}

/** A host's place on a slot, with the name that is said. */
export interface NamedPlace {
  readonly slotId: string
  readonly hostId: string
  readonly name: string
}

/** How somebody is put on the slot: plainly, over an obstacle with a reason, on standby, or every week from then on. */
export interface How extends Pick<InputOf<Rota['signUp']>, 'override' | 'standby'> {
  readonly isWeekly?: boolean
}

/** Signs a host up; the refusal is given back, since the person may pass over it with a reason. Null: the banner speaks. */
export async function signUp(
  { slotId, hostId, name }: NamedPlace,
  { isWeekly = false, ...how }: How = {},
): Promise<Result<null, RefusalOf<Rota['signUp']> | StandRefusal | null>> {
  if (isWeekly) {
    const { seriesId, plannedDate } = partsOfSlotId(slotId)
    return stand({ seriesId, weekday: weekdayOf(plannedDate), hostId, fromDate: plannedDate }, name)
  }
  const result = await api.rota.signUp({ slotId, hostId, ...how })
  if (!result.ok) return err(refusalOf(result.error))
  const said = how.standby === true ? 'slot.done.onStandby' : 'slot.done.signUp'
  offerUndo(i18next.t(said, { name }), result.act)
  return ok(null)
}
