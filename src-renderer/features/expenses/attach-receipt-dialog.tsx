import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { fileToAdd, noFile, type VaultFileDraft } from '#renderer/lib/vault-file-draft.ts'
import { VaultFileField } from '#renderer/lib/vault-file-field.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import type { ClaimLine } from '#shared/expenses/claim-shapes.ts'

import { claimSentence } from './claim-refusals.ts'

import layout from '#renderer/ui/form.module.css'

interface AttachReceiptDialogProps {
  readonly line: ClaimLine
  readonly onClose: () => void
}

/** The photo or PDF that proves a line of a draft, come later; one that is there already is replaced. */
export function AttachReceiptDialog({ line, onClose }: AttachReceiptDialogProps) {
  const { t } = useTranslation()
  const { date, money } = useFormatting()
  const form = useAttach(line.lineId, onClose)
  const which = { day: date(line.date), amount: money(line.amountCents) }
  return (
    <Dialog
      title={t(line.fileId === null ? 'expenseLines.attach.title' : 'expenseLines.attach.replaceTitle')}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{t('expenses.act.giveUp')}</Button>
          <Button variant="primary" isBusy={form.isBusy} onClick={form.attach}>
            {t('expenseLines.attach.confirm')}
          </Button>
        </>
      }
    >
      <div className={layout.form}>
        <p>
          <strong>{t('expenseLines.correct.was', which)}</strong>
        </p>
        <VaultFileField label={t('expenseLines.add.receipt')} value={form.receipt} onChange={form.choose} />
        <FieldError text={form.problem} />
      </div>
    </Dialog>
  )
}

/** What was chosen stays when it is refused, with the reason. */
function useAttach(lineId: string, onClose: () => void) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [receipt, setReceipt] = useState<VaultFileDraft>(noFile)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const attach = async () => {
    const file = fileToAdd(receipt)
    if (file === null) return setProblem(t('expenseLines.attach.missing'))
    if (isBusy) return
    setIsBusy(true)
    const result = await api.expenses.attachReceipt({ lineId, receipt: file })
    setIsBusy(false)
    const refusal = result.ok ? null : refusalOf(result.error)
    setProblem(refusal === null ? null : claimSentence(t, formatting, refusal))
    if (!result.ok) return
    onClose()
    showNotice({ text: t('expenseLines.attach.done') })
  }
  return {
    receipt,
    choose: (file: VaultFileDraft) => {
      setProblem(null)
      setReceipt(file)
    },
    problem,
    isBusy,
    attach: () => void attach(),
  }
}
