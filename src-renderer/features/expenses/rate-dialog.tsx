import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import type { MissingRate } from '#shared/expenses/expense-rate.ts'
import { rateIdOf } from '#shared/expenses/expense-rate.ts'

import type { ListedRate } from './expense-facts.ts'
import { RateFields } from './rate-fields.tsx'
import { rateSentence, type RateRefusal } from './rate-refusals.ts'
import { isTooLong, missingParts, newRate, typedOf, wordsOfRate, type RateTyped } from './rate-typed.ts'

interface RateDialogProps {
  /** Left out: a new one. */
  readonly rate?: ListedRate | undefined
  /** What a line was waiting for. */
  readonly asked?: MissingRate | undefined
  readonly onClose: () => void
}

/** Adds a ceiling or a rate, or corrects one; never without the page or the document it was read in. */
export function RateDialog({ rate, asked, onClose }: RateDialogProps) {
  const { t } = useTranslation()
  const form = useRateForm({ rate, asked, onClose })
  return (
    <Dialog
      title={t(rate === undefined ? 'expenseRates.addTitle' : 'expenseRates.changeTitle')}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{t('expenseRates.giveUp')}</Button>
          <Button variant="primary" isBusy={form.isBusy} onClick={form.save}>
            {t('expenseRates.save')}
          </Button>
        </>
      }
    >
      <RateFields
        typed={form.typed}
        missing={form.missing}
        isNew={rate === undefined}
        isKindFixed={rate !== undefined || asked !== undefined}
        usedByLines={rate?.usedByLines ?? 0}
        onChange={form.type}
      />
      <FieldError text={form.problem} />
    </Dialog>
  )
}

/** What is typed, kept on a refusal; the sentence goes as soon as something is changed. */
function useRateForm({ rate, asked, onClose }: RateDialogProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const today = useNow().date
  const [typed, setTyped] = useState<RateTyped>(() =>
    rate === undefined ? newRate(asked, today) : typedOf(rate),
  )
  const [isAsked, setIsAsked] = useState(false)
  const [met, setMet] = useState<RateRefusal | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const missing = missingParts(typed)
  const send = () => {
    const words = wordsOfRate(typed, rate)
    return rate === undefined
      ? api.expenses.addRate({ ...words, kind: typed.kind, fromDate: typed.fromDate ?? today })
      : api.expenses.changeRate({ ...words, rateId: rateIdOf(rate.kind, rate.fromDate) })
  }
  const save = async () => {
    setIsAsked(true)
    if (missing.length > 0 || isTooLong(typed) || isBusy) return
    setIsBusy(true)
    const result = await send()
    setIsBusy(false)
    setMet(result.ok ? null : refusalOf(result.error))
    if (!result.ok) return
    onClose()
    showNotice({ text: t(rate === undefined ? 'expenseRates.added' : 'expenseRates.changed') })
  }
  return {
    typed,
    type: (part: Partial<RateTyped>) => {
      setMet(null)
      setTyped((before) => ({ ...before, ...part }))
    },
    missing: isAsked ? missing : [],
    problem: met === null ? null : rateSentence(t, formatting, met),
    isBusy,
    save: () => void save(),
  }
}
