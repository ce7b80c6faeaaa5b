import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'

import type { Count } from './visits-facts.ts'

import styles from './day-table.module.css'

interface CountTextProps {
  readonly count: Count
}

/** A number, or that nobody counted: the two never look alike. */
export function CountText({ count }: CountTextProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  if (count.state === 'notCounted')
    return <span className={styles.notCounted}>{t('visits.day.notCounted')}</span>
  return <strong className={styles.number}>{formatting.number(count.state.counted)}</strong>
}
