import type { Flag } from '../schema.ts'

export interface CalendarTables {
  publicHoliday: {
    id: string
    rule: string
    nameFr: string
    nameNl: string
    nameEn: string
    validFrom: string | null
    validUntil: string | null
    source: string
    /** confirmed, derived. */
    certainty: string
  }
  /** `kind`: closing, schoolFr, schoolNl. Both days included. */
  calendarPeriod: {
    id: string
    kind: string
    fromDate: string
    untilDate: string
    nameFr: string
    nameNl: string
    nameEn: string
    source: string
    /** confirmed, derived. */
    certainty: string
  }
  /** One row, id `calendar`. */
  calendarSetting: { id: string; closesOnPublicHolidays: Flag }
  /** A day that is open although the calendar says closed; its id is the day, so that two PCs reopen it once. */
  reopenedDay: { id: string; date: string }
}
