import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { weekdayOf } from '#shared/kernel/local-date.ts'
import { assertNever } from '#shared/kernel/result.ts'
import type { Place } from '#shared/place/place-contract.ts'

import { openingAt, type Opening } from './opening.ts'

import styles from './side-bar.module.css'

interface PlaceLineProps {
  readonly place: Place | null
}

/** The name of the place, where it is, and until when it is open. */
export function PlaceLine({ place }: PlaceLineProps) {
  const { t } = useTranslation()
  const sentence = useOpeningSentence(place)
  const parts = [place?.municipality, sentence].filter((part) => part !== undefined && part !== '')
  return (
    <div className={styles.place}>
      <p className={styles.placeName}>{place === null ? '\u00a0' : place.name || t('frame.unnamedPlace')}</p>
      <p className={styles.placeState}>{place === null ? '\u00a0' : parts.join(' · ')}</p>
    </div>
  )
}

function useOpeningSentence(place: Place | null): string {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const now = useNow()
  const calendar = useQuery(api.calendar.listDays, { from: now.date, to: now.date }, ['calendar'])
  if (place === null || place.openingHours.length === 0) return ''
  const isClosedByCalendar =
    typeof calendar.data?.days[0]?.closure === 'object' && calendar.data.days[0].closure !== null
  const opening: Opening = isClosedByCalendar
    ? { state: 'closed' }
    : openingAt(place.openingHours, weekdayOf(now.date), now.time)
  switch (opening.state) {
    case 'open':
      return t('frame.openUntil', { time: formatting.time(opening.until) })
    case 'later':
      return t('frame.opensAt', { time: formatting.time(opening.at) })
    case 'over':
      return t('frame.closedNow')
    case 'closed':
      return t('frame.closedToday')
    default:
      return assertNever(opening)
  }
}
