import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { Card } from '#renderer/ui/card.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { carRateKinds, type CarRate } from '#shared/expenses/expense-rate.ts'

import type { PaySettings } from './expense-facts.ts'
import { settingsSentence } from './rate-refusals.ts'

import styles from './expenses.module.css'

interface CarRateCardProps {
  readonly settings: PaySettings
  readonly canChange: boolean
}

/** Which of the two rates of a kilometre by car holds for a year: one reference for all of it. */
export function CarRateCard({ settings, canChange }: CarRateCardProps) {
  const { t } = useTranslation()
  const thisYear = Number(useNow().date.slice(0, 4))
  const [problem, setProblem] = useState<string | null>(null)
  const rateOf = (year: number): CarRate =>
    settings.carRates.find((one) => one.year === year)?.carRate ?? 'carQuarterly'
  const choose = async (year: number, carRate: CarRate) => {
    const result = await api.expenses.setCarRate({ year, carRate })
    const refusal = result.ok ? null : refusalOf(result.error)
    setProblem(refusal === null ? null : settingsSentence(t, refusal))
    if (result.ok) showNotice({ text: t('expenseRates.settings.carSaved', { year }) })
  }
  return (
    <Card
      title={t('expenseRates.settings.carTitle')}
      sub={t('expenseRates.settings.carRateHint')}
      className={styles.settings}
    >
      {!canChange && <p className={styles.soft}>{t('expenseRates.settings.coordination')}</p>}
      {[thisYear - 1, thisYear, thisYear + 1].map((year) => (
        <SelectField
          key={year}
          label={t('expenseRates.settings.carRate', { year })}
          value={rateOf(year)}
          isDisabled={!canChange}
          choices={carRateKinds.map((kind) => ({
            value: kind,
            label: t(`expenseRates.settings.carRates.${kind}`),
          }))}
          onChange={(carRate) => void choose(year, carRate)}
        />
      ))}
      <FieldError text={problem} />
    </Card>
  )
}
