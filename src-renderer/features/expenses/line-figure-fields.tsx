import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { AmountField } from '#renderer/ui/amount-field.tsx'

import { kilometres } from './distance-words.ts'
import type { LineFieldsProps } from './line-fields.tsx'
import { mostCents, mostMetres } from './line-typed.ts'
import { centsOfText, textOfCents, textOfMetres, tripMetresOfText } from './typed-figures.ts'
import { useSettled } from './use-settled.ts'

/** The price on a receipt or a ticket. One far too high is a slip of the finger: it says what was read, and the limit. */
export function PriceField({ typed, problems, onChange }: LineFieldsProps) {
  const { t } = useTranslation()
  const { money } = useFormatting()
  const settled = useSettled()
  const { amount } = typed
  const isTooHigh = settled.isSettled && amount !== null && problems.includes('amountTooHigh')
  return (
    <div {...settled.handlers}>
      <AmountField
        label={t('expenseLines.add.amount')}
        hint={t('expenseLines.add.amountHint')}
        value={amount}
        parse={centsOfText}
        format={textOfCents}
        unit="€"
        unreadable={t('expenseLines.add.unreadable')}
        error={
          isTooHigh
            ? t('expenseLines.add.amountTooHigh', { read: money(amount), most: money(mostCents) })
            : problems.includes('amount')
              ? t('expenseLines.add.amountMissing')
              : null
        }
        onChange={(cents) => onChange({ amount: cents })}
      />
    </div>
  )
}

/** The distance of a trip, there and back. */
export function DistanceField({ typed, problems, onChange }: LineFieldsProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const settled = useSettled()
  const { metres } = typed
  const isTooFar = settled.isSettled && metres !== null && problems.includes('distanceTooFar')
  return (
    <div {...settled.handlers}>
      <AmountField
        label={t('expenseLines.add.distance')}
        hint={t('expenseLines.add.distanceHint')}
        value={metres}
        parse={tripMetresOfText}
        format={textOfMetres}
        unit="km"
        unreadable={t('expenseLines.add.distanceUnreadable')}
        error={
          isTooFar
            ? t('expenseLines.add.distanceTooFar', {
                read: kilometres(formatting, metres),
                most: kilometres(formatting, mostMetres),
              })
            : problems.includes('distance')
              ? t('expenseLines.add.distanceMissing')
              : null
        }
        onChange={(distance) => onChange({ metres: distance })}
      />
    </div>
  )
}
