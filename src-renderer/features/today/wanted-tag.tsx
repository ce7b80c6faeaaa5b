import LifeBuoy from 'lucide-react/icons/life-buoy'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { addressOf, navigate } from '#renderer/lib/router.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { TagButton } from '#renderer/ui/chip.tsx'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import { usualRotaSettings } from '#shared/rota/rota-settings.ts'

/** "We are looking for somebody for this evening": asked for once the screen is drawn; leads to where one can help. */
export function WantedTag({ today }: { readonly today: LocalDate }) {
  const { t } = useTranslation()
  const { timeRange, shortDay } = useFormatting()
  const { data } = useQuery(api.rota.listReplacements, {}, ['rota', 'hosts', 'calendar'])
  const wanted = data?.open.filter(({ urgent }) => urgent) ?? []
  const [first] = wanted
  if (first === undefined) return null
  const { date, startTime, endTime } = first.slot
  const hours = timeRange(startTime, endTime)
  const one = () => {
    if (date !== today) return t('replacements.lateOther', { slot: `${shortDay(date)}, ${hours}` })
    const isEvening = startTime >= usualRotaSettings.eveningFrom
    return t(isEvening ? 'replacements.lateTonight' : 'replacements.lateToday', { hours })
  }
  return (
    <TagButton
      tone="attention"
      icon={<LifeBuoy size={18} />}
      onClick={() => navigate(addressOf('rota', [], { view: 'help' }))}
    >
      {wanted.length === 1 ? one() : t('replacements.lateMany', { count: wanted.length })}
    </TagButton>
  )
}
