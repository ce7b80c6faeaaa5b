import type { CalendarDay } from '#shared/calendar/calendar-day.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { Trilingual } from '#shared/kernel/shapes.ts'

/** Days that follow each other in the table and have the same school holidays, or none. */
export interface SchoolRun {
  readonly from: LocalDate
  readonly days: number
  readonly name: Trilingual | null
}

/** Monday to Wednesday on holiday, Thursday and Friday not: two runs, of three days and of two. */
export function schoolRuns(
  days: readonly CalendarDay[],
  kind: 'schoolFr' | 'schoolNl',
): readonly SchoolRun[] {
  const runs: (SchoolRun & { readonly id: string | null })[] = []
  for (const { date, schoolHolidays } of days) {
    const holidays = schoolHolidays.find((one) => one.kind === kind)
    const id = holidays?.id ?? null
    const last = runs.at(-1)
    if (last?.id === id) runs[runs.length - 1] = { ...last, days: last.days + 1 }
    else runs.push({ from: date, days: 1, name: holidays?.name ?? null, id })
  }
  return runs
}
