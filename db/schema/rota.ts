import type { Flag } from '../schema.ts'

export interface RotaTables {
  slotSeries: { id: string; name: string; endedFrom: string | null; createdAt: number }
  slotPattern: SlotPatternTable
  slotException: SlotExceptionTable
  signup: SignupTable
}

/** One version of a series: it rules from `fromDate` until the next version, or `untilDate`. */
export interface SlotPatternTable {
  id: string
  seriesId: string
  fromDate: string
  untilDate: string | null
  /** ISO weekdays, ascending, no separator: `135` is Monday, Wednesday, Friday. */
  weekdays: string
  everyWeeks: number
  /** A day of a week that counts, for "every n weeks". */
  anchorDate: string
  startTime: string
  /** Earlier than or equal to `startTime`: the slot ends the next day. */
  endTime: string
  minHosts: number
  maxHosts: number
  keyHolderNeeded: Flag
  note: string
}

/** What differs for one occurrence; null means as the pattern says. */
export interface SlotExceptionTable {
  /** The slot's id, `<seriesId>@<original date>`. */
  id: string
  seriesId: string
  date: string
  /** asPlanned, cancelled (by the place), kept (frozen: the pattern changed but people had signed up). */
  state: string
  reopened: Flag
  reason: string
  newDate: string | null
  startTime: string | null
  endTime: string | null
  minHosts: number | null
  maxHosts: number | null
  keyHolderNeeded: Flag | null
  note: string | null
}

/** A host's sign-up for a slot; never deleted. Its id is `<slotId>#<hostId>`: the same act on two PCs is one row. */
export interface SignupTable {
  id: string
  slotId: string
  seriesId: string
  /** The slot's original date, for reading a range without splitting ids. */
  date: string
  hostId: string
  /** signedUp, confirmed, standby, replaced, withdrawn, cancelledByPlace, present, absent. */
  state: string
  replacedBy: string | null
  /** Why a warning was passed over, when it was. */
  overrideReason: string | null
  /** self, standing, filling, replacement, swap, import: how the host came onto the slot. */
  cameBy: string
  changedAt: number
  createdAt: number
}
