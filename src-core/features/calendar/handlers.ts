import type { Handlers } from '#core/context.ts'
import type { calendarContract } from '#shared/calendar/calendar-contract.ts'
import { publicHolidaysOf, schoolHolidaysKnownUntil } from '#shared/calendar/calendar-rules.ts'
import { ok } from '#shared/kernel/result.ts'

import {
  closesOnPublicHolidays,
  listCalendarDays,
  listPeriods,
  listPublicHolidays,
} from './calendar-queries.ts'
import { closeOnPublicHolidays } from './calendar-service.ts'
import { addPeriod, changePeriod, closeDay, removePeriod, reopenDay } from './period-service.ts'
import { addPublicHoliday, changePublicHoliday, endPublicHoliday } from './public-holiday-service.ts'

export const calendarHandlers: Handlers<typeof calendarContract> = {
  listDays: ({ db }, { from, to }) => ok({ days: listCalendarDays(db, from, to) }),
  listPeriods: ({ db }, { kind }) => {
    const periods = listPeriods(db)
    const asked = kind === undefined ? periods : periods.filter((period) => period.kind === kind)
    return ok({ periods: asked, knownUntil: schoolHolidaysKnownUntil(periods) })
  },
  addPeriod,
  changePeriod,
  removePeriod,
  listPublicHolidays: ({ db }, { year }) => {
    const rules = listPublicHolidays(db)
    const days = publicHolidaysOf(year, rules).map(({ date, holiday }) => ({
      date,
      publicHolidayId: holiday.id,
      name: holiday.name,
    }))
    return ok({ closesOnPublicHolidays: closesOnPublicHolidays(db), days, rules })
  },
  addPublicHoliday,
  changePublicHoliday,
  endPublicHoliday,
  closeOnPublicHolidays,
  reopenDay,
  closeDay,
}
