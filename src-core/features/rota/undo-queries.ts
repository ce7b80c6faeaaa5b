import { idsIn, type ReadDb } from '#db/handle.ts'
import { holdsPeople } from '#shared/rota/signup-state-rules.ts'
import { type SignupState, signupStates } from '#shared/rota/signup.ts'
import { partsOfSlotId } from '#shared/rota/slot.ts'
import { canTakeBack, type RotaObjection, type RotaStanding } from '#shared/rota/undo-rules.ts'

import type { UndoGuard, UndoneChange } from '../../undo-guard.ts'
import { listSlotsById } from './schedule-queries.ts'

/** Nobody loses the slot they are signed up for, and no count the slot it was made in, because an act is taken back. */
export const guardRota: UndoGuard<RotaObjection> = (db, { at, now, changes }) => {
  const seriesIds = [...new Set(changes.flatMap((change) => seriesTouched(db, change) ?? []))]
  const before = readStanding(db, seriesIds)
  return () => {
    const answer = canTakeBack(before, readStanding(db, seriesIds), { act: at, now })
    return answer.ok ? null : answer.error
  }
}

/** The series whose slots a change may give, take away or fill. */
function seriesTouched({ q, first }: ReadDb, { table, rowId, row }: UndoneChange): string | undefined {
  if (table === 'slotSeries') return rowId
  if (table === 'slotException') return partsOfSlotId(rowId).seriesId
  if (table === 'signup') return partsOfSlotId(rowId.slice(0, rowId.indexOf('#'))).seriesId
  if (table !== 'slotPattern') return undefined
  if (row !== null) return (JSON.parse(row) as { readonly seriesId: string }).seriesId
  return first(q.selectFrom('slotPattern').select('seriesId').where('id', '=', rowId))?.seriesId
}

const holdingStates = signupStates.filter(holdsPeople)

function readStanding(db: ReadDb, seriesIds: readonly string[]): RotaStanding {
  const signups = db
    .all(
      db.q
        .selectFrom('signup')
        .select(['slotId', 'hostId', 'state', 'changedAt'])
        .where('seriesId', 'in', idsIn(seriesIds))
        .where('state', 'in', holdingStates),
    )
    .map((row) => ({ ...row, state: row.state as SignupState }))
  const counted = seriesIds.flatMap((seriesId) => listCountedIn(db, seriesId))
  const slotIds = new Set([...signups.map(({ slotId }) => slotId), ...counted])
  const slots = new Map(listSlotsById(db, [...slotIds]).map((slot) => [slot.slotId, slot]))
  return { signups, counted, slots }
}

/** The slots of a series with an entry of a count. `A` follows `@`: the end of all ids of this series. */
const listCountedIn = ({ q, all }: ReadDb, seriesId: string): string[] =>
  all(
    q
      .selectFrom('visitTally')
      .select('slotKey')
      .distinct()
      .where('slotKey', '>', `${seriesId}@`)
      .where('slotKey', '<', `${seriesId}A`)
      .where('slotKey', '<>', ''),
  ).map(({ slotKey }) => slotKey)
