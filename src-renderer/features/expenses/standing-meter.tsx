import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { Card } from '#renderer/ui/card.tsx'
import { cx } from '#renderer/ui/classes.ts'
import type { YearStanding } from '#shared/expenses/claim-shapes.ts'

import { kilometres } from './distance-words.ts'
import { tabAddress } from './expenses-address.ts'

import styles from './standing-meter.module.css'

interface StandingMeterProps {
  readonly standing: YearStanding
}

/** What is left of a person's year: said in words first, drawn second. */
export function StandingMeter({ standing }: StandingMeterProps) {
  const { t } = useTranslation()
  const { year, system } = standing
  return (
    <Card title={t('expenseYears.meter.title')} sub={t('expenseYears.meter.year', { year })}>
      {system === null && <p>{t('expenseYears.system.notChosen', { year })}</p>}
      {system?.system === 'flatRate' && <FlatRateMeter standing={standing} />}
      {system?.system === 'realCosts' && <RealCosts standing={standing} />}
      <ByState standing={standing} />
      {system !== null && <p className={styles.small}>{t('expenseYears.meter.drafts')}</p>}
    </Card>
  )
}

function FlatRateMeter({ standing }: StandingMeterProps) {
  const { t } = useTranslation()
  const { money } = useFormatting()
  const { year, yearCeilingCents: ceiling, leftCents: left, dayCeilingCents, flatCents } = standing
  const other = standing.otherCents ?? 0
  return (
    <>
      {ceiling === null || left === null ? (
        <p>
          {t('expenseYears.meter.rateMissing', { year })}{' '}
          <a className={styles.link} href={tabAddress('rates')}>
            {t('expenseYears.meter.toRates')}
          </a>
        </p>
      ) : (
        <div className={styles.limit}>
          <p className={cx(styles.left, left < 0 && styles.over)}>
            {left < 0
              ? t('expenseYears.meter.over', { over: money(-left), ceiling: money(ceiling) })
              : t('expenseYears.meter.left', { left: money(left), ceiling: money(ceiling) })}
          </p>
          <Bar used={ceiling - left} of={ceiling} />
          <p className={styles.small}>
            {other === 0
              ? t('expenseYears.meter.usedHere', { own: money(flatCents) })
              : t('expenseYears.meter.used', { own: money(flatCents), other: money(other) })}
          </p>
        </div>
      )}
      {dayCeilingCents !== null && (
        <p>{t('expenseYears.meter.dayCeiling', { ceiling: money(dayCeilingCents) })}</p>
      )}
      <TravelMeter standing={standing} />
    </>
  )
}

function TravelMeter({ standing }: StandingMeterProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { money } = formatting
  const { travelMetres, travelLimitMetres: limit, travelLeftMetres: left } = standing
  const { travelCents, travelLeftCents, travelLimitCents } = standing
  const used = { km: kilometres(formatting, travelMetres), amount: money(travelCents) }
  if (standing.system?.regularTransport === true) return <p>{t('expenseYears.meter.noTravelLimit')}</p>
  if (limit === null || left === null) return null
  return (
    <div className={styles.limit}>
      <p>
        <strong>{t('expenseYears.meter.travel')}</strong>
      </p>
      <p className={cx(left < 0 && styles.over)}>
        {left < 0
          ? t('expenseYears.meter.travelOver', {
              over: kilometres(formatting, -left),
              km: kilometres(formatting, limit),
            })
          : t('expenseYears.meter.travelLeft', {
              left: kilometres(formatting, left),
              km: kilometres(formatting, limit),
            })}
      </p>
      <Bar used={limit - left} of={limit} />
      {travelLeftCents !== null && travelLimitCents !== null && (
        <p className={cx(travelLeftCents < 0 && styles.over)}>
          {travelLeftCents < 0
            ? t('expenseYears.meter.over', {
                over: money(-travelLeftCents),
                ceiling: money(travelLimitCents),
              })
            : t('expenseYears.meter.left', {
                left: money(travelLeftCents),
                ceiling: money(travelLimitCents),
              })}
        </p>
      )}
      <p className={styles.small}>{t('expenseYears.meter.travelUsed', used)}</p>
    </div>
  )
}

function RealCosts({ standing }: StandingMeterProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { money } = formatting
  const { realCents, travelMetres, travelCents } = standing
  const used = { km: kilometres(formatting, travelMetres), amount: money(travelCents) }
  return (
    <>
      <p>{t('expenseYears.meter.noCeiling', { amount: money(realCents + travelCents) })}</p>
      {travelCents > 0 && <p className={styles.small}>{t('expenseYears.meter.travelUsed', used)}</p>}
    </>
  )
}

/** How far the money of the year has come: what is only a draft is not said to be paid back. */
function ByState({ standing: { byState } }: StandingMeterProps) {
  const { t } = useTranslation()
  const { money } = useFormatting()
  const shown = (['draft', 'submitted', 'approved', 'paid'] as const).filter((state) => byState[state] !== 0)
  if (shown.length === 0) return null
  return (
    <dl className={styles.states}>
      {shown.map((state) => (
        <div key={state} className={styles.state}>
          <dt>{t(`expenseYears.meter.states.${state}`)}</dt>
          <dd>{money(byState[state])}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The words beside it say the same: it is not read out. */
function Bar({ used, of }: { readonly used: number; readonly of: number }) {
  const share = Math.min(1, Math.max(0, used / of))
  return (
    <div className={styles.bar} aria-hidden="true">
      <div className={cx(styles.used, used > of && styles.full)} style={{ inlineSize: `${share * 100}%` }} />
    </div>
  )
}
