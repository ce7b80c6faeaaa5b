import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { Button } from '#renderer/ui/button.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'

import type { Counting } from './counting.ts'

import styles from './counter-card.module.css'

interface TotalFormProps {
  readonly counting: Counting
  /** No slot is running: the total is that of the day outside slots. */
  readonly isFree: boolean
  readonly onClose: () => void
}

/** "Nous sommes 20": the total as somebody counted it. Stored as the difference with the number on screen. */
export function TotalForm({ counting, isFree, onClose }: TotalFormProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [total, setTotal] = useState<number | null>(null)
  const [isAsked, setIsAsked] = useState(false)
  const keep = async () => {
    setIsAsked(true)
    if (total !== null && (await counting.typeTotal(total))) onClose()
  }
  const label = isFree ? t('today.counter.totalLabelFree') : t('today.counter.totalLabel')
  const shown = counting.total === null ? t('today.counter.notCounted') : formatting.number(counting.total)
  return (
    <div
      role="group"
      aria-label={label}
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <NumberField
        label={label}
        hint={t('today.counter.totalHint', { total: shown })}
        value={total}
        onChange={setTotal}
        onEnter={() => void keep()}
        autoFocus
        error={isAsked && total === null ? t('today.counter.totalMissing') : null}
      />
      <div className={styles.formActs}>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button variant="primary" onClick={() => void keep()}>
          {t('today.counter.keep')}
        </Button>
      </div>
    </div>
  )
}
