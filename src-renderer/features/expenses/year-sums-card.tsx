import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { Card } from '#renderer/ui/card.tsx'
import type { YearSums } from '#shared/expenses/year-list-shapes.ts'

import styles from './payments.module.css'

interface YearSumsCardProps {
  readonly year: number
  readonly people: number
  readonly sums: YearSums
}

/** What the year came to: by kind, and how much of it is paid. */
export function YearSumsCard({ year, people, sums }: YearSumsCardProps) {
  const { t } = useTranslation()
  const { money } = useFormatting()
  const said = [
    ['flat', sums.flatCents],
    ['travel', sums.travelCents],
    ['real', sums.realCents],
    ['total', sums.totalCents],
    ['paid', sums.paidCents],
    ['unpaid', sums.unpaidCents],
  ] as const
  return (
    <Card
      title={t('payments.list.sums.title', { year })}
      sub={[t('payments.list.people', { count: people }), t('payments.list.days', { count: sums.days })].join(
        ' · ',
      )}
    >
      <dl className={styles.sums}>
        {said.map(([name, cents]) => (
          <div key={name} className={styles.sum}>
            <dt>{t(`payments.list.sums.${name}`)}</dt>
            <dd>{money(cents)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
