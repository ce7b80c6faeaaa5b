import type { Handlers } from '#core/context.ts'
import type { calendarContract } from '#shared/calendar/calendar-contract.ts'
import { canSpan } from '#shared/calendar/calendar-rules.ts'
import { err, ok } from '#shared/kernel/result.ts'

import { findPublicHoliday } from './calendar-queries.ts'
import { holidayColumns } from './calendar-rows.ts'

type Calendar = Handlers<typeof calendarContract>

export const addPublicHoliday: Calendar['addPublicHoliday'] = ({ db, newId }, words) => {
  const span = canHold(words)
  if (!span.ok) return span
  const publicHolidayId = newId()
  db.run(db.q.insertInto('publicHoliday').values({ id: publicHolidayId, ...holidayColumns(words) }))
  return ok({ publicHolidayId })
}

export const changePublicHoliday: Calendar['changePublicHoliday'] = (
  { db },
  { publicHolidayId, ...words },
) => {
  const span = canHold(words)
  if (!span.ok) return span
  const changed = db.run(
    db.q.updateTable('publicHoliday').set(holidayColumns(words)).where('id', '=', publicHolidayId),
  )
  return changed === 0 ? err({ type: 'PublicHolidayUnknown', publicHolidayId }) : ok({})
}

/** Ends rather than removes: the past weeks were closed on it and stay so on paper. */
export const endPublicHoliday: Calendar['endPublicHoliday'] = ({ db }, { publicHolidayId, until }) => {
  const holiday = findPublicHoliday(db, publicHolidayId)
  if (holiday === undefined) return err({ type: 'PublicHolidayUnknown', publicHolidayId })
  const span = canHold({ validFrom: holiday.validFrom, validUntil: until })
  if (!span.ok) return span
  db.run(db.q.updateTable('publicHoliday').set({ validUntil: until }).where('id', '=', publicHolidayId))
  return ok({})
}

const canHold = ({
  validFrom,
  validUntil,
}: {
  readonly validFrom: string | null
  readonly validUntil: string | null
}) => (validFrom === null ? ok(null) : canSpan(validFrom, validUntil))
