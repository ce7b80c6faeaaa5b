import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { monthOfDate } from '#shared/expenses/claim.ts'

import { monthClaimAddress } from './expenses-address.ts'
import type { LineFieldsProps } from './line-fields.tsx'
import { lastDayOf } from './line-typed.ts'
import { useSettled } from './use-settled.ts'

import styles from './line-fields.module.css'

/** The day of a line, one of the claim's month; a day of another month has its own claim, which is one press away. */
export function LineDayField({ claim, span, typed, problems, onChange }: LineFieldsProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const settled = useSettled()
  const { date } = typed
  const last = lastDayOf(span)
  const ofMonth = formatting.ofMonth(`${span.month}-01`)
  const isElsewhere = settled.isSettled && date !== null && problems.includes('dateElsewhere')
  const error = () => {
    if (problems.includes('date')) return t('expenseLines.add.dateMissing')
    if (date === null || !settled.isSettled) return null
    if (problems.includes('dateToCome'))
      return t('expenseLines.refusal.dayToCome', { day: formatting.date(date) })
    return isElsewhere ? t('expenseLines.add.dateElsewhere', { day: formatting.date(date), ofMonth }) : null
  }
  return (
    <div {...settled.handlers}>
      <DateField
        label={t('expenseLines.add.date')}
        hint={t('expenseLines.add.dateHint', { ofMonth })}
        value={date}
        today={last}
        earliest={`${span.month}-01`}
        latest={last}
        readsOutside
        error={error()}
        onChange={(day) => onChange({ date: day })}
      />
      {isElsewhere && date <= span.today && (
        <a
          className={styles.link}
          href={monthClaimAddress({ personId: claim.personId, month: monthOfDate(date), date })}
        >
          {t('expenseLines.add.otherMonth', { ofMonth: formatting.ofMonth(date) })}
        </a>
      )}
    </div>
  )
}
