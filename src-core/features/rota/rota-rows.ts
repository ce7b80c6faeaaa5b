import type { Flag, Schema } from '#db/schema.ts'
import type { Weekday } from '#shared/kernel/local-date.ts'
import type { Signup, SignupState, SignupWay } from '#shared/rota/signup.ts'
import type { SlotPattern, SlotSeries } from '#shared/rota/slot-series.ts'
import type { SlotException, SlotState } from '#shared/rota/slot.ts'

const flagOf = (value: boolean): Flag => (value ? 1 : 0)

export const seriesOf = ({ id, name, endedFrom }: Omit<Schema['slotSeries'], 'createdAt'>): SlotSeries => ({
  id,
  name,
  endedFrom,
})

export const patternOf = ({ weekdays, keyHolderNeeded, ...row }: Schema['slotPattern']): SlotPattern => ({
  ...row,
  weekdays: [...weekdays].map((digit) => Number(digit) as Weekday),
  keyHolderNeeded: keyHolderNeeded === 1,
})

/** Field by field: a pattern from outside may carry more than its columns. */
export const patternRow = (pattern: Omit<SlotPattern, 'id' | 'seriesId'>) => ({
  fromDate: pattern.fromDate,
  untilDate: pattern.untilDate,
  weekdays: pattern.weekdays.toSorted((a, b) => a - b).join(''),
  everyWeeks: pattern.everyWeeks,
  anchorDate: pattern.anchorDate,
  startTime: pattern.startTime,
  endTime: pattern.endTime,
  minHosts: pattern.minHosts,
  maxHosts: pattern.maxHosts,
  keyHolderNeeded: flagOf(pattern.keyHolderNeeded),
  note: pattern.note,
})

export const exceptionOf = (row: Schema['slotException']): SlotException => ({
  ...row,
  state: row.state as SlotState,
  reopened: row.reopened === 1,
  keyHolderNeeded: row.keyHolderNeeded === null ? null : row.keyHolderNeeded === 1,
})

export const exceptionRow = (exception: SlotException): Schema['slotException'] => ({
  ...exception,
  reopened: flagOf(exception.reopened),
  keyHolderNeeded: exception.keyHolderNeeded === null ? null : flagOf(exception.keyHolderNeeded),
})

export const signupOf = ({
  changedAt: _changedAt,
  createdAt: _createdAt,
  ...row
}: Schema['signup']): Signup => ({
  ...row,
  state: row.state as SignupState,
  cameBy: row.cameBy as SignupWay,
})
