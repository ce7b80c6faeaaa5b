import { instantOf, type LocalDate } from '#shared/kernel/local-date.ts'
import { occurrencesOf } from '#shared/rota/occurrence-rules.ts'
import type { SeriesChange, SeriesFacts, SeriesPlan } from '#shared/rota/series-plan.ts'
import { planSeriesChange, planSeriesEnd } from '#shared/rota/series-rules.ts'
import type { SeriesSchedule } from '#shared/rota/slot-series.ts'
import { slotIdOf, type SlotException } from '#shared/rota/slot.ts'
import { anId, aSchedule } from '#test/support/builders.ts'

/** The series as it stands once the writes of a plan are made. */
export function carriedOut(
  plan: SeriesPlan,
  before: SeriesFacts,
): { schedule: SeriesSchedule; exceptions: SlotException[] } {
  const written = plan.savePatterns.map((pattern, index) => ({
    ...pattern,
    id: pattern.id ?? anId(300 + index),
    seriesId: plan.series.id,
  }))
  const gone = new Set([...plan.removePatterns, ...written.map(({ id }) => id)])
  const patterns = [...before.schedule.patterns.filter(({ id }) => !gone.has(id)), ...written]
  const saved = new Set(plan.saveExceptions.map(({ id }) => id))
  const exceptions = [...before.exceptions.filter(({ id }) => !saved.has(id)), ...plan.saveExceptions]
  return { schedule: { series: plan.series, patterns }, exceptions }
}

/** A Tuesday series in November 2026, seen on the 10th at noon. */
export const tuesdays = (given: Partial<SeriesFacts> = {}): SeriesFacts => ({
  schedule: aSchedule(),
  exceptions: [],
  occupied: [],
  now: instantOf('2026-11-10', '12:00'),
  ...given,
})

/** The plan of a change that is not refused. */
export function planned(change: SeriesChange, given: SeriesFacts): SeriesPlan {
  const plan = planSeriesChange(change, given)
  if (!plan.ok) throw new Error(plan.error.type)
  return plan.value
}

/** The plan of an end that is not refused. */
export function ended(lastDate: LocalDate, given: SeriesFacts): SeriesPlan {
  const plan = planSeriesEnd(lastDate, given)
  if (!plan.ok) throw new Error(plan.error.type)
  return plan.value
}

/** The slots of November once the plan is carried out: `17 14:00`. */
export const november = (plan: SeriesPlan, before: SeriesFacts) => {
  const after = carriedOut(plan, before)
  return occurrencesOf([after.schedule], after.exceptions, '2026-11-01', '2026-11-30').map(
    ({ date, startTime }) => `${date.slice(8)} ${startTime}`,
  )
}

/** The id of that series' slot. */
export const aTuesdayIdOn = (date: LocalDate) => slotIdOf(anId(100), date)
