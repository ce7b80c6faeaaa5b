import type { TFunction } from 'i18next'

import type { Formatting } from '#renderer/lib/formatting.ts'
import type { AbsenceSpan } from '#shared/hosts/host.ts'

/** When somebody is away: `le samedi 21 novembre 2026, à partir de 14 h`, `du 16 au 22 novembre 2026`. */
export function absenceWords(t: TFunction, formatting: Formatting, absence: AbsenceSpan): string {
  const { fromDate, untilDate, fromTime, untilTime } = absence
  const isOneDay = fromDate === untilDate
  const days = isOneDay
    ? t('hosts.absence.oneDay', { day: formatting.dayAndYear(fromDate) })
    : formatting.dateRange(fromDate, untilDate)
  if (fromTime === null && untilTime === null) return days
  if (isOneDay && fromTime !== null && untilTime !== null)
    return t('hosts.absence.timed', { days, times: formatting.timeRange(fromTime, untilTime) })
  const times = [
    ...(fromTime === null ? [] : [t('hosts.absence.fromTimeOn', { time: formatting.time(fromTime) })]),
    ...(untilTime === null ? [] : [t('hosts.absence.untilTimeOn', { time: formatting.time(untilTime) })]),
  ]
  return t('hosts.absence.timed', { days, times: times.join(' – ') })
}
