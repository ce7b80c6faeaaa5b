import type { LocalDate } from '#shared/kernel/local-date.ts'
import { sumOf, type Cents } from '#shared/kernel/money.ts'

import { limitsOn, totalsOf } from './limit-rules.ts'
import type { YearFacts, YearFigures } from './year-facts.ts'

/**
 * A day on which the rota knows a person, with the slots of that day. A slot past midnight belongs to the day it begins:
 * welcoming from 22:00 to 02:00 is one day, and one flat amount.
 */
export interface RotaDay {
  readonly date: LocalDate
  readonly slotIds: readonly string[]
}

export interface SuggestedDay extends RotaDay {
  readonly amountCents: Cents | null
  readonly leftCents: Cents | null
  readonly passes: 'day' | 'year' | null
}

/** What the rota gives a person to claim. */
export interface Suggestion {
  readonly obstacle: 'systemNotChosen' | 'realCosts' | 'rateMissing' | null
  readonly days: readonly SuggestedDay[]
  readonly alreadyClaimed: readonly LocalDate[]
  readonly totalCents: Cents
  readonly ceilingCents: Cents | null
  readonly otherCents: Cents | null
  readonly leftBeforeCents: Cents | null
  readonly leftAfterCents: Cents | null
}

/**
 * One flat amount for each day present, whatever its number of slots, the days claimed already left out; and what is
 * left of the year before each. A day that would pass a ceiling is named, takes nothing of what is left, and is not
 * drafted by itself. Worked example, 2025 (42.31 a day, 1 692.51 a year): 40 days are 1 692.40, 0.11 is left, and the
 * 41st day passes the year's ceiling.
 */
export function suggestionOf(
  facts: YearFacts,
  figures: YearFigures,
  { present, flatDayCents }: { readonly present: readonly RotaDay[]; readonly flatDayCents: Cents | null },
): Suggestion {
  const totals = totalsOf(facts.lines)
  const year = limitsOn(facts, figures, `${figures.year}-12-31`).year
  const ceilingCents = year?.amount ?? null
  const leftBeforeCents =
    ceilingCents === null ? null : ceilingCents - totals.flatCents - (facts.otherCents ?? 0)
  // A day whose flat amount was corrected to nothing is free again.
  const isClaimed = ({ date }: RotaDay) =>
    (totals.flatByDay.get(date) ?? 0) > 0 || areCostsClaimed(facts, date)
  let left = leftBeforeCents
  const days = present
    .filter((day) => !isClaimed(day))
    .toSorted((one, other) => (one.date < other.date ? -1 : 1))
    .map((day): SuggestedDay => {
      const ceiling = limitsOn(facts, figures, day.date).day?.amount ?? null
      const amountCents = ceiling === null ? null : Math.min(flatDayCents ?? ceiling, ceiling)
      const passes = amountCents !== null && left !== null && amountCents > left ? 'year' : null
      const leftCents = left
      if (amountCents !== null && left !== null && passes === null) left -= amountCents
      return { date: day.date, slotIds: day.slotIds, amountCents, leftCents, passes }
    })
  const isMissing = year === null || days.some(({ amountCents }) => amountCents === null)
  return {
    obstacle: obstacleOf(facts, isMissing),
    days,
    alreadyClaimed: present
      .filter(isClaimed)
      .map(({ date }) => date)
      .toSorted(),
    totalCents: sumOf(days.map(({ amountCents, passes }) => (passes === null ? (amountCents ?? 0) : 0))),
    ceilingCents,
    otherCents: facts.otherCents,
    leftBeforeCents,
    leftAfterCents: left,
  }
}

/**
 * With real costs a day is done with once a line of it was submitted and was not corrected to nothing: it invites to no
 * second claim. A draft is still being written.
 */
const areCostsClaimed = ({ system, lines }: YearFacts, date: LocalDate): boolean =>
  system?.system === 'realCosts' &&
  sumOf(
    lines
      .filter((line) => line.date === date && line.state !== 'draft')
      .map(({ amountCents }) => amountCents),
  ) > 0

function obstacleOf({ system }: YearFacts, isMissing: boolean): Suggestion['obstacle'] {
  if (system === null) return 'systemNotChosen'
  if (system.system === 'realCosts') return 'realCosts'
  return isMissing ? 'rateMissing' : null
}
