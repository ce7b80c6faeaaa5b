import Paperclip from 'lucide-react/icons/paperclip'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import UserRound from 'lucide-react/icons/user-round'
import { useTranslation } from 'react-i18next'

import { Tag } from '#renderer/ui/chip.tsx'
import type { ClaimSummary } from '#shared/expenses/claim-shapes.ts'

/** What has to be seen of a claim before it is opened: a forced line, a receipt to come, nobody else looked, why it was refused. */
export function ClaimMarks({ claim }: { readonly claim: ClaimSummary }) {
  const { t } = useTranslation()
  return (
    <>
      {claim.forcedLines > 0 && (
        <Tag tone="missing" icon={<TriangleAlert size={16} />}>
          {t('expenses.claims.forced')}
        </Tag>
      )}
      {claim.missingReceipts > 0 && (
        <Tag tone="attention" icon={<Paperclip size={16} />}>
          {t('expenses.claims.missingReceipts', { count: claim.missingReceipts })}
        </Tag>
      )}
      {claim.alone && (
        <Tag tone="attention" icon={<UserRound size={16} />}>
          {t('expenses.claims.alone')}
        </Tag>
      )}
      {claim.refusedReason !== null && (
        <span>{t('expenses.claims.because', { reason: claim.refusedReason })}</span>
      )}
    </>
  )
}
