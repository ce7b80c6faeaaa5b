import { idsIn, type ReadDb } from '#db/handle.ts'
import type { Schema } from '#db/schema.ts'
import {
  type DayPart,
  dayParts,
  type HostPair,
  type HostWishes,
  nothingWished,
  type PairKind,
  type TimeWish,
  type WishedTime,
} from '#shared/hosts/host-wishes.ts'
import { settledLoad } from '#shared/hosts/wish-rules.ts'
import type { Weekday } from '#shared/kernel/local-date.ts'

const timeOf = ({ weekday, part, wish }: Schema['hostWishTime']): WishedTime => ({
  weekday: weekday as Weekday,
  part: part as DayPart,
  wish: wish as TimeWish,
})

const inTheWeek = (a: WishedTime, b: WishedTime): number =>
  a.weekday - b.weekday || dayParts.indexOf(a.part) - dayParts.indexOf(b.part)

/** What these hosts said, in the order asked; somebody who said nothing has `nothingWished`. */
export function listWishes(db: ReadDb, hostIds: readonly string[]): HostWishes[] {
  const { q } = db
  const said = new Map(
    db
      .all(q.selectFrom('hostWish').selectAll().where('id', 'in', idsIn(hostIds)))
      .map((row) => [row.id, row]),
  )
  const times = db.all(q.selectFrom('hostWishTime').selectAll().where('hostId', 'in', idsIn(hostIds)))
  const timesOf = new Map<string, WishedTime[]>(hostIds.map((hostId) => [hostId, []]))
  for (const row of times) timesOf.get(row.hostId)?.push(timeOf(row))
  return hostIds.map((hostId) => {
    const row = said.get(hostId)
    const wished = { ...nothingWished(hostId), times: (timesOf.get(hostId) ?? []).toSorted(inTheWeek) }
    if (row === undefined) return wished
    const { id: _id, notAlone, lastResort, saidAt, ...load } = row
    const flags = { notAlone: notAlone === 1, lastResort: lastResort === 1 }
    // Two devices may each have changed one bound.
    return { ...wished, ...settledLoad(load), ...flags, saidAt }
  })
}

/** Who would gladly be together, and who never. For the coordination and the filling; no open screen shows it. */
export const listPairs = (db: ReadDb): HostPair[] =>
  db
    .all(db.q.selectFrom('hostPair').selectAll().orderBy('id'))
    .map((row) => ({ ...row, kind: row.kind as PairKind }))
