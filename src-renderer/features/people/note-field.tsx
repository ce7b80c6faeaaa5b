import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { TextAreaField } from '#renderer/ui/text-field.tsx'
import { healthWordsIn } from '#shared/people/health-word-rules.ts'

import styles from './people.module.css'

interface NoteFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly error?: string | null
  readonly maximumLength: number
}

/** A few sentences about somebody. Words about health are pointed out while they are typed; nobody is stopped. */
export function NoteField({ label, value, onChange, error, maximumLength }: NoteFieldProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const found = healthWordsIn(value)
  return (
    <div className={styles.noteField}>
      <TextAreaField
        label={label}
        hint={t('people.form.noteHint')}
        value={value}
        onChange={onChange}
        error={error}
        maximumLength={maximumLength}
        rows={4}
        isOptional
      />
      {found.length > 0 && (
        <Banner tone="attention" role="status">
          {t('people.form.healthWords', { words: formatting.list(found), count: found.length })}
        </Banner>
      )}
    </div>
  )
}
