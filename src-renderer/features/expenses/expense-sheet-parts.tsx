import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import type { YearSums } from '#shared/expenses/year-list-shapes.ts'
import type { Place } from '#shared/place/place-contract.ts'

import styles from './expense-sheet.module.css'

interface ExpenseSheetProps {
  readonly place: Place
  readonly title: string
  /** A line under the place's own. */
  readonly about?: string | undefined
  readonly children: ReactNode
}

/** A sheet about money: the logo, what it is, whose it is, and when it was printed. */
export function ExpenseSheet({ place, title, about, children }: ExpenseSheetProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const now = useNow()
  const town = `${place.postcode} ${place.municipality}`.trim()
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        {place.logo !== null && <img className={styles.logo} src={place.logo} alt="" />}
        <div className={styles.titles}>
          <h1 className={styles.title}>{title}</h1>
          <p>{[place.name, place.addressLine, town].filter(Boolean).join(' · ')}</p>
          {about !== undefined && <p>{about}</p>}
        </div>
        <p className={styles.printed}>
          {t('payments.sheet.printed', { date: formatting.date(now.date), time: formatting.time(now.time) })}
        </p>
      </header>
      {children}
    </article>
  )
}

/** The sums of a year in a frame. */
export function SheetSums({ sums }: { readonly sums: YearSums }) {
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
    <dl className={styles.sums}>
      {said.map(([name, cents]) => (
        <div key={name}>
          <dt>{t(`payments.list.sums.${name}`)}</dt>
          <dd>{money(cents)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Room for two signatures. */
export function SignHere() {
  const { t } = useTranslation()
  return (
    <div className={styles.signs}>
      <div className={styles.sign}>{t('payments.sheet.signPerson')}</div>
      <div className={styles.sign}>{t('payments.sheet.signPlace')}</div>
    </div>
  )
}
