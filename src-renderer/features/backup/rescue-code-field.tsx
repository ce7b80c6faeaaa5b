import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import { formattingOf } from '#renderer/lib/formatting.ts'
import { isLanguage } from '#renderer/lib/texts-of.ts'
import { TextAreaField } from '#renderer/ui/text-field.tsx'
import {
  rescueGroupCount,
  rescueGroupLength,
  rescueGroupsOf,
  wrongRescueGroups,
} from '#shared/backup/rescue-code.ts'

import styles from './backup.module.css'

interface RescueCodeFieldProps {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly error: string | null
  readonly onChange: (text: string) => void
}

/** The code of the rescue sheet: a slip is shown in its group as soon as that group is typed. */
export function RescueCodeField({ label, hint, value, error, onChange }: RescueCodeFieldProps) {
  const { t, i18n } = useTranslation()
  const wrong = wrongRescueGroups(value)
  const done = rescueGroupsOf(value).filter((group) => group.length === rescueGroupLength).length
  const progress = t('backup.codeGroups', { done: String(done), all: String(rescueGroupCount) })
  return (
    <TextAreaField
      className={styles.code}
      label={label}
      hint={value.trim() === '' ? hint : `${hint} ${progress}`}
      value={value}
      rows={3}
      maximumLength={200}
      error={error ?? slipSentence(t, i18n.language, wrong)}
      onChange={onChange}
    />
  )
}

/** `Il y a une faute dans les groupes 3 et 7.`; null when there is none. */
export function slipSentence(t: TFunction, language: string, wrong: readonly number[]): string | null {
  if (wrong.length === 0) return null
  const formatting = formattingOf(isLanguage(language) ? language : 'fr')
  return t('backup.codeWrong', { count: wrong.length, groups: formatting.list(wrong.map(String)) })
}
