import type { CommandContext, Handlers } from '#core/context.ts'
import { derivedId } from '#core/derived-id.ts'
import type { Flag } from '#db/schema.ts'
import type { calendarContract } from '#shared/calendar/calendar-contract.ts'
import { publicHolidayRows } from '#shared/calendar/public-holiday-rows.ts'
import { schoolHolidayRows } from '#shared/calendar/school-holiday-rows.ts'
import { ok } from '#shared/kernel/result.ts'

import { holidayColumns, periodColumns } from './calendar-rows.ts'

/**
 * The calendar every place starts with: the legal public holidays, the school holidays known when this version was
 * made, and closing on public holidays. Ids come from the holiday's rule, or from the school holidays' kind and first
 * day: two devices set up apart from each other hold the same rows. Rows already there are left as they are.
 */
export function loadCalendarRows({ db }: CommandContext): void {
  for (const holiday of publicHolidayRows) {
    const values = { id: derivedId('publicHoliday', holiday.rule), ...holidayColumns(holiday) }
    db.run(
      db.q
        .insertInto('publicHoliday')
        .values(values)
        .onConflict((conflict) => conflict.doNothing()),
    )
  }
  for (const period of schoolHolidayRows) {
    const values = { id: derivedId('calendarPeriod', period.kind, period.fromDate), ...periodColumns(period) }
    db.run(
      db.q
        .insertInto('calendarPeriod')
        .values(values)
        .onConflict((conflict) => conflict.doNothing()),
    )
  }
  const setting = { id: 'calendar', closesOnPublicHolidays: 1 } as const
  db.run(
    db.q
      .insertInto('calendarSetting')
      .values(setting)
      .onConflict((conflict) => conflict.doNothing()),
  )
}

export const closeOnPublicHolidays: Handlers<typeof calendarContract>['closeOnPublicHolidays'] = (
  { db },
  { close },
) => {
  const closesOnPublicHolidays: Flag = close ? 1 : 0
  db.run(
    db.q
      .insertInto('calendarSetting')
      .values({ id: 'calendar', closesOnPublicHolidays })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ closesOnPublicHolidays })),
  )
  return ok({})
}
