import { api } from '#renderer/lib/api.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import { DayNavigation } from './day-navigation.tsx'
import { DayTable } from './day-table.tsx'
import { UncountedCard } from './uncounted-card.tsx'
import { figureTopics } from './visits-facts.ts'
import { VisitsFrame } from './visits-frame.tsx'

import styles from './day-view.module.css'

interface DayViewProps {
  readonly date: LocalDate
  /** The slot whose count is opened at once: a link of the first screen. */
  readonly slotAsked: string | null
}

/** A day to count and to correct, slot by slot; beside it, what nobody counted these last weeks. */
export function DayView({ date, slotAsked }: DayViewProps) {
  const now = useNow()
  const { data } = useQuery(api.visits.getDay, { date }, figureTopics)
  return (
    <VisitsFrame
      view="day"
      isLoaded={data !== undefined}
      actions={<DayNavigation date={date} today={now.date} />}
    >
      <div className={styles.columns}>
        {data !== undefined && <DayTable key={data.date} day={data} today={now.date} slotAsked={slotAsked} />}
        <UncountedCard today={now.date} />
      </div>
    </VisitsFrame>
  )
}
