import { useTranslation } from 'react-i18next'

import { useNow } from '#renderer/lib/use-now.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { LocalDate } from '#shared/kernel/local-date.ts'

interface DayFieldProps {
  readonly label: string
  readonly value: LocalDate | null
  readonly onChange: (date: LocalDate | null) => void
  /** True once somebody wanted to go on: that it is missing is said. */
  readonly isAsked: boolean
}

/** A day there has to be. */
export function DayField({ label, value, onChange, isAsked }: DayFieldProps) {
  const { t } = useTranslation()
  return (
    <DateField
      label={label}
      value={value}
      today={useNow().date}
      onChange={onChange}
      error={isAsked && value === null ? t('series.form.missingDate') : null}
    />
  )
}

interface NameFieldProps {
  readonly hint: string
  readonly value: string
  readonly onChange: (name: string) => void
}

/** What a series or a single slot is called, if it has a name. */
export function NameField({ hint, value, onChange }: NameFieldProps) {
  const { t } = useTranslation()
  return (
    <TextField
      label={t('series.form.name')}
      hint={hint}
      value={value}
      onChange={onChange}
      maximumLength={80}
      isOptional
    />
  )
}
