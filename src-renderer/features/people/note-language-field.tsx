import { useTranslation } from 'react-i18next'

import { SelectField } from '#renderer/ui/select-field.tsx'
import type { NoteLanguage } from '#shared/people/note-text-rules.ts'

interface NoteLanguageFieldProps {
  /** Whose language it is, when several people stand one under the other. */
  readonly name: string | null
  readonly value: NoteLanguage
  readonly onChange: (value: NoteLanguage) => void
}

/** In which of its two languages somebody is given the note. */
export function NoteLanguageField({ name, value, onChange }: NoteLanguageFieldProps) {
  const { t } = useTranslation()
  return (
    <SelectField
      label={name === null ? t('notes.give.language') : t('notes.give.languageOf', { name })}
      value={value}
      choices={[
        { value: 'fr', label: t('notes.give.fr') },
        { value: 'nl', label: t('notes.give.nl') },
      ]}
      onChange={onChange}
    />
  )
}
