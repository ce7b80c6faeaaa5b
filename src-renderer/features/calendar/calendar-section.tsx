import { usePeriods } from './calendar-facts.ts'
import { ClosingsCard } from './closings-card.tsx'
import { PublicHolidaysCard } from './public-holidays-card.tsx'
import { SchoolHolidaysCard } from './school-holidays-card.tsx'

/** The calendar of the place: its closings, the public holidays, the school holidays. */
export function CalendarSection() {
  const periods = usePeriods()
  if (periods === undefined) return null
  return (
    <>
      <ClosingsCard periods={periods.periods} />
      <PublicHolidaysCard />
      <SchoolHolidaysCard {...periods} />
    </>
  )
}
