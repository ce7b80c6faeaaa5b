import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { localeOf } from '#renderer/lib/language.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { Language } from '#shared/kernel/shapes.ts'

import { useLanguage } from './calendar-facts.ts'
import { nextDateOf, ruleOf, type HolidayDraft } from './holiday-draft.ts'

import layout from '#renderer/ui/form.module.css'

interface HolidayRuleFieldsProps {
  readonly value: HolidayDraft
  readonly isAsked: boolean
  readonly onChange: (part: Partial<HolidayDraft>) => void
}

/** When a public holiday falls; the next day it gives is said at once, so that a slip is seen. */
export function HolidayRuleFields({ value, isAsked, onChange }: HolidayRuleFieldsProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const today = useNow().date
  const rule = ruleOf(value)
  const next = rule === null ? null : nextDateOf(rule, today)
  const error = isAsked && rule === null ? t('calendar.form.notADay') : null
  return (
    <>
      <SegmentedControl
        label={t('calendar.form.rule')}
        isLabelShown
        value={value.way}
        segments={[
          { value: 'fixed', label: t('calendar.form.ruleFixed') },
          { value: 'easter', label: t('calendar.form.ruleEaster') },
        ]}
        onChange={(way) => onChange({ way })}
      />
      {value.way === 'fixed' ? (
        <FixedDay value={value} error={error} onChange={onChange} />
      ) : (
        <TextField
          label={t('calendar.form.easterDays')}
          hint={t('calendar.form.easterHint')}
          value={value.easterDays}
          onChange={(easterDays) => onChange({ easterDays })}
          maximumLength={4}
          error={error}
        />
      )}
      <p role="status">{next !== null && t('calendar.form.falls', { day: formatting.dayAndYear(next) })}</p>
      <DateField
        label={t('calendar.form.validFrom')}
        value={value.validFrom}
        today={today}
        onChange={(validFrom) => onChange({ validFrom })}
        isOptional
      />
    </>
  )
}

interface FixedDayProps {
  readonly value: HolidayDraft
  readonly error: string | null
  readonly onChange: HolidayRuleFieldsProps['onChange']
}

function FixedDay({ value, error, onChange }: FixedDayProps) {
  const { t } = useTranslation()
  const months = monthNames(useLanguage())
  return (
    <div className={layout.pair}>
      <NumberField
        label={t('calendar.form.day')}
        value={value.day}
        minimum={1}
        maximum={31}
        onChange={(day) => onChange({ day })}
        error={error}
      />
      <SelectField
        label={t('calendar.form.month')}
        value={String(value.month)}
        choices={months.map((label, index) => ({ value: String(index + 1), label }))}
        onChange={(month) => onChange({ month: Number(month) })}
      />
    </div>
  )
}

function monthNames(language: Language): readonly string[] {
  const format = new Intl.DateTimeFormat(localeOf[language], { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 1)))
}
