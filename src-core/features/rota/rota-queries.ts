import { idsIn, type ReadDb } from '#db/handle.ts'
import type { CalendarDay } from '#shared/calendar/calendar-day.ts'
import { addDays, type LocalDate } from '#shared/kernel/local-date.ts'
import type { Signup } from '#shared/rota/signup.ts'
import { slotCards, type RotaFacts } from '#shared/rota/slot-card-rules.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import { listCalendarDays } from '../calendar/calendar-queries.ts'
import { listAbsencesBetween, listHostsById } from '../hosts/hosts-queries.ts'
import { signupOf } from './rota-rows.ts'
import { readSlots } from './schedule-queries.ts'

/** A stretch of days of the rota, read at once. */
export interface Rota {
  readonly days: readonly CalendarDay[]
  /** The slots that begin on these days, in order of time. */
  readonly cards: readonly SlotCard[]
  /** Those of the day before and the day after too, which may touch them past midnight. */
  readonly around: readonly SlotCard[]
  readonly facts: RotaFacts
}

/**
 * The rota from a day to a day, both included, with everything the screens show of a slot. Reads those days and
 * one on each side, never the years around: its cost does not grow with the age of the place.
 */
export function readRota(db: ReadDb, from: LocalDate, to: LocalDate, withFormer = false): Rota {
  const [before, after] = [addDays(from, -1), addDays(to, 1)]
  const { slots, movedIn } = readSlots(db, before, after)
  const signups = listSignups(db, before, after, movedIn)
  const hosts = listHostsById(db, [...new Set(signups.map(({ hostId }) => hostId))])
  // A slot of the day after may go past midnight.
  const absences = listAbsencesBetween(db, before, addDays(after, 1))
  const days = listCalendarDays(db, before, after)
  const facts = { slots, days, signups, hosts, absences, withFormer }
  const around = slotCards(facts)
  const within = (date: LocalDate) => from <= date && date <= to
  return {
    days: days.filter(({ date }) => within(date)),
    cards: around.filter(({ date }) => within(date)),
    around,
    facts,
  }
}

/** The slots that begin between two days, both included, with their people and what they still need. */
export const listSlotCards = (db: ReadDb, from: LocalDate, to: LocalDate): readonly SlotCard[] =>
  readRota(db, from, to).cards

function listSignups(db: ReadDb, from: LocalDate, to: LocalDate, movedIn: readonly string[]): Signup[] {
  const rows = db.all(signupsBetween(db, from, to))
  const moved = movedIn.length === 0 ? [] : db.all(signupsOf(db, movedIn))
  return [...rows, ...moved].map(signupOf)
}

/** Sign-ups for slots planned on these days. */
export const signupsBetween = ({ q }: Pick<ReadDb, 'q'>, from: LocalDate, to: LocalDate) =>
  q.selectFrom('signup').selectAll().where('date', '>=', from).where('date', '<=', to)

const signupsOf = ({ q }: Pick<ReadDb, 'q'>, slotIds: readonly string[]) =>
  q.selectFrom('signup').selectAll().where('slotId', 'in', idsIn(slotIds))
