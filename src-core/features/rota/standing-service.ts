import { addDays, type LocalDate } from '#shared/kernel/local-date.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { rotaContract } from '#shared/rota/rota-contract.ts'
import { partsOfSlotId } from '#shared/rota/slot.ts'
import {
  standingDates,
  standingIdOf,
  type StandingSignup,
  standingStateOf,
} from '#shared/rota/standing-rules.ts'

import type { CommandContext, Handlers } from '../../context.ts'
import { findHost } from '../hosts/hosts-queries.ts'
import { findSchedule, listSlotsById } from './schedule-queries.ts'
import { saveSignup, withdraw } from './signup-service.ts'
import {
  findStanding,
  judgeWeeks,
  listStandingOn,
  listStandingWeeks,
  type PassedReason,
  reasonAgainst,
} from './standing-queries.ts'

type Rota = Handlers<typeof rotaContract>

interface Written {
  readonly signedUp: string[]
  readonly passedBy: { readonly slotId: string; readonly date: LocalDate; readonly reason: PassedReason }[]
}

/** Signs the host up for the coming weeks that nothing stands in the way of; a week they left stays left. */
function writeWeeks(
  context: CommandContext,
  standing: StandingSignup,
  judge = judgeWeeks(context.db, context),
): Written {
  const written: Written = { signedUp: [], passedBy: [] }
  const { hostId } = standing
  for (const { slot, state } of listStandingWeeks(context.db, standing, context)) {
    if (state !== null) continue
    const { slotId, date } = slot
    const reason = judge(slot, hostId) ?? reasonAgainst(context.db, context.now, slot, hostId)
    if (reason !== null) {
      written.passedBy.push({ slotId, date, reason })
      continue
    }
    saveSignup(context, { slotId, hostId }, { state: 'signedUp', cameBy: 'standing' })
    written.signedUp.push(slotId)
  }
  return written
}

/** Writes the weeks to come of every standing sign-up, those made first before the others. */
export function writeAllStanding(context: CommandContext): Written {
  const judge = judgeWeeks(context.db, context)
  const parts = listStandingOn(context.db, context.today).map((one) => writeWeeks(context, one, judge))
  return {
    signedUp: parts.flatMap(({ signedUp }) => signedUp),
    passedBy: parts.flatMap(({ passedBy }) => passedBy),
  }
}

export const keepStanding: Rota['keepStanding'] = (context) => ok(writeAllStanding(context))

/** Writes the standing sign-up and its coming weeks; the caller has checked that it is possible. */
export function writeStanding(context: CommandContext, standing: StandingSignup): Written {
  const { db, now } = context
  const { everyWeeks, fromDate, untilDate } = standing
  const values = { everyWeeks, fromDate, untilDate }
  db.run(
    db.q
      .insertInto('standingSignup')
      .values({ ...standing, createdAt: now })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values)),
  )
  return writeWeeks(context, standing)
}

export const stand: Rota['stand'] = (context, { seriesId, weekday, hostId, everyWeeks, fromDate }) => {
  const { db, today } = context
  const schedule = findSchedule(db, seriesId)
  if (schedule === undefined) return err({ type: 'SeriesUnknown', seriesId })
  const host = findHost(db, hostId)
  if (host === undefined) return err({ type: 'HostUnknown', hostId })
  if (host.archivedAt !== null) return err({ type: 'HostArchived' })
  const id = standingIdOf(seriesId, weekday, hostId)
  const known = listStandingOn(db, today, hostId).find((one) => one.id === id)
  // One that ends soon may be taken up again; one that goes on is ended first.
  if (known?.untilDate === null) return err({ type: 'AlreadyStanding', everyWeeks: known.everyWeeks })
  const standing = { id, seriesId, hostId, weekday, everyWeeks, fromDate, untilDate: null }
  if (standingStateOf(schedule, standing, today) !== 'given') return err({ type: 'NoSlotThatDay' })
  return ok({ standingId: id, ...writeStanding(context, standing) })
}

/** The sign-ups to come that a standing one wrote, from a day on, and that nobody has moved since. */
function listWrittenFrom(
  { db, now }: CommandContext,
  { seriesId, hostId, ...said }: StandingSignup,
  from: LocalDate,
): string[] {
  const rows = db.all(
    db.q
      .selectFrom('signup')
      .select(['slotId', 'date'])
      .where('hostId', '=', hostId)
      .where('seriesId', '=', seriesId)
      .where('date', '>=', from)
      .where('cameBy', '=', 'standing')
      .where('state', '=', 'signedUp')
      .orderBy('date'),
  )
  const last = rows.at(-1)
  if (last === undefined) return []
  const itsDates = new Set(standingDates({ ...said, untilDate: null }, from, last.date))
  const slotIds = rows.map(({ slotId }) => slotId)
  return listSlotsById(db, slotIds)
    .filter(({ slotId, startAt }) => startAt > now && itsDates.has(partsOfSlotId(slotId).plannedDate))
    .map(({ slotId }) => slotId)
}

export const endStanding: Rota['endStanding'] = (context, { standingId, fromDate }) => {
  const { db } = context
  const standing = findStanding(db, standingId)
  if (standing === undefined) return err({ type: 'StandingUnknown' })
  const { hostId, untilDate } = standing
  const lastDay = addDays(fromDate, -1)
  if (untilDate === null || lastDay < untilDate)
    db.run(db.q.updateTable('standingSignup').set({ untilDate: lastDay }).where('id', '=', standingId))
  const withdrawn = listWrittenFrom(context, standing, fromDate)
  // As if the host had withdrawn from each: somebody else is looked for where it is late.
  for (const slotId of withdrawn) withdraw(context, { slotId, hostId })
  return ok({ withdrawn })
}
