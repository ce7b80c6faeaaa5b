import { sql } from 'kysely'

import type { ReadDb } from '#db/handle.ts'
import { addDays, type LocalDate } from '#shared/kernel/local-date.ts'
import type { DaySpan } from '#shared/rota/balance.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import { listSlotIdsEverGiven } from './former-slots-queries.ts'
import { readRota, signupsBetween } from './rota-queries.ts'
import { signupOf } from './rota-rows.ts'
import { listSlotsById } from './schedule-queries.ts'
import { findSlotCard } from './slot-queries.ts'

/** How many weeks back a calendar is told that a slot is off: what is long over troubles nobody. */
const weeksTold = 4

/**
 * The slots planned on these days with everyone they ever had, those moved away from these days too; the sign-ups for
 * slots that are no longer on the rota, and the ids of all such slots, of which only the day they were planned for is
 * known. Of those that nobody was on, the ones of the last weeks and to come.
 */
export function readAgenda(db: ReadDb, { from, to }: DaySpan, today: LocalDate) {
  const { cards } = readRota(db, from, to, true)
  const here = new Set(cards.map(({ slotId }) => slotId))
  const elsewhere = db
    .all(signupsBetween(db, from, to))
    .map(signupOf)
    .filter(({ slotId }) => !here.has(slotId))
  const since = addDays(today, -7 * weeksTold)
  const given = listSlotIdsEverGiven(db, { from: from < since ? since : from, to })
  const wanted = [...elsewhere.map(({ slotId }) => slotId), ...given.filter((slotId) => !here.has(slotId))]
  const slotIds = [...new Set(wanted)]
  const moved = slotIds.length === 0 ? [] : listSlotsById(db, slotIds)
  const movedCards = moved.flatMap(({ slotId }) => findSlotCard(db, slotId) ?? [])
  const known = new Set(moved.map(({ slotId }) => slotId))
  return {
    cards: [...cards, ...movedCards] as readonly SlotCard[],
    gone: elsewhere.filter(({ slotId }) => !known.has(slotId)),
    goneSlotIds: slotIds.filter((slotId) => !known.has(slotId)),
  }
}

/** The statement behind a sequence: changes of a slot's own rows, found by their ids in the log. */
export function changesOfSlots({ q }: Pick<ReadDb, 'q'>, slotIds: readonly string[]) {
  const asked = sql<{ slotId: string }>`(SELECT value AS "slotId" FROM json_each(${JSON.stringify(slotIds)}))`
  return q.selectFrom(asked.as('asked')).select((eb) => [
    'asked.slotId',
    eb
      .selectFrom('change')
      .select(eb.fn.countAll<number>().as('n'))
      .whereRef('change.rowId', '=', 'asked.slotId')
      .as('ofException'),
    // The id of a sign-up is the slot's, `#`, the host's; `$` is the character after `#`.
    eb
      .selectFrom('change')
      .select(eb.fn.countAll<number>().as('n'))
      .where('change.rowId', '>', sql<string>`"asked"."slotId" || '#'`)
      .where('change.rowId', '<', sql<string>`"asked"."slotId" || '$'`)
      .as('ofSignups'),
  ])
}

/** Changes of what gives slots their days and times: series, patterns, closings. The index is written alike. */
export const changesOfFrame = ({ q }: Pick<ReadDb, 'q'>) =>
  q
    .selectFrom('change')
    .select((eb) => eb.fn.countAll<number>().as('changes'))
    .where(
      sql<boolean>`tbl IN ('slotSeries', 'slotPattern', 'calendarPeriod', 'calendarSetting', 'publicHoliday', 'reopenedDay')`,
    )

/**
 * A number for each slot that rises whenever the slot, one of its sign-ups, the series or the closings change, and
 * never falls: the log is only added to. It may rise when nothing changed for this slot, which a calendar may not mind
 * (RFC 5545, 3.8.7.4).
 */
export function sequencesOf(db: ReadDb, slotIds: readonly string[]): ReadonlyMap<string, number> {
  const frame = db.first(changesOfFrame(db))?.changes ?? 0
  return new Map(
    db
      .all(changesOfSlots(db, slotIds))
      .map(({ slotId, ofException, ofSignups }) => [slotId, frame + (ofException ?? 0) + (ofSignups ?? 0)]),
  )
}
