import { idsIn, type ReadDb } from '#db/handle.ts'
import { holdsPeople } from '#shared/rota/signup-state-rules.ts'
import { type SignupState, signupStates } from '#shared/rota/signup.ts'
import { partsOfSlotId } from '#shared/rota/slot.ts'
import { canTakeBack, type RotaObjection, type RotaStanding } from '#shared/rota/undo-rules.ts'

import type { UndoGuard, UndoneChange } from '../../undo-guard.ts'
import { listSlotsById } from './schedule-queries.ts'

/** Nobody loses the slot they are signed up for, and no count the slot it was made in, because an act is taken back. */
export const guardRota: UndoGuard<RotaObjection> = (db, { at, now, changes }) => {
  const reach = reachOf(db, changes)
  const before = readStanding(db, reach)
  return () => {
    const answer = canTakeBack(before, readStanding(db, reach), { act: at, now })
    return answer.ok ? null : answer.error
  }
}

/** How far an act reaches: whole series, and single slots of others, by id. */
interface Reach {
  readonly seriesIds: readonly string[]
  readonly slotIds: readonly string[]
}

function reachOf(db: ReadDb, changes: readonly UndoneChange[]): Reach {
  const seriesIds = new Set(changes.flatMap((change) => seriesGiven(db, change) ?? []))
  const slotIds = new Set(changes.flatMap((change) => slotTouched(change) ?? []))
  const others = [...slotIds].filter((slotId) => !seriesIds.has(partsOfSlotId(slotId).seriesId))
  return { seriesIds: [...seriesIds], slotIds: others }
}

/** The series all of whose slots a change may give or take away. */
function seriesGiven({ q, first }: ReadDb, { table, rowId, row }: UndoneChange): string | undefined {
  if (table === 'slotSeries') return rowId
  if (table !== 'slotPattern') return undefined
  if (row !== null) return (JSON.parse(row) as { readonly seriesId: string }).seriesId
  return first(q.selectFrom('slotPattern').select('seriesId').where('id', '=', rowId))?.seriesId
}

/** The one slot that a change may alter or fill: `<slotId>`, `<slotId>#<hostId>`. */
const slotTouched = ({ table, rowId }: UndoneChange): string | undefined =>
  table === 'slotException' || table === 'signup' ? rowId.split('#')[0] : undefined

const holdingStates = signupStates.filter(holdsPeople)

function readStanding(db: ReadDb, reach: Reach): RotaStanding {
  const signups = [
    ...db.all(holdingSignups(db).where('seriesId', 'in', idsIn(reach.seriesIds))),
    ...db.all(holdingSignups(db).where('slotId', 'in', idsIn(reach.slotIds))),
  ].map((row) => ({ ...row, state: row.state as SignupState }))
  const counted = [
    ...reach.seriesIds.flatMap((seriesId) => listCountedIn(db, seriesId)),
    ...db.all(countedSlots(db).where('slotKey', 'in', idsIn(reach.slotIds))).map(({ slotKey }) => slotKey),
  ]
  const slotIds = new Set([...signups.map(({ slotId }) => slotId), ...counted])
  const slots = new Map(listSlotsById(db, [...slotIds]).map((slot) => [slot.slotId, slot]))
  return { signups, counted, slots }
}

const holdingSignups = ({ q }: ReadDb) =>
  q
    .selectFrom('signup')
    .select(['slotId', 'hostId', 'state', 'changedAt'])
    .where('state', 'in', holdingStates)

const countedSlots = ({ q }: ReadDb) =>
  q.selectFrom('visitTally').select('slotKey').distinct().where('slotKey', '<>', '')

/** The slots of a series with an entry of a count. `A` follows `@`: the end of all ids of this series. */
const listCountedIn = (db: ReadDb, seriesId: string): string[] =>
  db
    .all(countedSlots(db).where('slotKey', '>', `${seriesId}@`).where('slotKey', '<', `${seriesId}A`))
    .map(({ slotKey }) => slotKey)
