import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { WeekHoursField } from '#renderer/ui/week-hours-field.tsx'
import { completeHours, type WeekHours } from '#renderer/ui/week-hours.ts'
import type { Weekday } from '#shared/kernel/local-date.ts'
import type { OpeningHour } from '#shared/place/place-contract.ts'

import { useDraft } from './use-draft.ts'

import styles from './settings-form.module.css'

interface OpeningHoursCardProps {
  readonly openingHours: readonly OpeningHour[]
}

interface Wrong {
  readonly weekday: Weekday
  readonly sentence: string
}

/** The opening hours of the week. */
export function OpeningHoursCard({ openingHours }: OpeningHoursCardProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const hours: WeekHours = openingHours.map(({ weekday, opensAt, closesAt }) => ({
    id: `${weekday}-${opensAt}`,
    weekday,
    from: opensAt,
    until: closesAt,
  }))
  const sentenceOf = (type: 'HoursOverlap' | 'HoursWithoutLength') =>
    t(type === 'HoursOverlap' ? 'settings.place.hoursOverlap' : 'settings.place.hoursWithoutLength')
  const draft = useDraft({ hours })
  const save = async () => {
    const complete = completeHours(draft.value.hours)
    if ('incomplete' in complete) {
      setWrong({ weekday: complete.incomplete, sentence: t('settings.place.hoursIncomplete') })
      return
    }
    const result = await api.place.setOpeningHours({
      openingHours: complete.hours.map(({ weekday, from, until }) => ({
        weekday,
        opensAt: from,
        closesAt: until,
      })),
    })
    const refusal = result.ok ? null : refusalOf(result.error)
    setWrong(refusal === null ? null : { weekday: refusal.weekday, sentence: sentenceOf(refusal.type) })
    if (!result.ok) return
    draft.done()
    offerUndo(t('settings.saved'), result.act)
  }
  const change = (changed: WeekHours) => {
    setWrong(null)
    draft.set('hours')(changed)
  }
  return (
    <Card title={t('settings.place.hours')} sub={t('settings.place.hoursHint')} size="large">
      <WeekHoursField
        label={t('settings.place.hours')}
        dayNames={([1, 2, 3, 4, 5, 6, 7] as const).map(formatting.weekday)}
        value={draft.value.hours}
        onChange={change}
        errorOf={(weekday) => (wrong?.weekday === weekday ? wrong.sentence : null)}
      />
      <div className={styles.foot}>
        <Button
          variant={draft.isChanged ? 'primary' : 'plain'}
          disabled={!draft.isChanged}
          onClick={() => void save()}
        >
          {t('settings.save')}
        </Button>
      </div>
    </Card>
  )
}
