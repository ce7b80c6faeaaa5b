import type { VaultCommandContext } from '#core/context.ts'
import { passingsOf, type Passing } from '#shared/expenses/ceiling-rules.ts'
import { yearOfDate, type ClaimSystem } from '#shared/expenses/claim.ts'
import {
  canCorrectionsComeBack,
  canCorrectionsGo,
  type CorrectionChain,
  type Going,
} from '#shared/expenses/correction-chain-rules.ts'
import { isOtherSystem } from '#shared/expenses/line-rules.ts'
import { canWithdraw, doublesDay, type WithdrawalRefusal } from '#shared/expenses/passed-rules.ts'
import type { YearFacts } from '#shared/expenses/year-facts.ts'
import { err, must, ok, type Result } from '#shared/kernel/result.ts'

import type { KeptClaim } from './claim-queries.ts'
import { countedOf, listCorrectionsOf, type KeptLine } from './line-queries.ts'
import { findPersonYear } from './year-queries.ts'

interface CorrectedAgain {
  readonly type: 'CorrectedAgain'
  readonly lineId: string
  readonly date: string
}

type AgainRefusal =
  | CorrectedAgain
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
 * still theirs, no other correction of the same line came between, and the limits have room for them. One that was
 * forced passes them again where a coordinator takes it back: its reason was given for what stood then.
 */
export function canCountAgain(
  { vault, today, holder }: VaultCommandContext,
  { row: { personId }, lines }: KeptClaim,
): Result<null, AgainRefusal> {
  const chained = canChain(vault, lines, canCorrectionsComeBack)
  if (!chained.ok) return chained
  const mayPass = holder.role === 'coordinator'
  const years = new Map<number, YearFacts>()
  for (const line of lines) {
    const { date, countsAs, amountCents, metres } = line
    const year = yearOfDate(date)
    const { figures, person } = must(findPersonYear(vault, { personId, year, today }), 'person of a claim')
    const facts = years.get(year) ?? person.facts
    const { system } = facts
    const counted = must(countedOf({ ...line, state: 'draft' }), 'a line of a draft')
    if (doublesDay(facts, counted)) return err({ type: 'AlreadyClaimed', personId, date })
    if (system !== null && isOtherSystem(countsAs, system.system))
      return err({ type: 'MixedSystems', personId, year, system: system.system })
    const [passing] = passingsOf(facts, figures, { date, countsAs, amountCents, metres })
    if (passing !== undefined && !(mayPass && line.forcedReason !== null)) return err(passing)
    years.set(year, { ...facts, lines: [...facts.lines, counted] })
  }
  return ok(null)
}

/** Looks at each line that some of these lines correct, with all its corrections. */
function canChain(
  vault: VaultCommandContext['vault'],
  lines: readonly KeptLine[],
  holds: (chain: CorrectionChain, ids: ReadonlySet<string>) => boolean,
): Result<null, CorrectedAgain> {
  const ids = new Set(lines.map(({ id }) => id))
  for (const { correctsLineId, date } of lines)
    if (correctsLineId !== null && !holds(listCorrectionsOf(vault, correctsLineId), ids))
      return err({ type: 'CorrectedAgain', lineId: correctsLineId, date })
  return ok(null)
}

interface StoppingLines {
  readonly personId: string
  readonly lines: readonly KeptLine[]
  readonly going: Going
}

/** True when these lines of a person may stop counting, in each year they are of: see `canCorrectionsGo` and `canWithdraw`. */
export function canStopCounting(
  { vault, today, holder }: VaultCommandContext,
  { personId, lines, going }: StoppingLines,
): Result<null, CorrectedAgain | WithdrawalRefusal> {
  const chained = canChain(vault, lines, (chain, ids) => canCorrectionsGo(chain, ids, going))
  if (!chained.ok) return chained
  const mayPass = holder.role === 'coordinator'
  const lineIds = new Set(lines.map(({ id }) => id))
  for (const year of new Set(lines.map(({ date }) => yearOfDate(date)))) {
    const { figures, person } = must(findPersonYear(vault, { personId, year, today }), 'person of a claim')
    const withdrawal = canWithdraw(person.facts, figures, { lineIds, mayPass })
    if (!withdrawal.ok) return withdrawal
  }
  return ok(null)
}
