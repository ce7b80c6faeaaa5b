import { useTranslation } from 'react-i18next'

import { CheckField } from '#renderer/ui/check-field.tsx'
import { weekdayOf } from '#shared/kernel/local-date.ts'
import { partsOfSlotId } from '#shared/rota/slot.ts'

import { api } from './api.ts'
import { useFormatting } from './formatting.ts'
import { useQuery } from './use-query.ts'

interface WeeklyChoiceProps {
  readonly slotId: string
  readonly isWeekly: boolean
  readonly onChange: (isWeekly: boolean) => void
}

/** "Every Tuesday, until further notice": one more choice before the name, for a slot that comes back. */
export function WeeklyChoice({ slotId, isWeekly, onChange }: WeeklyChoiceProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { seriesId, plannedDate } = partsOfSlotId(slotId)
  const { data } = useQuery(api.rota.getSeries, { seriesId }, ['rota'])
  if (data === undefined || data.series.oneOff) return null
  return (
    <CheckField
      label={t('standing.choose.label', { day: formatting.weekday(weekdayOf(plannedDate)) })}
      hint={isWeekly ? t('standing.choose.hint') : undefined}
      isChecked={isWeekly}
      onChange={onChange}
    />
  )
}
