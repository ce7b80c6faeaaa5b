import { useTranslation } from 'react-i18next'

import { Avatar } from '#renderer/ui/avatar.tsx'
import type { Suggestion } from '#shared/rota/suggestion.ts'

import { reasonsText } from './suggestion-words.ts'

import styles from './suggestion-list.module.css'

interface SuggestionListProps {
  readonly suggestions: readonly Suggestion[]
  /** What a press does: signs somebody up, or puts them in somebody's place. */
  readonly purpose: 'signUp' | 'replace'
  readonly most: number
  readonly onChoose: (suggestion: Suggestion) => void
}

/** The first of those nothing stands in the way of. */
export const freeOnes = (suggestions: readonly Suggestion[], most: number): readonly Suggestion[] =>
  suggestions.filter(({ obstacles }) => obstacles.length === 0).slice(0, most)

/** Who could be asked first, and why: a press on a name, and it is done. Nothing when nobody is free. */
export function SuggestionList({ suggestions, purpose, most, onChoose }: SuggestionListProps) {
  const { t } = useTranslation()
  const shown = freeOnes(suggestions, most)
  if (shown.length === 0) return null
  return (
    <div
      role="group"
      aria-label={`${t('replacements.suggestions')} : ${t(`slot.pick.${purpose}`)}`}
      className={styles.group}
    >
      <p className={styles.head} aria-hidden="true">
        {t('replacements.suggestions')}
      </p>
      {shown.map((suggestion) => {
        const { hostId, displayName: name, colour } = suggestion
        const reasons = reasonsText(t, 'they', suggestion.reasons)
        return (
          <button
            key={hostId}
            type="button"
            className={styles.suggestion}
            onClick={() => onChoose(suggestion)}
          >
            <Avatar name={name} colour={colour} size="small" />
            <span className={styles.words}>
              <span>
                {name}
                <span className="visually-hidden">, </span>
              </span>
              <span className={styles.reasons}>{reasons}</span>
            </span>
          </button>
        )
      })}
    </div>
  )
}
