import { useTranslation } from 'react-i18next'

import { languageNames } from '#renderer/lib/language-switch.tsx'
import { languages } from '#renderer/lib/texts-of.ts'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { Trilingual } from '#shared/kernel/shapes.ts'

import { useLanguage } from './calendar-facts.ts'

import layout from '#renderer/ui/form.module.css'

interface NameFieldsProps {
  readonly value: Trilingual
  readonly onChange: (value: Trilingual) => void
  readonly error: string | null
}

/** The name in the language on screen; the two others may stay empty and take the same. */
export function NameFields({ value, onChange, error }: NameFieldsProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const others = languages.filter((one) => one !== language)
  return (
    <>
      <TextField
        label={t('calendar.form.name')}
        value={value[language]}
        onChange={(name) => onChange({ ...value, [language]: name })}
        maximumLength={80}
        autoFocus
        error={error}
      />
      <div className={layout.pair}>
        {others.map((one) => (
          <TextField
            key={one}
            label={t('calendar.form.nameIn', { language: languageNames[one] })}
            hint={t('calendar.form.nameHint')}
            value={value[one]}
            onChange={(name) => onChange({ ...value, [one]: name })}
            maximumLength={80}
            isOptional
          />
        ))}
      </div>
    </>
  )
}
