import type { Closure } from '#shared/calendar/calendar-day.ts'
import type { Absence, Host } from '#shared/hosts/host.ts'
import { isLocalDate, weekdayOf, type Instant, type LocalDate } from '#shared/kernel/local-date.ts'

import type { BulkObstacle, BulkRow, SlotsOf } from './bulk.ts'
import { timesOf } from './occurrence-rules.ts'
import type { SlotTime } from './series-plan.ts'
import type { SlotCard } from './slot-card.ts'

/** What the rows are made from. */
export interface BulkFacts {
  readonly now: Instant
  /** The slots of the act's days, with everyone they ever had; none for an act that creates. */
  readonly slots: readonly SlotCard[]
  /** The slots of the days something may land on, and of a day on each side. */
  readonly there: readonly SlotCard[]
  /** Why a day is closed, for every day something may land on. */
  readonly closures: ReadonlyMap<LocalDate, Closure>
  /** The hosts on the slots, and their absences on the days something may land on. */
  readonly hosts: readonly Host[]
  readonly absences: readonly Absence[]
}

/** A row before anyone chose. `onlyAsked`: done only when asked for by name. */
export interface BulkDraft extends Omit<BulkRow, 'ticked'> {
  readonly onlyAsked: boolean
}

/** Whether a row is done, as somebody chose. */
export type IsTicked = (draft: Pick<BulkDraft, 'rowId' | 'inTheWay' | 'onlyAsked'>) => boolean

/** The slots an act is about. */
export const slotsOf = ({ slots }: Pick<BulkFacts, 'slots'>, which: SlotsOf): readonly SlotCard[] =>
  slots.filter(
    ({ date, startTime }) =>
      which.from <= date &&
      date <= which.to &&
      (which.weekdays.length === 0 || which.weekdays.includes(weekdayOf(date))) &&
      (which.startTime === null || which.startTime === startTime),
  )

/** What a slot that stands says of itself in a row. */
export const standing = (slot: SlotCard) => ({
  rowId: slot.slotId,
  slotId: slot.slotId,
  name: slot.seriesName,
  before: timeOfCard(slot),
  after: null,
})

export const timeOfCard = ({ date, startTime, endTime }: SlotCard): SlotTime => ({ date, startTime, endTime })

/** Two slots at the same day and hours are one too many. */
export const placeInTime = ({ date, startTime, endTime }: SlotTime): string =>
  `${date} ${startTime} ${endTime}`

/** Why nothing can begin then: the year, the day, or the hour. */
export function obstaclesAt(
  { date, startTime, endTime }: SlotTime,
  { closures, now }: Pick<BulkFacts, 'closures' | 'now'>,
): BulkObstacle[] {
  if (!isLocalDate(date)) return ['OutsideCalendar']
  if (timesOf(date, startTime, endTime).startAt <= now) return ['Begun']
  return closures.has(date) ? ['DayClosed'] : []
}
