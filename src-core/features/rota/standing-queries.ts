import { idsIn, type ReadDb } from '#db/handle.ts'
import type { Schema } from '#db/schema.ts'
import { addDays, type Instant, type LocalDate, type Weekday } from '#shared/kernel/local-date.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { canSignUp, type Obstacle } from '#shared/rota/signup-rules.ts'
import { signupIdOf, type SignupState } from '#shared/rota/signup.ts'
import { slotIdOf, type Slot } from '#shared/rota/slot.ts'
import { standingDates, type StandingSignup, standingStateOf } from '#shared/rota/standing-rules.ts'

import { findHost, listHostsById } from '../hosts/hosts-queries.ts'
import { findSchedule, listSlotsById } from './schedule-queries.ts'
import { getRotaSettings } from './settings-queries.ts'
import { getRequest } from './slot-queries.ts'

/** When it is asked. */
export interface Moment {
  readonly now: Instant
  readonly today: LocalDate
}

const standingOf = ({ createdAt: _createdAt, ...row }: Schema['standingSignup']): StandingSignup => ({
  ...row,
  weekday: row.weekday as Weekday,
})

/** One of them, over or not. */
export function findStanding(db: ReadDb, standingId: string): StandingSignup | undefined {
  const row = db.first(db.q.selectFrom('standingSignup').selectAll().where('id', '=', standingId))
  return row === undefined ? undefined : standingOf(row)
}

/** Those that are not over on a day, of everyone or of one host, in the order they were made. */
export function listStandingOn(db: ReadDb, today: LocalDate, hostId?: string): StandingSignup[] {
  const current = db.q
    .selectFrom('standingSignup')
    .selectAll()
    .where((eb) => eb.or([eb('untilDate', 'is', null), eb('untilDate', '>=', today)]))
    .orderBy('createdAt')
    .orderBy('id')
  return db
    .all(hostId === undefined ? current : current.where('hostId', '=', hostId))
    .filter(({ fromDate, untilDate }) => untilDate === null || fromDate <= untilDate)
    .map(standingOf)
}

/** A slot that a standing sign-up is for, and where the host stands for it. */
export interface StandingWeek {
  readonly slot: Slot
  readonly state: SignupState | null
}

/** The slots of the coming weeks that it is for and that have not begun, moved and cancelled ones too. */
export function listStandingWeeks(
  db: ReadDb,
  standing: StandingSignup,
  { now, today }: Moment,
): StandingWeek[] {
  const last = addDays(today, getRotaSettings(db).standingWeeks * 7)
  const slotIds = standingDates(standing, today, last).map((date) => slotIdOf(standing.seriesId, date))
  const { hostId } = standing
  const signupIds = slotIds.map((slotId) => signupIdOf(slotId, hostId))
  const rows = db.all(
    db.q.selectFrom('signup').select(['slotId', 'state']).where('id', 'in', idsIn(signupIds)),
  )
  const states = new Map(rows.map(({ slotId, state }) => [slotId, state as SignupState]))
  return listSlotsById(db, slotIds)
    .filter(({ startAt }) => startAt > now)
    .map((slot) => ({ slot, state: states.get(slot.slotId) ?? null }))
    .filter(({ slot, state }) => state !== null || slot.state !== 'kept')
}

export type PassedReason = Obstacle['type'] | 'SlotMoved'

/**
 * What stands in the way of a week, or null. A slot that was moved to another day is no longer the habit, one that
 * only stands because it has people is not given any more, and no obstacle is passed over: whoever wants to, signs up.
 */
export function reasonAgainst(db: ReadDb, now: Instant, slot: Slot, hostId: string): PassedReason | null {
  if (slot.date !== slot.plannedDate) return 'SlotMoved'
  const request = getRequest(db, now, { slotId: slot.slotId, hostId, standby: false })
  if (!request.ok) return 'SlotCancelled'
  const answer = canSignUp(request.value, false)
  return answer.ok ? null : answer.error.type
}

type HostUnknown = { readonly type: 'HostUnknown'; readonly hostId: string }

/** The standing sign-ups that are not over, each with its coming weeks and what stands in the way of some. */
export function listStanding(db: ReadDb, moment: Moment, hostId: string | undefined) {
  if (hostId !== undefined && findHost(db, hostId) === undefined)
    return err<HostUnknown>({ type: 'HostUnknown', hostId })
  const found = listStandingOn(db, moment.today, hostId)
  const hosts = listHostsById(db, [...new Set(found.map((standing) => standing.hostId))])
  const names = new Map(hosts.map(({ id, displayName }) => [id, displayName]))
  const standing = found.map((one) => ({
    ...describe(db, moment, one),
    displayName: names.get(one.hostId) ?? '',
  }))
  return ok({ standing })
}

function describe(db: ReadDb, moment: Moment, standing: StandingSignup) {
  const { id: standingId, ...said } = standing
  const schedule = findSchedule(db, standing.seriesId)
  const weeks = listStandingWeeks(db, standing, moment)
  const next = weeks.find(({ slot }) => slot.state === 'asPlanned')?.slot
  return {
    standingId,
    ...said,
    seriesName: schedule?.series.name ?? '',
    state: schedule === undefined ? ('seriesEnded' as const) : standingStateOf(schedule, said, moment.today),
    hours: next === undefined ? null : { startTime: next.startTime, endTime: next.endTime },
    weeks: weeks.map(({ slot, state }) => ({
      slotId: slot.slotId,
      date: slot.date,
      state,
      reason: state === null ? reasonAgainst(db, moment.now, slot, standing.hostId) : null,
    })),
  }
}
