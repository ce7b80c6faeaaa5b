import CircleCheck from 'lucide-react/icons/circle-check'
import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import { useRotaAddress } from './rota-address.ts'

interface FillDoneProps {
  readonly from: LocalDate
  readonly lines: number
}

/** It is written: where to see it. */
export function FillDone({ from, lines }: FillDoneProps) {
  const { t } = useTranslation()
  const { go } = useRotaAddress()
  return (
    <EmptyState
      icon={<CircleCheck size={32} />}
      title={t('filling.acceptedTitle')}
      action={<Button onClick={() => go({ view: 'month', date: from })}>{t('filling.seeRota')}</Button>}
    >
      {t('filling.accepted', { count: lines })}
    </EmptyState>
  )
}
