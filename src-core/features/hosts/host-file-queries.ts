import type { ReadDb } from '#db/handle.ts'
import type { PersonFile } from '#shared/people/person-file.ts'

import { findHost, listAbsencesOf } from './hosts-queries.ts'

/** What the open lists say of a host, whole: for the person's own file. Undefined: there is no such host. */
export function readHostFile(db: ReadDb, hostId: string): NonNullable<PersonFile['host']> | undefined {
  const host = findHost(db, hostId)
  if (host === undefined) return undefined
  const { displayName, origin, keyHolder, newcomer, since, archivedAt } = host
  const { q } = db
  return {
    displayName,
    origin,
    keyHolder,
    newcomer,
    since,
    archivedAt,
    absences: listAbsencesOf(db, hostId),
    signups: db.all(
      q.selectFrom('signup').select(['slotId', 'date', 'state']).where('hostId', '=', hostId).orderBy('date'),
    ),
    standing: db.all(
      q
        .selectFrom('standingSignup')
        .select(['weekday', 'fromDate', 'untilDate'])
        .where('hostId', '=', hostId)
        .orderBy('fromDate'),
    ),
    wish: db.first(q.selectFrom('hostWish').selectAll().where('id', '=', hostId)) ?? null,
    wishTimes: db.all(
      q
        .selectFrom('hostWishTime')
        .select(['weekday', 'part', 'wish'])
        .where('hostId', '=', hostId)
        .orderBy('weekday'),
    ),
  }
}
