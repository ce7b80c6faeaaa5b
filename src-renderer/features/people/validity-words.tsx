import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { Tag, type TagTone } from '#renderer/ui/chip.tsx'
import { type Validity, type ValidityState, validityOn } from '#shared/people/validity-rules.ts'

import styles from './notes.module.css'

const tones: Readonly<Record<ValidityState, TagTone>> = {
  toCome: 'neutral',
  valid: 'accent',
  ending: 'attention',
  ended: 'closed',
}

/** From when to when, and where that stands today. */
export function ValidityWords(validity: Validity) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const state = validityOn(validity, useNow().date)
  const from = formatting.date(validity.fromDate)
  const span =
    validity.untilDate === null
      ? t(state === 'toCome' ? 'policies.fromOn' : 'policies.since', { from })
      : t('policies.span', { from, until: formatting.date(validity.untilDate) })
  return (
    <p className={styles.acts}>
      <span className={styles.soft}>{span}</span>
      <Tag tone={tones[state]}>
        {state === 'toCome' ? t('policies.state.toCome', { date: from }) : t(`policies.state.${state}`)}
      </Tag>
    </p>
  )
}
