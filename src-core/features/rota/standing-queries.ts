import { idsIn, type ReadDb } from '#db/handle.ts'
import type { Schema } from '#db/schema.ts'
import { addDays, type Instant, type LocalDate, type Weekday } from '#shared/kernel/local-date.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { canSignUp, type Obstacle, type SignupRequest } from '#shared/rota/signup-rules.ts'
import { signupIdOf, type SignupState } from '#shared/rota/signup.ts'
import type { SeriesSchedule } from '#shared/rota/slot-series.ts'
import { slotIdOf, type Slot } from '#shared/rota/slot.ts'
import {
  standingDates,
  type StandingSignup,
  type StandingState,
  standingStateOf,
} from '#shared/rota/standing-rules.ts'

import { findHost, listHosts, listHostsById } from '../hosts/hosts-queries.ts'
import { readRota } from './rota-queries.ts'
import { findSchedule, listSlotsById } from './schedule-queries.ts'
import { getRotaSettings } from './settings-queries.ts'
import { getRequest, requestsIn } from './slot-queries.ts'

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

/** The last day that standing sign-ups are written for. */
const lastWritten = (db: ReadDb, today: LocalDate): LocalDate =>
  addDays(today, getRotaSettings(db).standingWeeks * 7)

/** The slots of the coming weeks that it is for and that have not begun, moved and cancelled ones too. */
export function listStandingWeeks(
  db: ReadDb,
  standing: StandingSignup,
  { now, today }: Moment,
): StandingWeek[] {
  const last = lastWritten(db, today)
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
  return request.ok ? obstacleIn(request.value) : 'SlotCancelled'
}

function obstacleIn(request: SignupRequest): PassedReason | null {
  const answer = canSignUp(request, false)
  return answer.ok ? null : answer.error.type
}

/**
 * The same for all the coming weeks, from one reading of the rota, made when it is first asked. Sign-ups that are
 * written afterwards can only stand in the way of more: a null is asked again of `reasonAgainst` before writing.
 */
export function judgeWeeks(db: ReadDb, moment: Moment): (slot: Slot, hostId: string) => PassedReason | null {
  let read: ReturnType<typeof readWeeks> | null = null
  return (slot, hostId) => {
    if (slot.date !== slot.plannedDate) return 'SlotMoved'
    read ??= readWeeks(db, moment)
    const card = read.cards.get(slot.slotId)
    const host = read.hosts.get(hostId)
    return card === undefined || host === undefined ? 'SlotCancelled' : obstacleIn(read.ask(card, host))
  }
}

function readWeeks(db: ReadDb, { now, today }: Moment) {
  const rota = readRota(db, today, lastWritten(db, today))
  return {
    cards: new Map(rota.cards.map((card) => [card.slotId, card])),
    hosts: new Map(listHosts(db, { archived: true }).map((host) => [host.id, host])),
    ask: requestsIn(rota, now),
  }
}

type HostUnknown = { readonly type: 'HostUnknown'; readonly hostId: string }

/** The standing sign-ups that are not over, each with its coming weeks and what stands in the way of some. */
export function listStanding(db: ReadDb, moment: Moment, hostId: string | undefined) {
  if (hostId !== undefined && findHost(db, hostId) === undefined)
    return err<HostUnknown>({ type: 'HostUnknown', hostId })
  const found = listStandingOn(db, moment.today, hostId)
  const hosts = listHostsById(db, [...new Set(found.map((standing) => standing.hostId))])
  const names = new Map(hosts.map(({ id, displayName }) => [id, displayName]))
  const judge = judgeWeeks(db, moment)
  const standing = found.map((one) => ({
    ...describe(db, moment, one, judge),
    displayName: names.get(one.hostId) ?? '',
  }))
  return ok({ standing })
}

/** Without a slot in the coming weeks, further ones are looked for. */
const stateWithout = (
  schedule: SeriesSchedule | undefined,
  standing: StandingSignup,
  today: LocalDate,
): StandingState => (schedule === undefined ? 'seriesEnded' : standingStateOf(schedule, standing, today))

type Judge = ReturnType<typeof judgeWeeks>

function describe(db: ReadDb, moment: Moment, standing: StandingSignup, judge: Judge) {
  const { id: standingId, ...said } = standing
  const schedule = findSchedule(db, standing.seriesId)
  const weeks = listStandingWeeks(db, standing, moment)
  const next = weeks.find(({ slot }) => slot.state === 'asPlanned')?.slot
  return {
    standingId,
    ...said,
    seriesName: schedule?.series.name ?? '',
    state: next === undefined ? stateWithout(schedule, standing, moment.today) : ('given' as const),
    hours: next === undefined ? null : { startTime: next.startTime, endTime: next.endTime },
    weeks: weeks.map(({ slot, state }) => ({
      slotId: slot.slotId,
      date: slot.date,
      state,
      reason: state === null ? judge(slot, standing.hostId) : null,
    })),
  }
}
