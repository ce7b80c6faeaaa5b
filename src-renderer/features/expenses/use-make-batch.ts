import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { bankingDayFrom, isBankingDay, nextBankingDay } from '#shared/expenses/banking-day-rules.ts'
import type { Payable } from '#shared/expenses/payment-shapes.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import { paymentSentence, type PaymentRefusal } from './payment-refusals.ts'

export type CommunicationKind = 'text' | 'numbered'

/** What is typed for a batch; it stays after a refusal. */
function useTypedBatch(month: string) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const today = useNow().date
  const [executionDate, setExecutionDate] = useState<LocalDate | null>(() => nextBankingDay(today))
  const [kind, setKind] = useState<CommunicationKind>('text')
  const [text, setText] = useState<string>(() =>
    t('payments.batch.textDefault', { month: formatting.month(`${month}-01`) }),
  )
  const isClosed = executionDate !== null && !isBankingDay(executionDate)
  return {
    today,
    executionDate,
    setExecutionDate,
    kind,
    setKind,
    text,
    setText,
    /** That banks rest on the typed day, and the next on which they work. */
    closed: isClosed
      ? {
          text: t('payments.batch.closedDay', { day: formatting.dayAndYear(executionDate) }),
          openDay: bankingDayFrom(executionDate),
        }
      : null,
  }
}

interface BatchToMake {
  readonly month: string
  readonly claims: readonly Payable[]
  readonly onMade: (batchId: string) => void
}

/** The making of a batch of the ticked claims, and what is said beside each part of the form when it is not made. */
export function useMakeBatch({ month, claims, onMade }: BatchToMake) {
  const { t } = useTranslation()
  const typed = useTypedBatch(month)
  const { executionDate, kind, text, closed } = typed
  const [refused, setRefused] = useState<PaymentRefusal | null>(null)
  const [isTried, setIsTried] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const make = async () => {
    setIsTried(true)
    if (executionDate === null || closed !== null || claims.length === 0 || isBusy) return
    setIsBusy(true)
    const communication = kind === 'text' ? ({ kind, text } as const) : ({ kind } as const)
    const claimIds = claims.map(({ claimId }) => claimId)
    const result = await api.expenses.makeBatch({ month, executionDate, claimIds, communication })
    setIsBusy(false)
    setRefused(result.ok ? null : refusalOf(result.error))
    if (!result.ok) return
    setIsTried(false)
    onMade(result.value.batchId)
    showNotice({ text: t('payments.batch.made', { count: result.value.count }) })
  }
  const nameOf = (claimId: string) =>
    claims.find((claim) => claim.claimId === claimId)?.name ?? t('payments.refusal.someone')
  const sentence = refused === null ? null : paymentSentence(t, refused, nameOf)
  const isOf = (type: PaymentRefusal['type']) => refused?.type === type
  const isDateMissing = isTried && executionDate === null
  const dateRefused = isOf('DateNotAccepted') ? sentence : null
  const isNobody = isTried && claims.length === 0
  const isBeside = isOf('DateNotAccepted') || isOf('CommunicationNotAccepted')
  return {
    ...typed,
    isBusy,
    make: () => void make(),
    problems: {
      date: closed?.text ?? (isDateMissing ? t('payments.dateMissing') : dateRefused),
      text: isOf('CommunicationNotAccepted') ? sentence : null,
      other: isNobody ? t('payments.batch.nobody') : isBeside ? null : sentence,
    },
  }
}
