import { err, ok, type Result } from '#shared/kernel/result.ts'

import type { Passing } from './ceiling-rules.ts'
import { limitsOn, limitsPassed, moneyLimitOf, totalsOf } from './limit-rules.ts'
import type { CountedLine, YearFacts, YearFigures } from './year-facts.ts'

/** The limits that the lines of a year pass as they stand: what each comes to, nothing being added. */
export function standingPassings(facts: YearFacts, figures: YearFigures): readonly Passing[] {
  if (limitsPassed(facts, figures).length === 0) return []
  const totals = totalsOf(facts.lines)
  const { personId } = facts
  const { year } = figures
  const on = (date: string) => limitsOn(facts, figures, date)
  const ofYear = on(`${year}-12-31`)
  const found: Passing[] = []
  for (const [date, wouldBeCents] of totals.flatByDay) {
    const ceilingCents = on(date).day?.amount ?? wouldBeCents
    if (wouldBeCents > ceilingCents)
      found.push({
        type: 'DayCeiling',
        personId,
        date,
        ceilingCents,
        alreadyCents: wouldBeCents,
        wouldBeCents,
      })
  }
  const otherCents = facts.otherCents ?? 0
  const spent = totals.flatCents + otherCents
  const ceilingCents = ofYear.year?.amount ?? spent
  if (spent > ceilingCents)
    found.push({
      type: 'YearCeiling',
      personId,
      year,
      ceilingCents,
      alreadyCents: totals.flatCents,
      otherCents,
      wouldBeCents: spent,
    })
  return [...found, ...travelPassings(facts, figures)]
}

function travelPassings(facts: YearFacts, figures: YearFigures): readonly Passing[] {
  const { travelDays, travelMetres: metres } = totalsOf(facts.lines)
  const { personId } = facts
  const { year } = figures
  const found: Passing[] = []
  const limitMetres = limitsOn(facts, figures, `${year}-12-31`).distance?.amount ?? metres
  if (metres > limitMetres)
    found.push({
      type: 'TravelDistance',
      personId,
      year,
      limitMetres,
      alreadyMetres: metres,
      wouldBeMetres: metres,
    })
  for (const { date, sinceJanuaryCents: cents } of travelDays) {
    const limitCents = moneyLimitOf(limitsOn(facts, figures, date)) ?? cents
    if (cents > limitCents)
      found.push({
        type: 'TravelMoney',
        personId,
        date,
        limitCents,
        alreadyCents: cents,
        wouldBeCents: cents,
      })
  }
  return found
}

/** What a year passes measured or counted otherwise, and does not pass now: the first such limit, or null. */
export function newlyPassed(before: YearFacts, after: YearFacts, figures: YearFigures): Passing | null {
  const passed = new Set(standingPassings(before, figures).map(nameOf))
  return standingPassings(after, figures).find((passing) => !passed.has(nameOf(passing))) ?? null
}

/** A limit of a day is another one each day. */
const nameOf = (passing: Passing): string => `${passing.type} ${'date' in passing ? passing.date : ''}`

export type WithdrawalRefusal =
  | { readonly type: 'AlreadyClaimed'; readonly personId: string; readonly date: string }
  | Passing

/**
 * True when lines may stop counting: removed from a draft, or refused with their claim. A line that takes away (a
 * correction) held others down: without it the year may pass a limit, or a day have two flat amounts, which is refused.
 * What a correction took back from a line that was forced may come back where a coordinator does it (`mayPass`): that line
 * says for ever who let it pass, and why. Its reason was given for the limit of that day, and not for one that the year
 * was filled up to since, so that nobody else may.
 *
 * A day of 44.02 was paid, corrected to nothing by −44.02, and claimed again at 44.02: without the correction the day
 * would have 88.04.
 */
export function canWithdraw(
  facts: YearFacts,
  figures: YearFigures,
  { lineIds, mayPass }: { readonly lineIds: ReadonlySet<string>; readonly mayPass: boolean },
): Result<null, WithdrawalRefusal> {
  const after = { ...facts, lines: facts.lines.filter(({ id }) => !lineIds.has(id)) }
  const passing = mayPass && bringsForcedBack(facts, lineIds) ? null : newlyPassed(facts, after, figures)
  if (passing !== null) return err(passing)
  const { personId } = facts
  for (const line of facts.lines) {
    if (!lineIds.has(line.id) || line.countsAs !== 'flatDay' || line.amountCents > 0) continue
    if (flatLinesOn(after, line.date) > 1) return err({ type: 'AlreadyClaimed', personId, date: line.date })
  }
  return ok(null)
}

/** All that goes and took away was about lines that were forced. */
function bringsForcedBack({ lines }: YearFacts, lineIds: ReadonlySet<string>): boolean {
  const forced = new Set(lines.filter((line) => line.forced).map(({ id }) => id))
  const takers = lines.filter(
    ({ id, amountCents, metres }) => lineIds.has(id) && (amountCents < 0 || (metres ?? 0) < 0),
  )
  return takers.every(({ correctsLineId }) => correctsLineId !== null && forced.has(correctsLineId))
}

/**
 * True when an entry would give its day a second flat amount: a day that was corrected to nothing, claimed again, and
 * then corrected upward, or a refused claim that comes back. One a day, each amount taken with its corrections, however
 * far the two together are from the ceiling of the day.
 */
export function doublesDay({ lines }: { readonly lines: readonly FlatEntry[] }, entry: FlatEntry): boolean {
  if (entry.countsAs !== 'flatDay' || entry.amountCents <= 0) return false
  return flatLinesOn({ lines: [...lines, entry] }, entry.date) > 1
}

type FlatEntry = Pick<CountedLine, 'id' | 'kind' | 'countsAs' | 'date' | 'amountCents' | 'correctsLineId'>

/** How many flat amounts of a day stand, those corrected to nothing left out. */
function flatLinesOn({ lines }: { readonly lines: readonly FlatEntry[] }, date: string): number {
  const worth = (id: string, cents: number) =>
    lines.reduce((sum, line) => (line.correctsLineId === id ? sum + line.amountCents : sum), cents)
  return lines.filter(
    (line) => line.kind === 'flatDay' && line.date === date && worth(line.id, line.amountCents) > 0,
  ).length
}
