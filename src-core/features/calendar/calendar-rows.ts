import type { Schema } from '#db/schema.ts'
import type { CalendarPeriod, PeriodKind } from '#shared/calendar/calendar-day.ts'
import type { Certainty, PublicHoliday } from '#shared/calendar/public-holiday.ts'
import type { Trilingual } from '#shared/kernel/shapes.ts'

type HolidayRow = Schema['publicHoliday']
type PeriodRow = Schema['calendarPeriod']

export const holidayOf = ({ nameFr, nameNl, nameEn, certainty, ...row }: HolidayRow): PublicHoliday => ({
  ...row,
  name: { fr: nameFr, nl: nameNl, en: nameEn },
  certainty: certainty as Certainty,
})

export const periodOf = ({ nameFr, nameNl, nameEn, kind, certainty, ...row }: PeriodRow): CalendarPeriod => ({
  ...row,
  kind: kind as PeriodKind,
  name: { fr: nameFr, nl: nameNl, en: nameEn },
  certainty: certainty as Certainty,
})

const nameColumns = ({ fr, nl, en }: Trilingual) => ({ nameFr: fr, nameNl: nl, nameEn: en })

/** A public holiday without its id, as columns. */
export const holidayColumns = ({ name, ...holiday }: Omit<PublicHoliday, 'id'>): Omit<HolidayRow, 'id'> => ({
  ...holiday,
  ...nameColumns(name),
})

/** A period without its id, as columns. */
export const periodColumns = ({ name, ...period }: Omit<CalendarPeriod, 'id'>): Omit<PeriodRow, 'id'> => ({
  ...period,
  ...nameColumns(name),
})
