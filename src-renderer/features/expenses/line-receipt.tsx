import Paperclip from 'lucide-react/icons/paperclip'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { ClaimLine } from '#shared/expenses/claim-shapes.ts'

import { ReceiptLink } from './receipt-link.tsx'

interface LineReceiptProps {
  readonly line: ClaimLine
  /** Left out where the line is final: a submitted claim is taken back first. */
  readonly onAttach?: ((line: ClaimLine) => void) | undefined
}

/** A cost and a ticket have their proof, or the way to bring it while the claim is a draft. */
export function LineReceipt({ line, onAttach }: LineReceiptProps) {
  const { t } = useTranslation()
  const { date, money } = useFormatting()
  const { fileId, kind, mode } = line
  const hasProof = kind === 'realCost' || (kind === 'travel' && mode === 'publicTransport')
  const which = { day: date(line.date), amount: money(line.amountCents) }
  return (
    <>
      {fileId !== null && <ReceiptLink fileId={fileId} />}
      {onAttach !== undefined && hasProof && (
        <Button
          variant={fileId === null ? 'plain' : 'quiet'}
          icon={fileId === null && <Paperclip size={18} />}
          aria-label={t(
            fileId === null ? 'expenseLines.attach.showFor' : 'expenseLines.attach.replaceFor',
            which,
          )}
          onClick={() => onAttach(line)}
        >
          {t(fileId === null ? 'expenseLines.attach.show' : 'expenseLines.attach.replace')}
        </Button>
      )}
    </>
  )
}
