import Download from 'lucide-react/icons/download'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { saveFile } from '#renderer/lib/paper.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import type { Batch } from '#shared/expenses/payment-shapes.ts'

import { BatchPayments } from './batch-payments.tsx'
import { MarkPaidDialog } from './mark-paid-dialog.tsx'
import { notDone } from './payment-refusals.ts'
import { PaymentStateTag } from './payment-state-tag.tsx'

import styles from './payments.module.css'

interface BatchCardProps {
  readonly batch: Batch
  /** It has just been made here: what to do with it comes into view. */
  readonly isNew: boolean
}

/** A batch: its file, its transfers, and whether the bank carried it out. */
export function BatchCard({ batch, isNew }: BatchCardProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isNew) return
    card.current?.scrollIntoView({ block: 'nearest' })
    card.current?.focus({ preventScroll: true })
  }, [isNew])
  const { count, state } = batch
  const ofMonth = formatting.ofMonth(`${batch.month}-01`)
  const amount = formatting.money(batch.sumCents)
  const day = formatting.date(batch.executionDate)
  return (
    <Card
      title={t('payments.batch.title', { ofMonth })}
      sub={t('payments.batch.sub', { count, amount, day })}
      actions={<PaymentStateTag state={state}>{t(`payments.batch.state.${state}`)}</PaymentStateTag>}
    >
      <div ref={card} tabIndex={-1} className={styles.batch} data-batch={state}>
        {state === 'waiting' && <BatchActs batch={batch} ofMonth={ofMonth} />}
        {state === 'waiting' && <p className={styles.soft}>{t('payments.batch.next', { day })}</p>}
        <BatchPayments batch={batch} ofMonth={ofMonth} />
        <BatchOrigin batch={batch} />
      </div>
    </Card>
  )
}

function BatchOrigin({ batch }: { readonly batch: Batch }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const said = { reference: batch.messageId, moment: formatting.moment(batch.createdAt, useNow().at) }
  return (
    <p className={styles.small}>
      {batch.holderName === null
        ? t('payments.batch.byNobody', said)
        : t('payments.batch.by', { ...said, name: batch.holderName })}
    </p>
  )
}

interface BatchActsProps {
  readonly batch: Batch
  readonly ofMonth: string
}

/** What is done while the bank has not carried it out: after that its file leaves no more. */
function BatchActs({ batch, ofMonth }: BatchActsProps) {
  const { batchId, payments } = batch
  const { t } = useTranslation()
  const [isMarking, setIsMarking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const save = async () => {
    const file = await api.expenses.getBatchFile({ batchId })
    setProblem(file.ok ? null : notDone(t, refusalOf(file.error)).problem)
    if (file.ok) await saveFile(file.value)
  }
  const waiting = payments.filter((payment) => payment.state === 'waiting').length
  return (
    <div className={styles.foot}>
      <Button icon={<Download size={20} />} onClick={() => void save()}>
        {t('payments.batch.saveFile')}
      </Button>
      <Button onClick={() => setIsMarking(true)}>{t('payments.batch.markPaid')}</Button>
      <FieldError text={problem} />
      {isMarking && (
        <MarkPaidDialog batch={batch} ofMonth={ofMonth} count={waiting} onClose={() => setIsMarking(false)} />
      )}
    </div>
  )
}
