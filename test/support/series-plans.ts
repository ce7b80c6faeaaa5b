import type { SeriesFacts, SeriesPlan } from '#shared/rota/series-plan.ts'
import type { SeriesSchedule } from '#shared/rota/slot-series.ts'
import type { SlotException } from '#shared/rota/slot.ts'
import { anId } from '#test/support/builders.ts'

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
