import { idsIn, type ReadDb } from '#db/handle.ts'

/** The name people know a row by, from the rows as they are now; empty when it has none or is gone. */
export function nameOf(db: ReadDb, table: string, rowId: string): string {
  const { q } = db
  const find: Readonly<Record<string, () => { readonly name: string } | undefined>> = {
    host: () => db.first(q.selectFrom('host').select('displayName as name').where('id', '=', rowId)),
    hostAbsence: () => nameOfHostBehind(db, 'hostAbsence', rowId),
    signup: () => nameOfHostBehind(db, 'signup', rowId),
    hostWish: () => db.first(q.selectFrom('host').select('displayName as name').where('id', '=', rowId)),
    hostWishTime: () => nameOfHostBehind(db, 'hostWishTime', rowId),
    hostPair: () => nameOfPair(db, rowId),
    standingSignup: () => nameOfHostBehind(db, 'standingSignup', rowId),
    replacement: () => nameOfHostBehind(db, 'replacement', rowId),
    slotSeries: () => db.first(q.selectFrom('slotSeries').select('name').where('id', '=', rowId)),
    slotPattern: () => nameOfSeriesBehind(db, 'slotPattern', rowId),
    slotException: () => nameOfSeriesBehind(db, 'slotException', rowId),
    checklistItem: () =>
      db.first(q.selectFrom('checklistItem').select('label as name').where('id', '=', rowId)),
    checklistTick: () =>
      db.first(
        q
          .selectFrom('checklistTick')
          .innerJoin('checklistItem', 'checklistItem.id', 'checklistTick.itemId')
          .select('checklistItem.label as name')
          .where('checklistTick.id', '=', rowId),
      ),
    calendarPeriod: () =>
      db.first(q.selectFrom('calendarPeriod').select('nameFr as name').where('id', '=', rowId)),
    place: () => db.first(q.selectFrom('place').select('name').where('id', '=', rowId)),
    publicHoliday: () =>
      db.first(q.selectFrom('publicHoliday').select('nameFr as name').where('id', '=', rowId)),
  }
  return find[table]?.()?.name ?? ''
}

/** The day an entry of a count was made for; null for every other row. */
export function dayOfCount(db: ReadDb, table: string, rowId: string): string | null {
  if (table !== 'visitCount') return null
  return db.first(db.q.selectFrom('visitCount').select('date').where('id', '=', rowId))?.date ?? null
}

type OfOneHost = 'hostAbsence' | 'signup' | 'hostWishTime' | 'standingSignup' | 'replacement'

const nameOfHostBehind = (db: ReadDb, table: OfOneHost, rowId: string) =>
  db.first(
    db.q
      .selectFrom(table)
      .innerJoin('host', 'host.id', `${table}.hostId`)
      .select('host.displayName as name')
      .where(`${table}.id`, '=', rowId),
  )

/** `Luc – Samira`: asked for only where pairs are told. */
function nameOfPair(db: ReadDb, rowId: string): { readonly name: string } {
  const hostIds = idsIn(rowId.split('#'))
  const rows = db.all(db.q.selectFrom('host').select('displayName').where('id', 'in', hostIds))
  return {
    name: rows
      .map(({ displayName }) => displayName)
      .toSorted()
      .join(' – '),
  }
}

const nameOfSeriesBehind = (db: ReadDb, table: 'slotPattern' | 'slotException', rowId: string) =>
  db.first(
    db.q
      .selectFrom(table)
      .innerJoin('slotSeries', 'slotSeries.id', `${table}.seriesId`)
      .select('slotSeries.name')
      .where(`${table}.id`, '=', rowId),
  )

/** The hosts, series and lines of lists among these ids, by id; those without a name are left out. */
export function namesOf(db: ReadDb, ids: readonly string[]): Record<string, string> {
  const { q } = db
  const rows = [
    ...db.all(q.selectFrom('host').select(['id', 'displayName as name']).where('id', 'in', idsIn(ids))),
    ...db.all(q.selectFrom('slotSeries').select(['id', 'name']).where('id', 'in', idsIn(ids))),
    ...db.all(q.selectFrom('checklistItem').select(['id', 'label as name']).where('id', 'in', idsIn(ids))),
  ]
  return Object.fromEntries(rows.filter(({ name }) => name !== '').map(({ id, name }) => [id, name]))
}
