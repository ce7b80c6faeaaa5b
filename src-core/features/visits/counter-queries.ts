import type { LocalDate } from '#shared/kernel/local-date.ts'
import { addDays } from '#shared/kernel/local-date.ts'
import type { Slot } from '#shared/rota/slot.ts'
import { uncountedSlots } from '#shared/visits/statistics-rules.ts'

import type { QueryContext } from '../../context.ts'
import { listSlotCards } from '../rota/rota-queries.ts'
import { listCountedIds, listPlannedSlots } from './tally-queries.ts'
import { type Days, listTallyRows } from './tally-rows.ts'
import { countLateEntries, getCount, getDayCount, listKinds, sumOfCounts } from './visits-queries.ts'

type Context = Pick<QueryContext, 'db' | 'now' | 'today'>

const timesOf = ({
  slotId,
  date,
  startTime,
  endTime,
}: Pick<Slot, 'slotId' | 'date' | 'startTime' | 'endTime'>) => ({ slotId, date, startTime, endTime })

/**
 * The slot running now, with its count; what came outside slots today when none runs. Where several run at once, the
 * first to have begun comes first, and all are listed.
 */
export function getCounter({ db, now, today }: Context) {
  // Yesterday too: a slot from 22:00 to 01:00 runs on past midnight and belongs to the day it began.
  const running = listSlotCards(db, addDays(today, -1), today)
    .filter((slot) => slot.open && slot.startAt <= now && now < slot.endAt)
    .map((slot) => ({
      ...timesOf(slot),
      seriesName: slot.seriesName,
      count: getCount(db, { slotId: slot.slotId }),
      today: getDayCount(db, slot.date),
    }))
  const [first] = running
  return {
    date: first?.date ?? today,
    slot: first === undefined ? null : timesOf(first),
    count: first?.count ?? getCount(db, { freeOn: today }),
    today: first?.today ?? getDayCount(db, today),
    kinds: listKinds(db),
    running,
  }
}

/**
 * Each slot of a day with its count, the counted slots of the day that have left the rota, what came outside them
 * all, and the day's total, which is the sum of these.
 */
export function getDay({ db, now }: Context, date: LocalDate) {
  const slots = listSlotCards(db, date, date).map((slot) => ({
    ...timesOf(slot),
    cancelled: slot.state === 'cancelled',
    closed: !slot.open && slot.state !== 'cancelled',
    toCome: slot.startAt > now,
    count: getCount(db, { slotId: slot.slotId }),
    lateEntries: countLateEntries(db, slot.slotId),
  }))
  const listed = new Set(['', ...slots.map(({ slotId }) => slotId)])
  const rows = listTallyRows(db, { from: date, to: date })
  const gone = sumOfCounts(rows.filter(({ slotKey }) => !listed.has(slotKey)))
  return { date, slots, gone, free: getCount(db, { freeOn: date }), day: sumOfCounts(rows) }
}

/** The slots of these days that are over and that nobody counted, in order of time. */
export function listUncounted({ db, now }: Context, days: Days) {
  const planned = listPlannedSlots(db, days, now)
  const counted = listCountedIds(
    db,
    planned.map(({ slotId }) => slotId),
  )
  return uncountedSlots(planned, counted, now).map(timesOf)
}
