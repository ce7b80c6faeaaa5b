import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { countSentence } from '#renderer/lib/count-refusals.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting, type Formatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { Button } from '#renderer/ui/button.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { maximumTotal } from '#shared/visits/count-rules.ts'

import type { DayRow } from './day-rows.ts'

import styles from './day-table.module.css'

interface CountFormProps {
  readonly row: DayRow
  readonly onClose: () => void
}

/**
 * The number of a slot that nobody counted, or the right number of one that was: the difference is then added as a
 * correction. What was typed stays when it is refused.
 */
export function CountForm({ row, onClose }: CountFormProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [total, setTotal] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const counted = row.count.state === 'notCounted' ? null : row.count.state.counted
  const label = counted === null ? t('visits.day.howMany') : t('visits.day.rightNumber')
  const keep = async () => {
    if (total === null || total === counted || total > maximumTotal) {
      setProblem(slipOf(t, formatting, total))
      return
    }
    const result = await send(row, counted, total)
    if (result.ok) {
      const kept = formatting.number(result.value.total)
      showNotice({ text: t('visits.day.kept', { what: row.what, total: kept }) })
      onClose()
      return
    }
    const refusal = refusalOf(result.error)
    setProblem(refusal === null ? null : countSentence(t, formatting, refusal))
  }
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
        hint={
          counted === null
            ? t('visits.day.zeroHint')
            : t('visits.day.correctionHint', { total: formatting.number(counted) })
        }
        value={total}
        onChange={(typed) => {
          setTotal(typed)
          setProblem(null)
        }}
        onEnter={() => void keep()}
        autoFocus
        error={problem}
      />
      <div className={styles.formActs}>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button variant="primary" onClick={() => void keep()}>
          {total === null
            ? t('visits.day.keepNothing')
            : t('visits.day.keep', { total: formatting.number(total) })}
        </Button>
      </div>
    </div>
  )
}

/** What is wrong with the number before it is sent: none, far too high, or the one that stands. */
function slipOf(t: TFunction, formatting: Formatting, total: number | null): string {
  if (total === null) return t('visits.day.missing')
  if (total <= maximumTotal) return t('visits.day.same')
  return countSentence(t, formatting, { type: 'TotalTooHigh', maximum: maximumTotal })
}

/** A first count is a total; one that is there already is corrected by the difference. */
function send({ slotId, date }: DayRow, counted: number | null, total: number) {
  if (counted !== null) {
    const delta = total - counted
    return api.visits.correct(slotId === null ? { date, delta } : { slotId, delta })
  }
  return api.visits.typeTotal(slotId === null ? { slotId, date, total, seen: 0 } : { slotId, total, seen: 0 })
}
