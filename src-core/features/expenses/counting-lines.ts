import type { VaultCommandContext } from '#core/context.ts'
import { passingsOf, type Passing } from '#shared/expenses/ceiling-rules.ts'
import { yearOfDate, type ClaimSystem } from '#shared/expenses/claim.ts'
import { hasFlatAmount, isOtherSystem } from '#shared/expenses/line-rules.ts'
import { canWithdraw, type WithdrawalRefusal } from '#shared/expenses/passed-rules.ts'
import type { YearFacts } from '#shared/expenses/year-facts.ts'
import { err, must, ok, type Result } from '#shared/kernel/result.ts'

import type { KeptClaim } from './claim-queries.ts'
import { countedOf, type KeptLine } from './line-queries.ts'
import { findPersonYear } from './year-queries.ts'

type AgainRefusal =
  | { readonly type: 'AlreadyClaimed'; readonly personId: string; readonly date: string }
  | {
      readonly type: 'MixedSystems'
      readonly personId: string
      readonly year: number
      readonly system: ClaimSystem
    }
  | Passing

/**
 * True when the lines of a refused claim may count again: their days were not claimed since, the system of their year is
 * still theirs, and the limits have room for them. One that was forced stays forced.
 */
export function canCountAgain(
  { vault, today }: VaultCommandContext,
  { row: { personId }, lines }: KeptClaim,
): Result<null, AgainRefusal> {
  const years = new Map<number, YearFacts>()
  for (const line of lines) {
    const { date, countsAs, amountCents, metres } = line
    const year = yearOfDate(date)
    const { figures, person } = must(findPersonYear(vault, { personId, year, today }), 'person of a claim')
    const facts = years.get(year) ?? person.facts
    const { system } = facts
    if (line.kind === 'flatDay' && hasFlatAmount(facts, date))
      return err({ type: 'AlreadyClaimed', personId, date })
    if (system !== null && isOtherSystem(countsAs, system.system))
      return err({ type: 'MixedSystems', personId, year, system: system.system })
    const [passing] = passingsOf(facts, figures, { date, countsAs, amountCents, metres })
    if (passing !== undefined && line.forcedReason === null) return err(passing)
    const counted = must(countedOf({ ...line, state: 'draft' }), 'a line of a draft')
    years.set(year, { ...facts, lines: [...facts.lines, counted] })
  }
  return ok(null)
}

/** True when these lines of a person may stop counting, in each year they are of: see `canWithdraw`. */
export function canStopCounting(
  { vault, today }: VaultCommandContext,
  personId: string,
  lines: readonly KeptLine[],
): Result<null, WithdrawalRefusal> {
  const lineIds = new Set(lines.map(({ id }) => id))
  for (const year of new Set(lines.map(({ date }) => yearOfDate(date)))) {
    const { figures, person } = must(findPersonYear(vault, { personId, year, today }), 'person of a claim')
    const withdrawal = canWithdraw(person.facts, figures, lineIds)
    if (!withdrawal.ok) return withdrawal
  }
  return ok(null)
}
