import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import { useFormatting, type Formatting } from '#renderer/lib/formatting.ts'
import type { YearStanding } from '#shared/expenses/claim-shapes.ts'

import type { PersonYear } from './expense-facts.ts'

import styles from './expense-sheet.module.css'

interface PersonLimitsProps {
  readonly standing: YearStanding
  readonly statements: PersonYear['statements']
}

interface Limit {
  readonly name: string
  readonly limit: string
  readonly used: string
  readonly left: string
}

/** Both ceilings and the two limits of travel: what holds, what is used, what is left; and what others paid. */
export function PersonLimits({ standing, statements }: PersonLimitsProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const statement = statements.find(({ counts }) => counts)
  return (
    <section>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {t('payments.sheet.limit')}
            </th>
            <th scope="col" className={styles.figure}>
              {t('payments.sheet.used')}
            </th>
            <th scope="col" className={styles.figure}>
              {t('payments.sheet.left')}
            </th>
          </tr>
        </thead>
        <tbody>
          {limitsOf(t, formatting, standing).map(({ name, limit, used, left }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={styles.figure}>{limit}</td>
              <td className={styles.figure}>{used}</td>
              <td className={styles.figure}>{left}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>
        {t('payments.sheet.otherMoney')} :{' '}
        {statement === undefined
          ? t('payments.sheet.otherNone')
          : t('payments.sheet.otherSaid', {
              amount: formatting.money(statement.amountCents),
              day: formatting.date(statement.declaredOn),
            })}
      </p>
    </section>
  )
}

function limitsOf(t: TFunction, { money, number }: Formatting, standing: YearStanding): readonly Limit[] {
  const km = (metres: number) => t('payments.list.km', { km: number(metres / 1000, 3) })
  const isFree = standing.system?.system === 'realCosts'
  const missing = isFree ? t('payments.sheet.noLimit') : t('payments.sheet.unknown')
  const said = (value: number | null, write: (value: number) => string, none: string = missing) =>
    value === null ? none : write(value)
  const noTravel = standing.system?.regularTransport === true ? t('payments.sheet.noLimit') : missing
  return [
    {
      name: t('payments.sheet.dayLimit'),
      limit: said(standing.dayCeilingCents, money),
      used: '',
      left: '',
    },
    {
      name: t('payments.sheet.yearLimit'),
      limit: said(standing.yearCeilingCents, money),
      used: money(standing.flatCents + (standing.otherCents ?? 0)),
      left: said(standing.leftCents, money, ''),
    },
    {
      name: t('payments.sheet.travelDistance'),
      limit: said(standing.travelLimitMetres, km, noTravel),
      used: km(standing.travelMetres),
      left: said(standing.travelLeftMetres, km, ''),
    },
    {
      name: t('payments.sheet.travelMoney'),
      limit: said(standing.travelLimitCents, money, noTravel),
      used: money(standing.travelCents),
      left: said(standing.travelLeftCents, money, ''),
    },
  ]
}
