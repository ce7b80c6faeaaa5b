import { weekdayOf, type LocalDate } from '#shared/kernel/local-date.ts'

import type { BulkDraft, BulkFacts } from './bulk-facts.ts'
import { obstaclesAt, placeInTime } from './bulk-facts.ts'
import type { BulkRow, CreateMany } from './bulk.ts'
import { occurrencesOf } from './occurrence-rules.ts'
import type { SlotPattern } from './slot-series.ts'

/** The slots that weekdays, hours and a rhythm give over some days, in order of time; one that is there stands in the way. */
export function createDrafts(act: CreateMany, facts: BulkFacts): readonly BulkDraft[] {
  const there = new Set(facts.there.map(placeInTime))
  const schedules = act.times.map((hours, index) => {
    const id = String(index)
    return {
      series: { id, name: act.name, endedFrom: null },
      patterns: [{ ...patternOf(act, hours), id, seriesId: id }],
    }
  })
  return occurrencesOf(schedules, [], act.from, act.to).map(({ date, startTime, endTime }) => {
    const after = { date, startTime, endTime }
    const place = placeInTime(after)
    return {
      rowId: place,
      effect: 'create',
      slotId: null,
      name: act.name,
      before: null,
      after,
      people: [],
      inTheWay: there.has(place) ? ['SlotThere'] : obstaclesAt(after, facts),
      onlyAsked: false,
    }
  })
}

type NewPattern = Omit<SlotPattern, 'id' | 'seriesId'>

const patternOf = (act: CreateMany, hours: Hours): NewPattern => ({
  ...termsOf(act, hours),
  weekdays: act.weekdays,
  everyWeeks: act.everyWeeks,
  anchorDate: act.from,
  fromDate: act.from,
  untilDate: act.to,
})

type Hours = CreateMany['times'][number]
/** What is said once for all the new slots. */
type Terms = Pick<CreateMany, 'minHosts' | 'maxHosts' | 'keyHolderNeeded' | 'note'>

const termsOf = ({ minHosts, maxHosts, keyHolderNeeded, note }: Terms, { startTime, endTime }: Hours) => ({
  startTime,
  endTime,
  minHosts,
  maxHosts,
  keyHolderNeeded,
  note,
})

/** The pattern of a slot by itself. */
export const patternOfDay = (terms: Terms, date: LocalDate, hours: Hours): NewPattern => ({
  ...termsOf(terms, hours),
  weekdays: [weekdayOf(date)],
  everyWeeks: 1,
  anchorDate: date,
  fromDate: date,
  untilDate: date,
})

/**
 * The versions that give exactly the ticked days of one of the hours: one for each run of days without a gap.
 * Tuesdays from 1 December on without the 15th: 1 to 8 December, and from 22 December on.
 */
export function versionsGiving(
  act: CreateMany,
  hours: Hours,
  rows: readonly BulkRow[],
): readonly NewPattern[] {
  const own = rows.filter(
    ({ after }) => after?.startTime === hours.startTime && after.endTime === hours.endTime,
  )
  const versions: NewPattern[] = []
  let begun: LocalDate | null = null
  let last: LocalDate | null = null
  const endRun = () => {
    if (begun !== null) versions.push({ ...patternOf(act, hours), fromDate: begun, untilDate: last })
    begun = null
  }
  for (const { after, ticked } of own) {
    if (after === null) continue
    if (ticked) {
      begun ??= after.date
      last = after.date
    } else endRun()
  }
  endRun()
  return versions
}
