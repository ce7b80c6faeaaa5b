import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Tag } from '#renderer/ui/chip.tsx'

import type { PersonYear } from './expense-facts.ts'
import { ReceiptLink } from './receipt-link.tsx'
import { StatementDialog } from './statement-dialog.tsx'

import styles from './expenses.module.css'

/** What a person declared of other organisations: the last statement counts towards the year's ceiling. */
export function StatementsCard({ facts }: { readonly facts: PersonYear }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [isAdding, setIsAdding] = useState(false)
  const { standing, statements } = facts
  const { year } = standing
  return (
    <Card
      title={t('expenseYears.statements.title')}
      sub={t('expenseYears.statements.sub')}
      actions={<Button onClick={() => setIsAdding(true)}>{t('expenseYears.statements.add')}</Button>}
    >
      {statements.length === 0 && (
        <p className={styles.soft}>{t('expenseYears.statements.none', { year })}</p>
      )}
      <ul className={styles.rows}>
        {statements.map(({ statementId, amountCents, declaredOn, fileId, note, counts }) => (
          <li key={statementId} className={styles.row}>
            <span className={styles.grow}>
              {t('expenseYears.statements.row', {
                amount: formatting.money(amountCents),
                date: formatting.date(declaredOn),
              })}
              {note !== null && <span className={styles.note}>{note}</span>}
            </span>
            <Tag tone={counts ? 'accent' : 'neutral'}>
              {t(counts ? 'expenseYears.statements.counts' : 'expenseYears.statements.replaced')}
            </Tag>
            {fileId !== null && <ReceiptLink fileId={fileId} label={t('expenseYears.statements.file')} />}
          </li>
        ))}
      </ul>
      {isAdding && <StatementDialog standing={standing} onClose={() => setIsAdding(false)} />}
    </Card>
  )
}
