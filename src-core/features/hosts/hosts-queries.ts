import { idsIn, type ReadDb } from '#db/handle.ts'
import type { Schema } from '#db/schema.ts'
import { nameKey } from '#shared/hosts/host-rules.ts'
import type { Absence, Host, HostColour, HostOrigin } from '#shared/hosts/host.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

const hostOf = ({ createdAt: _createdAt, ...row }: Schema['host']): Host => ({
  ...row,
  colour: row.colour as HostColour,
  origin: row.origin as HostOrigin,
  keyHolder: row.keyHolder === 1,
  newcomer: row.newcomer === 1,
})

const absenceOf = (row: Schema['hostAbsence']): Absence => ({
  ...row,
  origin: row.origin as Absence['origin'],
})

/** As people look for a name: Élodie stands between Donald and Eva, whatever the capitals. */
function byName(a: Host, b: Host): number {
  const [keyA, keyB] = [nameKey(a.displayName), nameKey(b.displayName)]
  return keyA < keyB || (keyA === keyB && a.id < b.id) ? -1 : 1
}

/** The hosts by name. `archived: true` adds the archived ones: they are still on past slots. */
export function listHosts(db: ReadDb, { archived }: { readonly archived: boolean }): Host[] {
  const hosts = db.q.selectFrom('host').selectAll()
  return db
    .all(archived ? hosts : hosts.where('archivedAt', 'is', null))
    .map(hostOf)
    .toSorted(byName)
}

/** The hosts with these ids, archived or not, in no order. */
export function listHostsById(db: ReadDb, hostIds: readonly string[]): Host[] {
  return db.all(db.q.selectFrom('host').selectAll().where('id', 'in', idsIn(hostIds))).map(hostOf)
}

/** One host, archived or not. */
export function findHost(db: ReadDb, hostId: string): Host | undefined {
  const row = db.first(db.q.selectFrom('host').selectAll().where('id', '=', hostId))
  return row === undefined ? undefined : hostOf(row)
}

/**
 * The absences that touch the days from `from` to `to`, both included, oldest first. A slot that goes past midnight
 * also asks for the day after.
 */
export function listAbsencesBetween(db: ReadDb, from: LocalDate, to: LocalDate): Absence[] {
  return db
    .all(
      db.q
        .selectFrom('hostAbsence')
        .selectAll()
        .where('untilDate', '>=', from)
        .where('fromDate', '<=', to)
        .orderBy('fromDate')
        .orderBy('id'),
    )
    .map(absenceOf)
}

/** A host's absences that end on `from` or later, oldest first; all of them without `from`. */
export function listAbsencesOf(db: ReadDb, hostId: string, from: LocalDate | null = null): Absence[] {
  const absences = db.q
    .selectFrom('hostAbsence')
    .selectAll()
    .where('hostId', '=', hostId)
    .orderBy('fromDate')
    .orderBy('id')
  return db.all(from === null ? absences : absences.where('untilDate', '>=', from)).map(absenceOf)
}

/** How many absences of each host are not over on a day; a host without any is not in it. */
export function countAbsencesFrom(db: ReadDb, from: LocalDate): ReadonlyMap<string, number> {
  const rows = db.all(
    db.q
      .selectFrom('hostAbsence')
      .select((eb) => ['hostId', eb.fn.countAll<number>().as('absences')])
      .where('untilDate', '>=', from)
      .groupBy('hostId'),
  )
  return new Map(rows.map(({ hostId, absences }) => [hostId, absences]))
}
