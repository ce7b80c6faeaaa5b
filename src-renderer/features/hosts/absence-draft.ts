import type { AbsenceSpan } from '#shared/hosts/host.ts'
import type { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'

/** An absence being typed. */
export interface AbsenceDraft {
  readonly fromDate: LocalDate | null
  readonly untilDate: LocalDate | null
  readonly wholeDays: boolean
  readonly fromTime: LocalTime | null
  readonly untilTime: LocalTime | null
}

/** What is still missing before it can be noted. */
export type AbsenceGap = 'missingDates' | 'missingTimes'

/** The absence, or what is missing. A last day left empty is the first one: most absences are of one day. */
export function completeAbsence(draft: AbsenceDraft): AbsenceSpan | AbsenceGap {
  const { fromDate, wholeDays, fromTime, untilTime } = draft
  if (fromDate === null) return 'missingDates'
  const untilDate = draft.untilDate ?? fromDate
  if (wholeDays) return { fromDate, untilDate, fromTime: null, untilTime: null }
  if (fromTime === null || untilTime === null) return 'missingTimes'
  return { fromDate, untilDate, fromTime, untilTime }
}
