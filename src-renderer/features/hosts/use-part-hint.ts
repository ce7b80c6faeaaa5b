import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import type { DayPart } from '#shared/hosts/host-wishes.ts'

/** Where the parts of the day begin, as the place decided: "jusqu'à 12 h", "dès 12 h", "dès 17 h 30"; null until read. */
export function usePartHint(): ((part: DayPart) => string) | null {
  const { t } = useTranslation()
  const { time } = useFormatting()
  const { data } = useQuery(api.rota.getRotaSettings, {}, ['rota'])
  if (data === undefined) return null
  return (part) => {
    if (part === 'morning') return t('wishes.partUntil', { time: time(data.afternoonFrom) })
    const from = part === 'afternoon' ? data.afternoonFrom : data.eveningFrom
    return t('wishes.partFrom', { time: time(from) })
  }
}
