import { idsIn, type ReadDb } from '#db/handle.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { SignupState } from '#shared/rota/signup.ts'
import { isOpen } from '#shared/rota/slot-card-rules.ts'
import type { SlotState } from '#shared/rota/slot.ts'

import { listCalendarDays } from '../calendar/calendar-queries.ts'
import { listExceptionsBetween } from './schedule-queries.ts'

/** A day on which a host was there, or was expected and nobody noted who came, with the slots of that day. */
export interface PresenceDay {
  readonly date: LocalDate
  readonly slotIds: readonly string[]
}

/** A host's days, each in order. */
export interface Presence {
  readonly present: readonly PresenceDay[]
  readonly notNoted: readonly PresenceDay[]
}

interface Days {
  readonly present: Map<LocalDate, string[]>
  readonly notNoted: Map<LocalDate, string[]>
}

/** Was there; or said they would come, and nobody noted more. */
const looked: readonly SignupState[] = ['present', 'signedUp', 'confirmed']

/**
 * On which days each of these hosts was present between two days, both included, and on which days that are over they
 * were expected and nobody noted who came. A slot counts on the day it begins, past midnight or not, moved or not; a
 * presence that was noted counts whatever became of the slot since, one that was not only where the slot took place. Reads
 * the sign-ups of those days once, whatever their number: no slot is worked out.
 */
export function listPresence(db: ReadDb, asked: PresenceAsked): ReadonlyMap<string, Presence> {
  const { hostIds, from, to, today } = asked
  const closures = new Map(listCalendarDays(db, from, to).map((day) => [day.date, day.closure]))
  const found = new Map<string, Days>(
    hostIds.map((hostId) => [hostId, { present: new Map(), notNoted: new Map() }]),
  )
  for (const row of attendedBetween(db, asked)) {
    const date = row.newDate ?? row.date
    const days = found.get(row.hostId)
    if (days === undefined || date < from || to < date) continue
    const slot = { state: (row.slotState ?? 'asPlanned') as SlotState, reopened: row.reopened === 1 }
    if (row.state === 'present') addSlot(days.present, date, row.slotId)
    else if (date < today && isOpen(slot, closures.get(date) ?? null))
      addSlot(days.notNoted, date, row.slotId)
  }
  return new Map(
    [...found].map(([hostId, { present, notNoted }]) => [
      hostId,
      { present: inOrder(present), notNoted: inOrder(notNoted) },
    ]),
  )
}

interface PresenceAsked {
  readonly hostIds: readonly string[]
  readonly from: LocalDate
  readonly to: LocalDate
  readonly today: LocalDate
}

function addSlot(days: Map<LocalDate, string[]>, date: LocalDate, slotId: string): void {
  const known = days.get(date)
  if (known === undefined) days.set(date, [slotId])
  else known.push(slotId)
}

const inOrder = (days: ReadonlyMap<LocalDate, readonly string[]>): PresenceDay[] =>
  [...days]
    .map(([date, slotIds]) => ({ date, slotIds: slotIds.toSorted() }))
    .toSorted((one, other) => (one.date < other.date ? -1 : 1))

/** Sign-ups of slots planned on those days, and of slots moved onto them from other days. */
function attendedBetween(db: ReadDb, { hostIds, from, to }: PresenceAsked) {
  const planned = db.all(
    attended(db, hostIds).where('signup.date', '>=', from).where('signup.date', '<=', to),
  )
  const movedIn = listExceptionsBetween(db, from, to).filter(({ date }) => date < from || to < date)
  if (movedIn.length === 0) return planned
  const ids = idsIn(movedIn.map(({ id }) => id))
  return [...planned, ...db.all(attended(db, hostIds).where('signup.slotId', 'in', ids))]
}

const attended = ({ q }: Pick<ReadDb, 'q'>, hostIds: readonly string[]) =>
  q
    .selectFrom('signup')
    .leftJoin('slotException', 'slotException.id', 'signup.slotId')
    .select([
      'signup.hostId',
      'signup.slotId',
      'signup.date',
      'signup.state',
      'slotException.newDate',
      'slotException.state as slotState',
      'slotException.reopened',
    ])
    .where('signup.hostId', 'in', idsIn(hostIds))
    .where('signup.state', 'in', looked)
