import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import type { Batch } from '#shared/expenses/payment-shapes.ts'

import { DayDialog } from './day-dialog.tsx'
import { done, notDone } from './payment-refusals.ts'

interface MarkPaidDialogProps {
  readonly batch: Batch
  readonly ofMonth: string
  /** Of its transfers that wait. */
  readonly count: number
  readonly onClose: () => void
}

/** The day the bank carried a batch out; before the day it was asked for, only from who has seen it on the statement. */
export function MarkPaidDialog({ batch, ofMonth, count, onClose }: MarkPaidDialogProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const today = useNow().date
  const [isOnStatement, setOnStatement] = useState(false)
  const { batchId, executionDate } = batch
  const markPaid = async (paidOn: string) => {
    const result = await api.expenses.markBatchPaid({ batchId, paidOn, isOnStatement })
    if (!result.ok) return notDone(t, refusalOf(result.error))
    showNotice({ text: t('payments.batch.marked', { count: result.value.claims }) })
    return done
  }
  return (
    <DayDialog
      title={t('payments.batch.markTitle', { ofMonth })}
      text={t('payments.batch.markText', { count })}
      label={t('payments.cash.paidOn')}
      confirmLabel={t('payments.batch.markConfirm')}
      first={executionDate <= today ? executionDate : today}
      renderBelow={(day) =>
        day !== null &&
        day < executionDate && (
          <>
            <Banner tone="attention">
              {t('payments.batch.earlyText', { day: formatting.dayAndYear(executionDate) })}
            </Banner>
            <CheckField
              label={t('payments.batch.early')}
              isChecked={isOnStatement}
              onChange={setOnStatement}
            />
          </>
        )
      }
      onConfirm={markPaid}
      onClose={onClose}
    />
  )
}
