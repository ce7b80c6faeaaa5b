import { useTranslation } from 'react-i18next'

import { useNow } from '#renderer/lib/use-now.ts'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { hostOrigins } from '#shared/hosts/host.ts'

import { ColourChoice } from './colour-choice.tsx'
import { maximumName, type HostDraft } from './host-draft.ts'

import layout from '#renderer/ui/form.module.css'
import styles from './host-form.module.css'

interface HostFormProps {
  readonly value: HostDraft
  readonly isNew: boolean
  readonly nameError: string | null
  readonly onChange: (part: Partial<HostDraft>) => void
  readonly onEnter: () => void
}

/** What is known of somebody who welcomes. Nothing here is a contact or a remark: there is no field for one. */
export function HostForm({ value, isNew, nameError, onChange, onEnter }: HostFormProps) {
  const { t } = useTranslation()
  const today = useNow().date
  return (
    <div className={layout.form}>
      <TextField
        label={t('hosts.form.name')}
        hint={t('hosts.form.nameHint')}
        value={value.displayName}
        onChange={(displayName) => onChange({ displayName })}
        maximumLength={maximumName}
        autoFocus
        onEnter={onEnter}
        error={nameError}
      />
      <div className={layout.pair}>
        <SelectField
          label={t('hosts.form.origin')}
          hint={t('hosts.form.originHint')}
          value={value.origin}
          choices={hostOrigins.map((origin) => ({ value: origin, label: t(`hosts.origin.${origin}`) }))}
          onChange={(origin) => onChange({ origin })}
        />
        <DateField
          label={t('hosts.form.since')}
          value={value.since}
          today={today}
          onChange={(since) => onChange({ since })}
          isOptional
        />
      </div>
      <div className={styles.checks}>
        <CheckField
          label={t('hosts.form.key')}
          isChecked={value.keyHolder}
          onChange={(keyHolder) => onChange({ keyHolder })}
        />
        <CheckField
          label={t('hosts.form.new')}
          hint={t('hosts.form.newHint')}
          isChecked={value.newcomer}
          onChange={(newcomer) => onChange({ newcomer })}
        />
      </div>
      <ColourChoice
        name={value.displayName}
        value={value.colour}
        canBeAny={isNew}
        onChange={(colour) => onChange({ colour })}
      />
    </div>
  )
}
