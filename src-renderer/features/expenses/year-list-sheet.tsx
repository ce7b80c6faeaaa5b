import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { usePrintReady } from '#renderer/lib/print-ready.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import type { ListedPerson } from '#shared/expenses/year-list-shapes.ts'

import { ExpenseSheet, SheetSums } from './expense-sheet-parts.tsx'
import { yearOf } from './expenses-address.ts'
import { distanceWords, kindWords, purposeWords } from './year-list-words.ts'

import styles from './expense-sheet.module.css'

interface YearListSheetProps {
  readonly parts: readonly string[]
}

/** `/print/year-list/2026`: the nominative list, everybody with each day and its amount; as many pages as it takes. */
export function YearListSheet({ parts }: YearListSheetProps) {
  const { t } = useTranslation()
  const year = yearOf(parts[0], useNow().date)
  const list = useQuery(api.expenses.getYearList, { year }, [])
  const place = useQuery(api.place.getPlace, {}, [])
  usePrintReady(list.data !== undefined && place.data !== undefined)
  if (list.data === undefined || place.data === undefined) return null
  const { people, sums } = list.data
  const columns = ['date', 'kind', 'what', 'distance', 'amount', 'paid'] as const
  return (
    <ExpenseSheet
      place={place.data}
      title={t('payments.sheet.listTitle', { year })}
      about={t('payments.sheet.listAbout')}
    >
      {people.length === 0 ? (
        <p>{t('payments.sheet.none')}</p>
      ) : (
        <>
          <p className={styles.soft}>
            {t('payments.list.people', { count: people.length })} ·{' '}
            {t('payments.list.days', { count: sums.days })}
          </p>
          <SheetSums sums={sums} />
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
              </tr>
            </thead>
            {people.map((person) => (
              <PersonRows key={person.personId} person={person} />
            ))}
          </table>
        </>
      )}
    </ExpenseSheet>
  )
}

function PersonRows({ person }: { readonly person: ListedPerson }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { name, address, system, lines, sums } = person
  const about = [address, system === null ? null : t(`expenseYears.system.${system}`)]
  return (
    <tbody>
      <tr className={styles.person}>
        <th scope="rowgroup" colSpan={6}>
          {name} <span>{about.filter((part) => part !== null).join(' · ')}</span>
        </th>
      </tr>
      {lines.map((line) => (
        <tr key={line.lineId}>
          <td className={styles.day}>{formatting.shortDate(line.date)}</td>
          <td>
            {kindWords(t, line)}
            {line.isForced && <Fragment> ({t('payments.list.forced')})</Fragment>}
          </td>
          <td>{purposeWords(t, line)}</td>
          <td className={styles.figure}>{distanceWords(t, formatting, line.metres)}</td>
          <td className={styles.figure}>{formatting.money(line.amountCents)}</td>
          <td className={styles.day}>
            {line.paidOn === null ? t('payments.list.unpaid') : formatting.shortDate(line.paidOn)}
          </td>
        </tr>
      ))}
      <tr className={styles.sum}>
        <th scope="row" colSpan={4}>
          {t('payments.sheet.subtotal', { name })} · {t('payments.list.days', { count: sums.days })}
        </th>
        <td className={styles.figure}>{formatting.money(sums.totalCents)}</td>
        <td>{sums.unpaidCents === 0 ? t('payments.list.allPaid') : t('payments.list.unpaid')}</td>
      </tr>
    </tbody>
  )
}
