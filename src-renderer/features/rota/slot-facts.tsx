import type { TFunction } from 'i18next'
import KeyRound from 'lucide-react/icons/key-round'
import PartyPopper from 'lucide-react/icons/party-popper'
import Pencil from 'lucide-react/icons/pencil'
import Repeat from 'lucide-react/icons/repeat'
import UsersRound from 'lucide-react/icons/users-round'
import { useTranslation } from 'react-i18next'

import { api, type WholeContract } from '#renderer/lib/api.ts'
import { useFormatting, type Formatting } from '#renderer/lib/formatting.ts'
import type { SlotPage } from '#renderer/lib/signing-up.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'
import { byFirstDay, patternGiving } from '#shared/rota/occurrence-rules.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import { patternWords, scheduleOf } from './pattern-words.ts'
import { useTrilingual } from './slot-words.ts'

import styles from './slot-dialog.module.css'

type SeriesPage = OutputOf<WholeContract['rota']['getSeries']>

/** The pattern that gives the slot; for one that none gives any more, what became of its series. */
function seriesWords(t: TFunction, formatting: Formatting, slot: SlotCard, page: SeriesPage): string | null {
  const { series } = page
  if (series.oneOff) return t('series.oneOff')
  const pattern = patternGiving(scheduleOf(page), slot.plannedDate)
  if (pattern !== null) return patternWords(t, formatting, pattern)
  const isOver = series.endedFrom !== null && series.endedFrom <= slot.plannedDate
  const ruling = page.patterns.toSorted(byFirstDay).findLast(({ fromDate }) => fromDate <= slot.plannedDate)
  if (isOver || ruling === undefined) return t('slot.seriesOver')
  return t('slot.seriesNow', { words: patternWords(t, formatting, ruling) })
}

/** What the slot is: its series, how many hosts it wants, a key or not, what differs, the holiday. */
export function SlotFacts({ page }: { readonly page: SlotPage }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const nameOf = useTrilingual()
  const { slot, day } = page
  const { data } = useQuery(api.rota.getSeries, { seriesId: slot.seriesId }, ['rota'])
  const series = data === undefined ? null : seriesWords(t, formatting, slot, data)
  const names = [slot.seriesName, series].filter((part) => part !== null && part !== '')
  const numbers =
    slot.minHosts === slot.maxHosts
      ? t('slot.wants', { count: slot.minHosts })
      : t('slot.wantsBetween', { minimum: slot.minHosts, count: slot.maxHosts })
  return (
    <ul className={styles.facts}>
      {names.length > 0 && (
        <li>
          <Repeat size={18} />
          {names.join(' · ')}
        </li>
      )}
      <li>
        <UsersRound size={18} />
        {numbers}
      </li>
      {slot.keyHolderNeeded && (
        <li>
          <KeyRound size={18} />
          {t(slot.gap.keyHolderMissing ? 'slot.keyMissingText' : 'slot.keyNeeded')}
        </li>
      )}
      {day.publicHoliday !== null && (
        <li>
          <PartyPopper size={18} />
          {nameOf(day.publicHoliday.name)}
        </li>
      )}
      {slot.state === 'kept' && (
        <li>
          <Pencil size={18} />
          {t('slot.keptText')}
        </li>
      )}
      {slot.changed && slot.state !== 'kept' && (
        <li>
          <Pencil size={18} />
          {slot.date === slot.plannedDate
            ? t('slot.changedText')
            : t('slot.movedText', { day: formatting.day(slot.plannedDate) })}
        </li>
      )}
      {slot.gap.newcomersAlone && <li>{t('slot.newcomersAloneText')}</li>}
    </ul>
  )
}
