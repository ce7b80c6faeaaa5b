import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextAreaField } from '#renderer/ui/text-field.tsx'
import { tooLongBy } from '#renderer/ui/text-length.ts'
import type { ClaimSummary } from '#shared/expenses/claim-shapes.ts'

import { claimSentence } from './claim-refusals.ts'
import { focusTitle } from './focus-title.ts'
import { longestReason } from './force-line.tsx'

interface RefuseClaimDialogProps {
  readonly claim: ClaimSummary
  readonly onClose: () => void
}

/** A claim is refused with a reason that stays with it. */
export function RefuseClaimDialog({ claim, onClose }: RefuseClaimDialogProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const refuse = async () => {
    if (reason.trim() === '') return setProblem(t('expenseLines.refusal.reasonMissing'))
    if (tooLongBy(reason, longestReason) > 0) return
    const result = await api.expenses.refuseClaim({ claimId: claim.claimId, reason })
    const refusal = result.ok ? null : refusalOf(result.error)
    setProblem(refusal === null ? null : claimSentence(t, formatting, refusal))
    if (!result.ok) return
    onClose()
    showNotice({ text: t('expenses.act.refused') })
    requestAnimationFrame(focusTitle)
  }
  return (
    <Dialog
      title={t('expenses.act.refuseTitle', { name: claim.name })}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{t('expenses.act.giveUp')}</Button>
          <Button variant="primary" onClick={() => void refuse()}>
            {t('expenses.act.refuseConfirm')}
          </Button>
        </>
      }
    >
      <p>{t('expenses.act.refuseText')}</p>
      <TextAreaField
        label={t('expenses.act.reason')}
        value={reason}
        error={problem}
        maximumLength={longestReason}
        onChange={(text) => {
          setReason(text)
          setProblem(null)
        }}
      />
    </Dialog>
  )
}
