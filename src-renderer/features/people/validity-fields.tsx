import { useTranslation } from 'react-i18next'

import { useNow } from '#renderer/lib/use-now.ts'
import { VaultFileField } from '#renderer/lib/vault-file-field.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { TextAreaField } from '#renderer/ui/text-field.tsx'

import type { ValidityDraft } from './validity-draft.ts'

import form from '#renderer/ui/form.module.css'

interface ValidityFieldsProps {
  readonly value: ValidityDraft
  readonly fileLabel: string
  readonly onChange: (part: Partial<ValidityDraft>) => void
  readonly fileError: string | null
}

/** From when to when, a remark, and the document itself. */
export function ValidityFields({ value, fileLabel, onChange, fileError }: ValidityFieldsProps) {
  const { t } = useTranslation()
  const today = useNow().date
  return (
    <>
      <div className={form.pair}>
        <DateField
          label={t('policies.form.from')}
          value={value.fromDate}
          today={today}
          onChange={(fromDate) => onChange({ fromDate })}
        />
        <DateField
          label={t('policies.form.until')}
          hint={t('policies.form.untilHint')}
          isOptional
          value={value.untilDate}
          today={today}
          onChange={(untilDate) => onChange({ untilDate })}
        />
      </div>
      <TextAreaField
        label={t('policies.form.note')}
        isOptional
        maximumLength={500}
        value={value.note}
        onChange={(note) => onChange({ note })}
      />
      <VaultFileField
        label={fileLabel}
        value={value.file}
        error={fileError}
        onChange={(file) => onChange({ file })}
      />
    </>
  )
}
