import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { Payable } from '#shared/expenses/payment-shapes.ts'
import { communicationOfNumber, writtenCommunication } from '#shared/expenses/structured-communication.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import { sumOf } from '#shared/kernel/money.ts'

import { useMakeBatch } from './use-make-batch.ts'

import layout from '#renderer/ui/form.module.css'
import styles from './payments.module.css'

interface OpenDayProps {
  readonly day: LocalDate | null
  readonly onTake: (day: LocalDate) => void
}

/** The next day on which banks work, to take instead of one on which they rest. */
function OpenDay({ day, onTake }: OpenDayProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  if (day === null) return null
  return (
    <div>
      <Button onClick={() => onTake(day)}>
        {t('payments.batch.takeDay', { day: formatting.dayAndYear(day) })}
      </Button>
    </div>
  )
}

interface BatchFormProps {
  readonly month: string
  /** The ticked ones. */
  readonly claims: readonly Payable[]
  readonly onMade: (batchId: string) => void
}

/** The day and the words of a batch, and how many transfers it would be. */
export function BatchForm({ month, claims, onMade }: BatchFormProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const form = useMakeBatch({ month, claims, onMade })
  const amount = formatting.money(sumOf(claims.map(({ totalCents }) => totalCents)))
  const example = writtenCommunication(communicationOfNumber(Number(month.replace('-', '')) * 10_000 + 1))
  return (
    <Card title={t('payments.batch.formTitle')} sub={t('payments.batch.formSub')}>
      <div className={layout.form}>
        <DateField
          label={t('payments.batch.executionDate')}
          hint={t('payments.batch.executionHint')}
          value={form.executionDate}
          today={form.today}
          earliest={form.today}
          error={form.problems.date}
          onChange={form.setExecutionDate}
        />
        <OpenDay day={form.closed?.openDay ?? null} onTake={form.setExecutionDate} />
        <SegmentedControl
          label={t('payments.batch.communication')}
          isLabelShown
          value={form.kind}
          segments={[
            { value: 'text', label: t('payments.batch.text') },
            { value: 'numbered', label: t('payments.batch.numbered') },
          ]}
          onChange={form.setKind}
        />
        {form.kind === 'text' ? (
          <TextField
            label={t('payments.batch.textLabel')}
            hint={t('payments.batch.textHint')}
            value={form.text}
            maximumLength={140}
            error={form.problems.text}
            onChange={form.setText}
          />
        ) : (
          <p className={styles.soft}>{t('payments.batch.numberedHint', { example })}</p>
        )}
        <FieldError text={form.problems.other} />
        <div className={styles.foot}>
          <Button variant="primary" isBusy={form.isBusy} onClick={form.make}>
            {claims.length === 0
              ? t('payments.batch.makeNone')
              : t('payments.batch.make', { count: claims.length, amount })}
          </Button>
        </div>
      </div>
    </Card>
  )
}
