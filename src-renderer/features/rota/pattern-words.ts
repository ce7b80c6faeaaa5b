import type { TFunction } from 'i18next'

import type { WholeContract } from '#renderer/lib/api.ts'
import type { Formatting } from '#renderer/lib/formatting.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'
import type { SeriesSchedule, SlotPattern } from '#shared/rota/slot-series.ts'

type Rhythm = Pick<SlotPattern, 'weekdays' | 'everyWeeks' | 'startTime' | 'endTime'>

/** `chaque mardi et jeudi, 18 h – 21 h` · `du lundi au samedi, 14 h – 18 h` · `toutes les 2 semaines : lundi, 10 h – 14 h` */
export function patternWords(t: TFunction, formatting: Formatting, pattern: Rhythm): string {
  const { everyWeeks, startTime, endTime } = pattern
  const weekdays = pattern.weekdays.toSorted()
  const days = formatting.list(weekdays.map(formatting.weekday))
  const hours = formatting.timeRange(startTime, endTime)
  if (everyWeeks > 1) return t('series.everyWeeks', { count: everyWeeks, days, hours })
  if (weekdays.length === 7) return t('series.everyDay', { hours })
  const [first, last] = [weekdays[0], weekdays.at(-1)]
  if (first === undefined || last === undefined || weekdays.length < 3 || last - first >= weekdays.length)
    return t('series.everyWeek', { days, hours })
  return t('series.everyWeekRange', {
    first: formatting.weekday(first),
    last: formatting.weekday(last),
    hours,
  })
}

/** A series as the contract answers it, in the shape the rules take. */
export const scheduleOf = ({
  series,
  patterns,
}: OutputOf<WholeContract['rota']['getSeries']>): SeriesSchedule => ({
  series: { id: series.seriesId, name: series.name, endedFrom: series.endedFrom },
  patterns,
})
