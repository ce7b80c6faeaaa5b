import { getCalendarBetween } from '#core/features/calendar/calendar-queries.ts'
import { listSlotsById } from '#core/features/rota/schedule-queries.ts'
import type { ReadDb } from '#db/handle.ts'
import { closureOf } from '#shared/calendar/calendar-rules.ts'
import type { Instant, LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import { must } from '#shared/kernel/result.ts'
import { byTime } from '#shared/rota/occurrence-rules.ts'
import { isExpected } from '#shared/rota/signup-state-rules.ts'
import type { SignupState } from '#shared/rota/signup.ts'
import type { Slot } from '#shared/rota/slot.ts'

/** A slot a host is on, at the day and times it has today, exceptions included. */
export interface HostSlot {
  readonly slotId: string
  readonly date: LocalDate
  readonly startTime: LocalTime
  readonly endTime: LocalTime
  readonly startAt: Instant
  readonly endAt: Instant
  readonly state: SignupState
}

/** The states of someone who comes, came, or comes if needed; who left or was absent is not on the slot. */
const onSlot: readonly SignupState[] = ['signedUp', 'confirmed', 'standby', 'present']

/**
 * The slots a host is on, past and to come, in order of time. Left out: slots the place cancelled, and those of a
 * day the calendar closes, unless the host was there all the same.
 */
export function listSlotsOf(db: ReadDb, hostId: string): HostSlot[] {
  const states = new Map(listSignupsOf(db, hostId).map(({ slotId, state }) => [slotId, state as SignupState]))
  const slots = listSlotsById(db, [...states.keys()]).toSorted(byTime)
  const [first, last] = [slots[0]?.date, slots.at(-1)?.date]
  if (first === undefined || last === undefined) return []
  const calendar = getCalendarBetween(db, first, last)
  const isOpen = ({ date, reopened }: Slot) => reopened || closureOf(date, calendar) === null
  return slots.flatMap((slot) => {
    const state = must(states.get(slot.slotId), `sign-up for ${slot.slotId}`)
    if (slot.state === 'cancelled' || (state !== 'present' && !isOpen(slot))) return []
    const { slotId, date, startTime, endTime, startAt, endAt } = slot
    return [{ slotId, date, startTime, endTime, startAt, endAt, state }]
  })
}

const listSignupsOf = ({ all, q }: ReadDb, hostId: string) =>
  all(
    q
      .selectFrom('signup')
      .select(['slotId', 'state'])
      .where('hostId', '=', hostId)
      .where('state', 'in', onSlot),
  )

/** The slots a host has promised and that are not over. */
export const listSlotsToCome = (db: ReadDb, hostId: string, now: Instant): HostSlot[] =>
  listSlotsOf(db, hostId).filter(({ state, endAt }) => isExpected(state) && endAt > now)

/**
 * How many slots a host held. Nobody has to tick attendance: who was signed up and was not marked absent was there;
 * who was on standby counts when marked present.
 */
export function historyOf(slots: readonly HostSlot[], now: Instant, today: LocalDate) {
  const held = slots.filter(
    ({ state, endAt }) => state === 'present' || (state !== 'standby' && endAt <= now),
  )
  return {
    slotsThisYear: held.filter(({ date }) => date.slice(0, 4) === today.slice(0, 4)).length,
    slotsInAll: held.length,
    lastDate: held.at(-1)?.date ?? null,
  }
}
