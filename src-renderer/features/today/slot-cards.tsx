import { memo } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { usePreferences } from '#renderer/lib/prefs.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { buttonClass } from '#renderer/ui/button-class.ts'
import { Card } from '#renderer/ui/card.tsx'
import { Tag } from '#renderer/ui/chip.tsx'

import { SlotPeople } from './slot-people.tsx'
import type { Today, TodaySlot } from './today-facts.ts'

import styles from './slot-cards.module.css'

interface SlotCardsProps {
  readonly today: Today
}

/** Now, next, and the rest of the day. Not drawn again by a visit that is counted beside it. */
export const SlotCards = memo(function SlotCards({ today }: SlotCardsProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const hours = ({ startTime, endTime }: TodaySlot) => formatting.timeRange(startTime, endTime)
  return (
    <>
      {today.onNow.length === 0 && <NobodyNow today={today} />}
      {today.onNow.map((slot) => (
        <Card key={slot.slotId} title={`${t('today.now')} · ${hours(slot)}`} sub={subOf(slot)}>
          <SlotPeople slot={slot} />
        </Card>
      ))}
      {today.next.map((slot) => (
        <Card key={slot.slotId} title={`${t('today.next')} · ${hours(slot)}`} sub={subOf(slot)}>
          <SlotPeople slot={slot} />
        </Card>
      ))}
      {today.later.length > 0 && (
        <Card title={t('today.later')}>
          <ul className={styles.later}>
            {today.later.map((slot) => (
              <li key={slot.slotId} className={styles.laterSlot}>
                <span className={styles.hours}>{hours(slot)}</span>
                <LaterSlot slot={slot} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
})

/** What the series is called and what its note says; `undefined` for the usual slot, which has neither. */
const subOf = ({ seriesName, note }: TodaySlot): string | undefined =>
  [seriesName, note].filter((text) => text !== '').join(' · ') || undefined

function LaterSlot({ slot }: { readonly slot: TodaySlot }) {
  const reason = useClosedReason(slot)
  return reason === null ? <SlotPeople slot={slot} size="small" /> : <Tag tone="closed">{reason}</Tag>
}

/** Why a slot does not take place: the words of the place or of the calendar; null when it does. */
function useClosedReason(slot: TodaySlot): string | null {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  if (slot.open) return null
  if (slot.state === 'cancelled') return [t('today.cancelled'), slot.reason].filter(Boolean).join(' : ')
  return t('today.closedBecause', { reason: slot.closure?.name[language] ?? '' })
}

/** Nobody welcomes: why, and when somebody will. */
function NobodyNow({ today }: SlotCardsProps) {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  const formatting = useFormatting()
  const { day, nextOpening, next } = today
  const closure = day.closure !== null && !day.reopened ? day.closure : null
  const slotsToday = today.earlier.length + today.next.length + today.later.length
  return (
    <Card title={t('today.now')}>
      <div className={styles.nobody}>
        {closure !== null && (
          <Tag tone="closed">{t('today.closedBecause', { reason: closure.name[language] })}</Tag>
        )}
        <p>{slotsToday === 0 ? t('today.noSlotToday') : t('today.nobodyNow')}</p>
        {next.length === 0 && nextOpening !== null && (
          <p>
            {t('today.nextOpening', {
              day: formatting.day(nextOpening.date),
              hours: formatting.timeRange(nextOpening.startTime, nextOpening.endTime),
            })}
          </p>
        )}
        {slotsToday === 0 && nextOpening === null && (
          <a className={buttonClass('primary')} href={addressOf('rota')}>
            {t('today.makeRota')}
          </a>
        )}
      </div>
    </Card>
  )
}
