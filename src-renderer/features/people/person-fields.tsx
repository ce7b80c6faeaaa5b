import { useTranslation } from 'react-i18next'

import { TextField } from '#renderer/ui/text-field.tsx'

import { type LineName, longest } from './person-draft.ts'
import type { PersonForm } from './use-person-form.ts'

interface LineFieldProps {
  readonly form: PersonForm
  readonly name: LineName
  readonly hint?: string
  readonly type?: 'email' | 'tel'
  readonly autoFocus?: boolean
  readonly onEnter?: () => void
}

/** One line of the file, with its own name, length and refusal. */
export function LineField({ form, name, hint, type, autoFocus, onEnter }: LineFieldProps) {
  const { t } = useTranslation()
  return (
    <TextField
      label={t(`people.field.${name}`)}
      hint={hint}
      // An address is looked at by the rules, which say why; the browser would only stop the typing.
      type={type === 'tel' ? 'tel' : 'text'}
      value={form.draft[name]}
      onChange={(text) => form.type({ [name]: text })}
      error={form.errorOf(name)}
      maximumLength={longest[name]}
      isOptional={name !== 'firstName' && name !== 'lastName'}
      autoFocus={autoFocus}
      onEnter={onEnter}
    />
  )
}
