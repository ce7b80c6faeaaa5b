import type { LocalTime, Weekday } from '#shared/kernel/local-date.ts'

/** Spans of hours by weekday, as they are being typed: `null` where nothing readable stands yet. */
export type WeekHours = readonly {
  /** Tells two spans of a day apart while they are typed. */
  readonly id: string
  readonly weekday: Weekday
  readonly from: LocalTime | null
  readonly until: LocalTime | null
}[]

export type CompleteWeekHours = readonly {
  readonly weekday: Weekday
  readonly from: LocalTime
  readonly until: LocalTime
}[]

/** The spans of one day, in the order they were given. */
export const hoursOf = (hours: WeekHours, weekday: Weekday): WeekHours =>
  hours.filter((span) => span.weekday === weekday)

/** Gives a day the spans of another one. */
export const copyDay = (hours: WeekHours, model: Weekday, weekday: Weekday): WeekHours => [
  ...hours.filter((span) => span.weekday !== weekday),
  ...hoursOf(hours, model).map((span) => ({ ...span, weekday, id: `${weekday}/${span.id}` })),
]

/** The spans when every one has both its ends; otherwise the weekday of the first that has not. */
export function completeHours(
  hours: WeekHours,
): { readonly hours: CompleteWeekHours } | { readonly incomplete: Weekday } {
  const unfinished = hours.find((span) => span.from === null || span.until === null)
  if (unfinished !== undefined) return { incomplete: unfinished.weekday }
  return {
    hours: hours.flatMap(({ weekday, from, until }) =>
      from === null || until === null ? [] : [{ weekday, from, until }],
    ),
  }
}
