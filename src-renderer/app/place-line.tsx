import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { addDays, localTimeOf, weekdayOf } from '#shared/kernel/local-date.ts'
import { assertNever } from '#shared/kernel/result.ts'
import type { Place } from '#shared/place/place-contract.ts'
import { arrangeToday } from '#shared/rota/today-rules.ts'

import { openingAt, openingWithSlots, type Opening, type SlotsNow } from './opening.ts'

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
  const slots = useSlotsNow()
  if (place === null) return ''
  const isClosedByCalendar =
    typeof calendar.data?.days[0]?.closure === 'object' && calendar.data.days[0].closure !== null
  const habit: Opening = isClosedByCalendar
    ? { state: 'closed' }
    : openingAt(place.openingHours, weekdayOf(now.date), now.time)
  const opening = openingWithSlots(habit, slots, now.time)
  // A place without hours says nothing of them; a slot that goes on or is to come is still said.
  if (place.openingHours.length === 0 && opening === habit) return ''
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

/** Yesterday's slots are read too: one of them may pass midnight. */
function useSlotsNow(): SlotsNow {
  const now = useNow()
  const days = { from: addDays(now.date, -1), to: now.date }
  const { data } = useQuery(api.rota.listSlots, days, ['rota', 'calendar'])
  if (data === undefined) return { openUntil: null, nextAt: null }
  const { openUntil, next } = arrangeToday(data.slots, now.at)
  const [first] = next
  return { openUntil, nextAt: first === undefined ? null : localTimeOf(first.startAt) }
}
