import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'

import { focusFirstProblem } from './focus-title.ts'
import type { LineTyped } from './line-typed.ts'
import type { AddLine } from './use-add-line.ts'

interface UnaddedLineDialogProps {
  readonly form: AddLine
  /** Submits what is in the claim now, the line too where it was added. */
  readonly onSubmit: (added: LineTyped | null) => void
  readonly onClose: () => void
}

/**
 * A line was typed and not added: submitting without asking would lose it. One that cannot be added as it stands keeps
 * the claim a draft, with what stands in its way beside its fields.
 */
export function UnaddedLineDialog({ form, onSubmit, onClose }: UnaddedLineDialogProps) {
  const { t } = useTranslation()
  const addFirst = async () => {
    const { typed } = form
    const isAdded = await form.add()
    onClose()
    if (isAdded) onSubmit(typed)
    else focusFirstProblem()
  }
  return (
    <Dialog
      role="alertdialog"
      title={t('expenseAsking.unadded.title')}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{t('expenseAsking.unadded.back')}</Button>
          <Button
            onClick={() => {
              onClose()
              onSubmit(null)
            }}
          >
            {t('expenseAsking.unadded.without')}
          </Button>
          <Button variant="primary" isBusy={form.isBusy} onClick={() => void addFirst()}>
            {t('expenseAsking.unadded.add')}
          </Button>
        </>
      }
    >
      <p>
        {t('expenseAsking.unadded.text', { kind: t(`expenses.claim.kind.${form.typed.kind}`).toLowerCase() })}
      </p>
    </Dialog>
  )
}
