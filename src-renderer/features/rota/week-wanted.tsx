import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { useReplacements } from '#renderer/lib/use-wanted.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { addDays, type LocalDate } from '#shared/kernel/local-date.ts'

import { isNeeded, partsOf } from './replacement-words.ts'
import { useRotaAddress } from './rota-address.ts'

import styles from './week-wanted.module.css'

const mostNamed = 2

/** Above a week, in a line or two, whom somebody is looked for in it; where they are many, how many. */
export function WeekWanted({ weekStart }: { readonly weekStart: LocalDate }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { go } = useRotaAddress()
  const data = useReplacements()
  const last = addDays(weekStart, 6)
  const wanted = data?.open.filter(
    (request) =>
      request.kind !== 'swap' &&
      isNeeded(request) &&
      weekStart <= request.slot.date &&
      request.slot.date <= last,
  )
  if (wanted === undefined || wanted.length === 0) return null
  const slots = new Set(wanted.map(({ slotId }) => slotId)).size
  return (
    <div className={styles.wanted} data-no-print>
      <Banner
        tone="attention"
        actions={<Button onClick={() => go({ view: 'help' })}>{t('replacements.see')}</Button>}
      >
        {wanted.length > mostNamed ? (
          <p className={styles.title}>{t('replacements.lateMany', { count: slots })}</p>
        ) : (
          <ul>
            {wanted.map((request) => {
              const parts = partsOf(formatting, request)
              return (
                <li key={request.replacementId}>
                  <strong className={styles.title}>
                    {t('replacements.lateOther', { slot: parts.slot })}
                  </strong>
                  {'. '}
                  {t(`replacements.asks.${request.kind}`, parts)}
                </li>
              )
            })}
          </ul>
        )}
      </Banner>
    </div>
  )
}
