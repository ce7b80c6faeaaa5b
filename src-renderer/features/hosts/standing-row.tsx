import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { addressOf } from '#renderer/lib/router.ts'
import type { Standing } from '#renderer/lib/standing.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { takesPlace } from '#shared/rota/signup-state-rules.ts'

import { useStandingWords } from './standing-words.ts'

import hosts from './hosts.module.css'
import styles from './wishes.module.css'

interface StandingRowProps {
  readonly standing: Standing
  readonly onEnd: () => void
}

/** One habit: when, how many weeks are written, and those that are not, each with why. */
export function StandingRow({ standing, onEnd }: StandingRowProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const words = useStandingWords()(standing)
  const written = standing.weeks.filter(({ state }) => state !== null && takesPlace(state)).length
  const others = standing.weeks.filter(({ state, reason }) => state === 'withdrawn' || reason !== null)
  const { fromDate, untilDate } = standing
  const span =
    untilDate === null
      ? t('standing.from', { day: formatting.date(fromDate) })
      : t('standing.until', { day: formatting.date(untilDate) })
  return (
    <li className={styles.standing}>
      <div className={styles.standingHead}>
        <div className={hosts.grow}>
          <p>
            <strong>{words}</strong>
            {standing.seriesName !== '' && ` – ${standing.seriesName}`}
          </p>
          <p className={hosts.soft}>
            {span}
            {standing.state === 'given' && ` · ${t('standing.written', { count: written })}`}
          </p>
        </div>
        {untilDate === null && (
          <Button aria-label={t('standing.endThis', { standing: words })} onClick={onEnd}>
            {t('standing.end')}
          </Button>
        )}
      </div>
      {standing.state !== 'given' && (
        <Banner tone="attention">
          {t(standing.state === 'weekdayGone' ? 'standing.gone' : 'standing.over')}
        </Banner>
      )}
      {others.length > 0 && (
        <div className={styles.weeks}>
          <p>{t('standing.notWritten')}</p>
          <ul>
            {others.map(({ slotId, date, reason }) => (
              <li key={slotId}>
                <a className={hosts.link} href={addressOf('rota', [date], { slot: slotId })}>
                  {formatting.dayAndYear(date)}
                </a>{' '}
                – {reason === null ? t('standing.left') : t(`standing.reason.${reason}`)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  )
}
