import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import type { Standing } from '#renderer/lib/standing.ts'

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** `Chaque mardi, 14 h – 18 h`, `Mardi, une semaine sur 2`. */
export function useStandingWords(): (standing: Pick<Standing, 'weekday' | 'everyWeeks' | 'hours'>) => string {
  const { t } = useTranslation()
  const formatting = useFormatting()
  return ({ weekday, everyWeeks, hours }) => {
    const every = capital(t('standing.every', { day: formatting.weekday(weekday), count: everyWeeks }))
    if (hours === null) return every
    return t('standing.withHours', { every, hours: formatting.timeRange(hours.startTime, hours.endTime) })
  }
}
