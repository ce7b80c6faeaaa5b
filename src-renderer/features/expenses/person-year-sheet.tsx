import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { usePrintReady } from '#renderer/lib/print-ready.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import type { ClaimLine } from '#shared/expenses/claim-shapes.ts'
import type { ClaimState } from '#shared/expenses/claim.ts'
import type { Place } from '#shared/place/place-contract.ts'

import type { PersonYear } from './expense-facts.ts'
import { ExpenseSheet, SignHere } from './expense-sheet-parts.tsx'
import { yearOf } from './expenses-address.ts'
import { PersonLimits } from './person-limits.tsx'
import { distanceWords, kindWords, purposeWords } from './year-list-words.ts'

import styles from './expense-sheet.module.css'

interface PersonYearSheetProps {
  readonly parts: readonly string[]
}

/** `/print/person-year/<personId>/2026`: each day, the travel, both ceilings, what others paid, what to look at. */
export function PersonYearSheet({ parts }: PersonYearSheetProps) {
  const [personId = '', asked] = parts
  const year = yearOf(asked, useNow().date)
  const facts = useQuery(api.expenses.getPersonYear, { personId, year }, [])
  const place = useQuery(api.place.getPlace, {}, [])
  usePrintReady(facts.data !== undefined && place.data !== undefined)
  if (facts.data === undefined || place.data === undefined) return null
  return <Sheet facts={facts.data} place={place.data} />
}

function Sheet({ facts, place }: { readonly facts: PersonYear; readonly place: Place }) {
  const { t } = useTranslation()
  const { standing, lines, claims } = facts
  const { name, year, system, warnings } = standing
  const states = new Map(claims.map(({ claimId, state }) => [claimId, state]))
  const kept = lines.filter(({ claimId }) => states.get(claimId) !== 'refused')
  const chosen = system === null ? t('payments.sheet.notChosen') : t(`expenseYears.system.${system.system}`)
  return (
    <ExpenseSheet
      place={place}
      title={t('payments.sheet.personTitle', { year, name })}
      about={`${t('payments.sheet.system')} : ${chosen}`}
    >
      <PersonLimits standing={standing} statements={facts.statements} />
      {warnings.length > 0 && (
        <section>
          <h2 className={styles.part}>{t('payments.sheet.warnings')}</h2>
          <ul className={styles.warnings}>
            {warnings.map((warning) => (
              <li key={warning}>{t(`expenseYears.warnings.${warning}`)}</li>
            ))}
          </ul>
          {standing.over.length > 0 && <p>{t('expenseYears.warningText.over')}</p>}
        </section>
      )}
      <section>
        <h2 className={styles.part}>{t('payments.sheet.lines')}</h2>
        {kept.length === 0 ? (
          <p>{t('payments.sheet.none')}</p>
        ) : (
          <LinesTable lines={kept} stateOf={(claimId) => states.get(claimId) ?? 'draft'} />
        )}
      </section>
      <SignHere />
    </ExpenseSheet>
  )
}

interface LinesTableProps {
  readonly lines: readonly ClaimLine[]
  readonly stateOf: (claimId: string) => ClaimState
}

function LinesTable({ lines, stateOf }: LinesTableProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const total = lines.reduce((sum, { amountCents }) => sum + amountCents, 0)
  const columns = ['date', 'kind', 'what', 'distance', 'amount'] as const
  const stateWords = (state: ClaimState) => (state === 'refused' ? '' : t(`payments.sheet.state.${state}`))
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column}
              scope="col"
              className={column === 'distance' || column === 'amount' ? styles.figure : undefined}
            >
              {t(`payments.list.column.${column}`)}
            </th>
          ))}
          <th scope="col">{t('payments.sheet.column.state')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.lineId}>
            <td className={styles.day}>{formatting.shortDate(line.date)}</td>
            <td>
              {kindWords(t, line)}
              {line.forced !== null && ` (${t('payments.list.forced')} : ${line.forced.reason})`}
            </td>
            <td>{purposeWords(t, line)}</td>
            <td className={styles.figure}>{distanceWords(t, formatting, line.metres)}</td>
            <td className={styles.figure}>{formatting.money(line.amountCents)}</td>
            <td>{stateWords(stateOf(line.claimId))}</td>
          </tr>
        ))}
        <tr className={styles.sum}>
          <th scope="row" colSpan={4}>
            {t('payments.list.sums.total')}
          </th>
          <td className={styles.figure}>{formatting.money(total)}</td>
          <td aria-label={t('payments.sheet.column.state')} />
        </tr>
      </tbody>
    </table>
  )
}
