import Ban from 'lucide-react/icons/ban'
import CircleCheck from 'lucide-react/icons/circle-check'
import Coins from 'lucide-react/icons/coins'
import PencilLine from 'lucide-react/icons/pencil-line'
import Send from 'lucide-react/icons/send'
import { useTranslation } from 'react-i18next'

import { Tag, type TagTone } from '#renderer/ui/chip.tsx'
import type { ClaimState } from '#shared/expenses/claim.ts'

const looks = {
  draft: { Icon: PencilLine, tone: 'neutral' },
  submitted: { Icon: Send, tone: 'attention' },
  approved: { Icon: CircleCheck, tone: 'accent' },
  paid: { Icon: Coins, tone: 'accent' },
  refused: { Icon: Ban, tone: 'closed' },
} as const satisfies Readonly<Record<ClaimState, { readonly Icon: unknown; readonly tone: TagTone }>>

/** Where a claim stands, in a word and a sign. */
export function ClaimStateTag({ state }: { readonly state: ClaimState }) {
  const { t } = useTranslation()
  const { Icon, tone } = looks[state]
  return (
    <Tag tone={tone} icon={<Icon size={16} />}>
      {t(`expenses.state.${state}`)}
    </Tag>
  )
}
