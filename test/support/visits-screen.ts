import {
  heatFigures,
  kindFigures,
  seriesFigures,
  wholeFigure,
  yearFigures,
} from '#shared/visits/figure-rules.ts'
import type { Shown } from '#shared/visits/figure-rules.ts'
import { heatMapOf, tappedHours } from '#shared/visits/heat-map-rules.ts'
import { periodOf, periodLengths } from '#shared/visits/period-rules.ts'
import { hiddenInPublished, type Published } from '#shared/visits/publication-rules.ts'
import { seriesOf } from '#shared/visits/series-rules.ts'
import { countedKey, sumsOf, visitsOf } from '#shared/visits/statistics-rules.ts'
import { compareYears, isCompared, placeInYear, yearParts, yearsBetween } from '#shared/visits/year-rules.ts'

import { knowerOf, type Sum } from './visits-algebra.ts'

/** The smallest thing a figure counts: the visits of one slot in one hour, of one kind. */
interface Part {
  readonly date: string
  readonly slotId: string | null
  readonly weekday: number | null
  readonly hour: number | null
  readonly kind: string | null
  readonly value: number
}

/** A figure as it is shown, and which parts it is the sum of: found from its place in its table, not from the rules. */
export interface Printed {
  readonly name: string
  readonly shown: Shown
  readonly holds: (part: Part) => boolean
}

/** Every figure of the screen of a stretch: total, kinds, all series, heat map, years by month and by week. */
export function printedOf(facts: Published, threshold: number): Printed[] {
  const hidden = hiddenInPublished(facts, threshold)
  const { from, to, tallies, hours, planned, kinds, today } = facts
  const isWithin = ({ date }: { readonly date: string }): boolean => from <= date && date <= to
  const within = tallies.filter(isWithin)
  const counted = (part: Part): boolean => part.kind === null && isWithin(part)
  const printed: Printed[] = []
  const add = (name: string, shown: Shown, holds: Printed['holds']): void => {
    printed.push({ name, shown, holds })
  }
  add('total', wholeFigure(sumsOf(within, planned), hidden), counted)
  for (const { kind, ...shown } of kindFigures(kinds, hidden))
    add(`kind ${kind}`, shown, (part) => part.kind === (kind ?? 'none'))
  const startOf = new Map(planned.map(({ slotId, startTime }) => [slotId, startTime]))
  for (const by of [...periodLengths, 'slot', 'usualSlot'] as const) {
    for (const figure of seriesFigures(seriesOf(within, planned, { by, from, to }), by, hidden)) {
      const holds = (part: Part): boolean => {
        if (by === 'slot') return countedKey(part) === figure.key
        if (by !== 'usualSlot') return periodOf(part.date, by).key === figure.key
        const start = part.slotId === null ? null : (startOf.get(part.slotId) ?? null)
        if (start === null) return figure.key === (part.slotId === null ? 'free' : 'other')
        return figure.startTime === start && figure.weekday === weekdayIn(part.date)
      }
      add(`${by} ${figure.key}`, figure, (part) => counted(part) && holds(part))
    }
  }
  const heat = heatFigures(heatMapOf(within, hours, planned), hidden)
  for (const cell of heat.cells)
    add(
      `cell ${cell.weekday} ${cell.hour}`,
      cell,
      (part) => part.weekday === cell.weekday && part.hour === cell.hour,
    )
  for (const row of heat.weekdays) add(`weekday ${row.weekday}`, row, (part) => part.weekday === row.weekday)
  for (const column of heat.hours) add(`hour ${column.hour}`, column, (part) => part.hour === column.hour)
  add('with hour', heat.withHour, (part) => part.hour !== null)
  add('without hour', heat.withoutHour, (part) => counted(part) && part.hour === null)
  const dates = tallies.map(({ date }) => date).toSorted()
  for (const by of yearParts) {
    const years = yearsBetween(dates[0] ?? today, dates.at(-1) ?? today, by)
    const { until, ...table } = yearFigures(compareYears(tallies, planned, { by, years, today }), hidden)
    const holds = (year: number, period: number | null, compared: boolean) => (part: Part) => {
      const place = placeInYear(part.date, by)
      if (part.kind !== null || place.year !== year || (period !== null && place.period !== period))
        return false
      return !compared || isCompared(place, until)
    }
    for (const { period, cells } of [{ period: null, cells: table.years }, ...table.periods]) {
      for (const cell of cells) {
        if (cell === null) continue
        add(`${by} ${cell.year} ${period}`, cell, holds(cell.year, period, false))
        add(`${by} ${cell.year} ${period} compared`, cell.comparable, holds(cell.year, period, true))
      }
    }
  }
  return printed
}

const weekdayIn = (date: string): number => ((new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7) + 1

/** The parts of the facts; the kinds are a second way of cutting the total. */
function partsOf({ from, to, tallies, hours, kinds }: Published): Part[] {
  const within = tallies.filter(({ date }) => from <= date && date <= to)
  const tapped = tappedHours(within, hours)
  return [
    ...tallies.flatMap((tally): Part[] => {
      const taps = tapped.filter(({ key }) => within.includes(tally) && key === countedKey(tally))
      const { date, slotId } = tally
      const seen = taps.reduce((sum, { total }) => sum + total, 0)
      const noHour = { weekday: null, hour: null, kind: null, value: visitsOf(tally) - seen }
      return [
        { date, slotId, ...noHour },
        ...taps.map(({ weekday, hour, total }) => ({
          date,
          slotId,
          weekday,
          hour,
          kind: null,
          value: total,
        })),
      ]
    }),
    ...kinds.map(({ kind, total }) => ({
      date: from,
      slotId: null,
      weekday: null,
      hour: null,
      kind: kind ?? 'none',
      value: total,
    })),
  ]
}

/**
 * What is wrong with the published figures of a stretch, all tables together: a small one shown, or a hidden one whose
 * value follows from those that are shown. A published 0 says that each of its parts is 0.
 */
export function faultsOfScreen(facts: Published, threshold: number): string[] {
  const parts = partsOf(facts)
  const printed = printedOf(facts, threshold)
  const nothing = new Set<Part>()
  for (const { shown, holds } of printed)
    if (shown.state === 'counted' && shown.total === 0)
      for (const part of parts) if (holds(part)) nothing.add(part)
  const unknown = parts.filter((part) => !nothing.has(part))
  const sumOf = ({ holds }: Pick<Printed, 'holds'>): Sum =>
    new Set(unknown.flatMap((part, index) => (holds(part) ? [index] : [])))
  const signed = printed.filter(({ shown }) => shown.state === 'counted')
  const total = printed.find(({ name }) => name === 'total')
  const isTotalShown = total?.shown.state === 'counted'
  // All kinds together are the total: known when it is.
  const kinds = isTotalShown && facts.kinds.length > 0 ? [{ holds: ({ kind }: Part) => kind !== null }] : []
  const knows = knowerOf(unknown.length, [...signed, ...kinds].map(sumOf))
  const valueOf = ({ holds }: Printed): number =>
    parts.reduce((sum, part) => sum + (holds(part) ? part.value : 0), 0)
  return printed.flatMap((figure) => {
    const { name, shown } = figure
    if (shown.state === 'counted' && shown.total !== valueOf(figure)) return [`${name} is not its sum`]
    if (shown.state === 'counted' && valueOf(figure) > 0 && valueOf(figure) < threshold)
      return [`${name} is shown`]
    if (shown.state === 'hidden' && valueOf(figure) === 0) return [`${name} is a hidden zero`]
    return shown.state === 'hidden' && knows(sumOf(figure)) ? [`${name} can be computed`] : []
  })
}
