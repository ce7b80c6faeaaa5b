import CircleCheck from 'lucide-react/icons/circle-check'
import Clock from 'lucide-react/icons/clock'
import X from 'lucide-react/icons/x'
import type { ReactNode } from 'react'

import { Tag } from '#renderer/ui/chip.tsx'
import type { PaymentState } from '#shared/expenses/payment.ts'

const icons = { waiting: Clock, paid: CircleCheck, cancelled: X } as const
const tones = { waiting: 'attention', paid: 'accent', cancelled: 'neutral' } as const

/** Where a payment or a batch stands: an icon and words, never the colour alone. */
export function PaymentStateTag({
  state,
  children,
}: {
  readonly state: PaymentState
  readonly children: ReactNode
}) {
  const Icon = icons[state]
  return (
    <Tag tone={tones[state]} icon={<Icon size={16} />}>
      {children}
    </Tag>
  )
}
