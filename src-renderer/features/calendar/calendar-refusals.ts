import type { TFunction } from 'i18next'

import type { WholeContract } from '#renderer/lib/api.ts'
import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { assertNever } from '#shared/kernel/result.ts'

type Calendar = WholeContract['calendar']

export type CalendarRefusal =
  | RefusalOf<Calendar['addPeriod']>
  | RefusalOf<Calendar['changePeriod']>
  | RefusalOf<Calendar['removePeriod']>
  | RefusalOf<Calendar['addPublicHoliday']>
  | RefusalOf<Calendar['endPublicHoliday']>

/** Why the calendar was not changed. */
export function calendarSentence(t: TFunction, refusal: CalendarRefusal): string {
  switch (refusal.type) {
    case 'UntilBeforeFrom':
      return t('calendar.refusal.untilBeforeFrom')
    case 'PeriodUnknown':
      return t('calendar.refusal.periodUnknown')
    case 'PublicHolidayUnknown':
      return t('calendar.refusal.publicHolidayUnknown')
    default:
      return assertNever(refusal)
  }
}
