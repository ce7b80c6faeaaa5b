import { useTranslation } from 'react-i18next'

import { useNow } from '#renderer/lib/use-now.ts'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

import { NameFields } from './name-fields.tsx'
import type { PeriodDraft } from './period-draft.ts'

import layout from '#renderer/ui/form.module.css'

export interface PeriodErrors {
  readonly name: string | null
  readonly dates: string | null
}

interface PeriodFieldsProps {
  readonly value: PeriodDraft
  /** The place's own closings were read nowhere: they need no source. */
  readonly hasSource: boolean
  readonly errors: PeriodErrors
  readonly onChange: (part: Partial<PeriodDraft>) => void
}

export function PeriodFields({ value, hasSource, errors, onChange }: PeriodFieldsProps) {
  const { t } = useTranslation()
  const today = useNow().date
  return (
    <div className={layout.form}>
      <NameFields value={value.name} onChange={(name) => onChange({ name })} error={errors.name} />
      <div className={layout.pair}>
        <DateField
          label={t('calendar.form.from')}
          value={value.fromDate}
          today={today}
          onChange={(fromDate) => onChange({ fromDate })}
        />
        <DateField
          label={t('calendar.form.until')}
          value={value.untilDate}
          today={value.fromDate ?? today}
          onChange={(untilDate) => onChange({ untilDate })}
          isOptional
        />
      </div>
      <FieldError text={errors.dates} />
      {hasSource && (
        <>
          <TextField
            label={t('calendar.form.source')}
            hint={t('calendar.form.sourceHint')}
            value={value.source}
            onChange={(source) => onChange({ source })}
            maximumLength={300}
            isOptional
          />
          <CheckField
            label={t('calendar.form.checked')}
            isChecked={value.isChecked}
            onChange={(isChecked) => onChange({ isChecked })}
          />
        </>
      )}
    </div>
  )
}
