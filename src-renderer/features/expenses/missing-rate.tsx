import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Tag } from '#renderer/ui/chip.tsx'
import type { RateKind } from '#shared/expenses/expense-rate.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import { useIsCoordinator } from './expense-facts.ts'
import { tabAddress } from './expenses-address.ts'
import { RateDialog } from './rate-dialog.tsx'

import styles from './expenses.module.css'

interface MissingRateProps {
  readonly rateKind: RateKind
  readonly date: LocalDate
  /** The sentence stands here too; otherwise the refusal beside it says it. */
  readonly isSaid?: boolean | undefined
  /** The rates are on this very page. */
  readonly isHere?: boolean | undefined
}

/** A figure nobody has entered: it is asked for here, never guessed. What was typed of the line waits. */
export function MissingRate({ rateKind, date, isSaid = false, isHere = false }: MissingRateProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const isCoordinator = useIsCoordinator()
  const [isAdding, setIsAdding] = useState(false)
  return (
    <div className={styles.foot}>
      {isSaid && (
        <Tag tone="attention" icon={<TriangleAlert size={16} />}>
          {t('expenseRates.missing', {
            kind: t(`expenseRates.kind.${rateKind}`),
            day: formatting.date(date),
          })}
        </Tag>
      )}
      {isCoordinator && (
        <Button onClick={() => setIsAdding(true)}>
          {t('expenseLines.preview.addRate', { kind: t(`expenseRates.kind.${rateKind}`) })}
        </Button>
      )}
      {!isCoordinator && !isHere && <p className={styles.soft}>{t('expenseRates.coordination')}</p>}
      {!isHere && (
        <a className={styles.link} href={tabAddress('rates')}>
          {t('expenseYears.meter.toRates')}
        </a>
      )}
      {isAdding && <RateDialog asked={{ kind: rateKind, date }} onClose={() => setIsAdding(false)} />}
    </div>
  )
}
