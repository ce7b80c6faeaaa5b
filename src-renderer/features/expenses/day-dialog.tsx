import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useNow } from '#renderer/lib/use-now.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import type { ActOutcome } from './payment-refusals.ts'

interface DayDialogProps {
  readonly title: string
  readonly text: string
  /** Of the day. */
  readonly label: string
  readonly confirmLabel: string
  /** Where it is more likely than today. */
  readonly first?: LocalDate | undefined
  /** What stands under the day: a doubt about it. */
  readonly renderBelow?: ((day: LocalDate | null) => ReactNode) | undefined
  /** Does it; when it is not done the dialog stays with what was typed. */
  readonly onConfirm: (day: LocalDate) => Promise<ActOutcome>
  readonly onClose: () => void
}

/** Which day did it happen? Today, unless another one is typed. */
export function DayDialog({
  title,
  text,
  label,
  confirmLabel,
  first,
  renderBelow,
  onConfirm,
  onClose,
}: DayDialogProps) {
  const { t } = useTranslation()
  const today = useNow().date
  const [day, setDay] = useState<LocalDate | null>(first ?? today)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const confirm = async () => {
    if (isBusy) return
    if (day === null) return setProblem(t('payments.dateMissing'))
    setIsBusy(true)
    const outcome = await onConfirm(day)
    setIsBusy(false)
    setProblem(outcome.problem)
    if (outcome.isDone) onClose()
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{t('payments.payment.keep')}</Button>
          <Button variant="primary" isBusy={isBusy} onClick={() => void confirm()}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <p>{text}</p>
      <DateField
        label={label}
        value={day}
        today={today}
        latest={today}
        error={problem}
        onChange={(typed) => {
          setDay(typed)
          setProblem(null)
        }}
      />
      {renderBelow?.(day)}
    </Dialog>
  )
}
