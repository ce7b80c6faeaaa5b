import { useTranslation } from 'react-i18next'

import { TextField } from '#renderer/ui/text-field.tsx'

import { LineField } from './person-fields.tsx'
import type { PersonForm } from './use-person-form.ts'

import layout from '#renderer/ui/form.module.css'

interface IdentityFieldsProps {
  readonly form: PersonForm
  readonly autoFocus?: boolean
  readonly onEnter: () => void
}

/** Names, and how to reach somebody. */
export function IdentityFields({ form, autoFocus, onEnter }: IdentityFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <div className={layout.pair}>
        <LineField form={form} name="firstName" autoFocus={autoFocus === true} onEnter={onEnter} />
        <LineField form={form} name="lastName" onEnter={onEnter} />
      </div>
      <div className={layout.pair}>
        <LineField form={form} name="phone" type="tel" hint={t('people.form.phoneHint')} onEnter={onEnter} />
        <LineField form={form} name="email" type="email" onEnter={onEnter} />
      </div>
      <TextField
        label={t('people.field.languages')}
        hint={t('people.form.languagesHint')}
        value={form.draft.languages}
        onChange={(languages) => form.type({ languages })}
        error={form.errorOf('languages')}
        isOptional
        onEnter={onEnter}
      />
      <LineField form={form} name="street" onEnter={onEnter} />
      <div className={layout.pair}>
        <LineField form={form} name="postcode" onEnter={onEnter} />
        <LineField form={form} name="city" onEnter={onEnter} />
      </div>
    </>
  )
}
