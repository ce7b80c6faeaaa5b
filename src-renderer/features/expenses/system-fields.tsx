import { useId } from 'react'
import { useTranslation } from 'react-i18next'

import { CheckField } from '#renderer/ui/check-field.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { ceilingCategories, claimSystems, yearCeilings, type YearSystem } from '#shared/expenses/claim.ts'

import { useIsCoordinator } from './expense-facts.ts'
import type { SystemTyped } from './use-system.ts'

import layout from '#renderer/ui/form.module.css'
import styles from './system-fields.module.css'

interface SystemFieldsProps {
  readonly typed: SystemTyped
  /** What stands: who is not of the coordination keeps it, and lifts nothing. */
  readonly chosen: YearSystem | null
  /** Nothing was chosen. */
  readonly error: string | null
  readonly onChange: (part: Partial<SystemTyped>) => void
}

/** The two systems side by side with what each means; then the ceiling, and who drives people. */
export function SystemFields({ typed, chosen, error, onChange }: SystemFieldsProps) {
  const { t } = useTranslation()
  const name = useId()
  return (
    <div className={layout.form}>
      <fieldset className={styles.systems}>
        <legend className="visually-hidden">{t('expenseYears.system.title')}</legend>
        {claimSystems.map((system) => (
          <label key={system} className={styles.system}>
            <input
              type="radio"
              name={name}
              checked={typed.system === system}
              onChange={() => onChange({ system })}
            />
            <strong>{t(`expenseYears.system.${system}`)}</strong>
            <span className={styles.text}>{t(`expenseYears.system.${system}Text`)}</span>
          </label>
        ))}
      </fieldset>
      <FieldError text={error} />
      {typed.system === 'flatRate' && <FlatRateFields typed={typed} chosen={chosen} onChange={onChange} />}
    </div>
  )
}

/** The ceiling of the year, and who drives people. */
function FlatRateFields({ typed, chosen, onChange }: Omit<SystemFieldsProps, 'error'>) {
  const { t } = useTranslation()
  const isCoordinator = useIsCoordinator()
  const canIncrease = isCoordinator || chosen?.ceiling === 'increased'
  const canLiftDistance = isCoordinator || chosen?.regularTransport === true
  return (
    <>
      <SegmentedControl
        label={t('expenseYears.system.ceiling')}
        isLabelShown
        value={typed.ceiling}
        segments={yearCeilings.map((ceiling) => ({
          value: ceiling,
          label: t(`expenseYears.system.${ceiling}`),
          isDisabled: ceiling === 'increased' && !canIncrease,
        }))}
        onChange={(ceiling) => onChange({ ceiling })}
      />
      {!isCoordinator && <p className={styles.text}>{t('expenseYears.system.coordination')}</p>}
      {typed.ceiling === 'increased' && (
        <SelectField
          label={t('expenseYears.system.category')}
          hint={t('expenseYears.system.increasedText')}
          value={typed.category ?? 'none'}
          choices={[
            { value: 'none', label: t('expenseYears.system.categoryNone') },
            ...ceilingCategories.map((category) => ({
              value: category,
              label: t(`expenseYears.system.categories.${category}`),
            })),
          ]}
          onChange={(category) => onChange({ category: category === 'none' ? null : category })}
        />
      )}
      <CheckField
        label={t('expenseYears.system.regularTransport')}
        hint={t('expenseYears.system.regularTransportHint')}
        isChecked={typed.regularTransport}
        isDisabled={!canLiftDistance}
        onChange={(regularTransport) => onChange({ regularTransport })}
      />
    </>
  )
}
