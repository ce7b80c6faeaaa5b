import { useTranslation } from 'react-i18next'

import type { LocalDate } from '#shared/kernel/local-date.ts'
import { usualRotaSettings } from '#shared/rota/rota-settings.ts'

import { api } from './api.ts'
import { useFormatting } from './formatting.ts'
import { useQuery } from './use-query.ts'
import { useReloadWhen } from './use-reload-when.ts'

/** Who is looked for, read again when a request becomes urgent or ends though nobody did anything. */
export function useReplacements() {
  const { data, reload } = useQuery(api.rota.listReplacements, {}, ['rota', 'hosts', 'calendar', 'vault'])
  useReloadWhen(data?.changesAt ?? undefined, reload)
  return data
}

/**
 * "On cherche quelqu'un pour ce soir, 18 h – 21 h", without a name: read from afar, and by whoever passes. Null while
 * nothing is urgent.
 */
export function useWanted(today: LocalDate): string | null {
  const { t } = useTranslation()
  const { timeRange, shortDay } = useFormatting()
  const wanted = useReplacements()?.open.filter(({ urgent }) => urgent) ?? []
  const [first] = wanted
  if (first === undefined) return null
  if (wanted.length > 1) return t('replacements.lateMany', { count: wanted.length })
  const { date, startTime, endTime } = first.slot
  const hours = timeRange(startTime, endTime)
  if (date !== today) return t('replacements.lateOther', { slot: `${shortDay(date)}, ${hours}` })
  const isEvening = startTime >= usualRotaSettings.eveningFrom
  return t(isEvening ? 'replacements.lateTonight' : 'replacements.lateToday', { hours })
}
