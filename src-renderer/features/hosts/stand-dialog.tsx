import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { stand, standingSentence } from '#renderer/lib/standing.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import type { Weekday } from '#shared/kernel/local-date.ts'

import type { NamedHost } from './host-acts.ts'

interface Habit {
  readonly id: string
  readonly seriesId: string
  readonly weekday: Weekday
  readonly label: string
}

/** The slots that come back, one line a weekday: `Mardi, 14 h – 18 h`. */
function useHabits(): readonly Habit[] | undefined {
  const formatting = useFormatting()
  const { data } = useQuery(api.rota.listSeries, {}, ['rota'])
  return data?.series
    .flatMap(({ seriesId, name, oneOff, pattern }) =>
      oneOff || pattern === null
        ? []
        : pattern.weekdays.map((weekday) => {
            const hours = formatting.timeRange(pattern.startTime, pattern.endTime)
            const label = [`${formatting.weekday(weekday)}, ${hours}`, name].filter((part) => part !== '')
            return { id: `${seriesId} ${weekday}`, seriesId, weekday, label: label.join(' – '), pattern }
          }),
    )
    .toSorted((a, b) => a.weekday - b.weekday || (a.pattern.startTime < b.pattern.startTime ? -1 : 1))
}

const rhythms = ['1', '2', '3', '4'] as const
type Rhythm = (typeof rhythms)[number]

interface HabitDraft {
  readonly habit: Habit | undefined
  readonly rhythm: Rhythm
  readonly fromDate: string | null
}

/** "Every Tuesday until I say otherwise", begun from somebody's page. */
export function StandDialog({ host, onClose }: { readonly host: NamedHost; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const today = useNow().date
  const habits = useHabits()
  const [draft, setDraft] = useState<HabitDraft>({ habit: undefined, rhythm: '1', fromDate: today })
  const [error, setError] = useState<string | null>(null)
  const habit = draft.habit ?? habits?.[0]
  const type = (part: Partial<HabitDraft>) => {
    setError(null)
    setDraft((before) => ({ ...before, ...part }))
  }
  const add = async () => {
    if (habit === undefined) return
    const { rhythm, fromDate } = draft
    if (fromDate === null) {
      setError(t('standing.endDate'))
      return
    }
    const { seriesId, weekday } = habit
    const asked = { seriesId, weekday, hostId: host.id, everyWeeks: Number(rhythm), fromDate }
    const result = await stand(asked, host.displayName)
    if (result.ok) onClose()
    else setError(result.error === null ? null : standingSentence(t, result.error))
  }
  return (
    <Dialog
      title={t('standing.addTitle', { name: host.displayName })}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{t('standing.keep')}</Button>
          {habit !== undefined && (
            <Button variant="primary" onClick={() => void add()}>
              {t('standing.addThis')}
            </Button>
          )}
        </>
      }
    >
      {habits?.length === 0 && <p>{t('standing.noSlot')}</p>}
      {habits !== undefined && habit !== undefined && (
        <HabitFields habits={habits} value={{ ...draft, habit }} today={today} onChange={type} />
      )}
      <FieldError text={error} />
    </Dialog>
  )
}

interface HabitFieldsProps {
  readonly habits: readonly Habit[]
  readonly value: HabitDraft & { readonly habit: Habit }
  readonly today: string
  readonly onChange: (part: Partial<HabitDraft>) => void
}

function HabitFields({ habits, value, today, onChange }: HabitFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <SelectField
        label={t('standing.slot')}
        value={value.habit.id}
        choices={habits.map(({ id, label }) => ({ value: id, label }))}
        onChange={(chosen) => onChange({ habit: habits.find(({ id }) => id === chosen) })}
      />
      <SelectField
        label={t('standing.rhythm')}
        value={value.rhythm}
        choices={rhythms.map((rhythm) => ({
          value: rhythm,
          label: t('standing.weeks', { count: Number(rhythm) }),
        }))}
        onChange={(rhythm) => onChange({ rhythm })}
      />
      <DateField
        label={t('standing.fromDate')}
        value={value.fromDate}
        today={today}
        onChange={(fromDate) => onChange({ fromDate })}
      />
    </>
  )
}
