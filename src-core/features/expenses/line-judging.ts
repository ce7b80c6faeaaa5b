import type { VaultQueryContext } from '#core/context.ts'
import { passingsOf, type Passing } from '#shared/expenses/ceiling-rules.ts'
import { yearOfDate, type ClaimState } from '#shared/expenses/claim.ts'
import {
  canPriceLine,
  type LineRefusal,
  type LineWords,
  type PricedLine,
} from '#shared/expenses/line-rules.ts'
import type { YearFigures } from '#shared/expenses/year-facts.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

import { listPresence } from '../rota/presence-queries.ts'
import { draftKey, findClaim, listDrafts } from './claim-queries.ts'
import { getExpenseSettings } from './figure-queries.ts'
import { findPersonYear, type PersonYear } from './year-queries.ts'

type Context = Pick<VaultQueryContext, 'db' | 'vault' | 'today'>

/** A line that may be claimed, with what it is worth, the slots of its day, and the limits it would pass. */
export interface JudgedLine {
  /** Null: the person has no open claim of that month yet, and this line would begin it. */
  readonly claimId: string | null
  readonly month: string
  readonly person: PersonYear
  readonly figures: YearFigures
  readonly priced: PricedLine
  readonly slotIds: readonly string[]
  readonly passings: readonly Passing[]
}

/** A claim that is there, or the open one of a person and a month. */
export type LineTarget = { readonly claimId: string } | { readonly personId: string; readonly month: string }

type JudgeRefusal =
  | LineRefusal
  | { readonly type: 'UnknownPerson'; readonly personId: string }
  | { readonly type: 'UnknownClaim'; readonly claimId: string }
  | { readonly type: 'NotDraft'; readonly state: ClaimState }

/** Looks at a line as it would be added to a draft: the same look for the preview and for the act. Writes nothing. */
export function judgeLine(
  context: Context,
  target: LineTarget,
  words: LineWords,
): Result<JudgedLine, JudgeRefusal> {
  const { db, vault, today } = context
  const found = draftOf(vault, target)
  if (!found.ok) return found
  const { claimId, personId, month } = found.value
  const read = findPersonYear(vault, { personId, year: yearOfDate(month), today })
  if (read === undefined) return err({ type: 'UnknownPerson', personId })
  const { person, figures } = read
  const slotIds = words.kind === 'flatDay' ? slotsOn(db, person.claimant.hostId, words.date, today) : []
  const priced = canPriceLine(words, {
    facts: person.facts,
    figures,
    month,
    isPresent: slotIds.length > 0,
    flatDayCents: getExpenseSettings(vault).flatDayCents,
  })
  if (!priced.ok) return priced
  const passings = passingsOf(person.facts, figures, priced.value)
  return ok({ claimId, month, person, figures, priced: priced.value, slotIds, passings })
}

interface Draft {
  readonly claimId: string | null
  readonly personId: string
  readonly month: string
}

function draftOf(vault: Context['vault'], target: LineTarget): Result<Draft, JudgeRefusal> {
  if (!('claimId' in target)) {
    const claimId = listDrafts(vault, [target.month]).get(draftKey(target)) ?? null
    return ok({ claimId, personId: target.personId, month: target.month })
  }
  const { claimId } = target
  const claim = findClaim(vault, claimId)
  if (claim === undefined) return err({ type: 'UnknownClaim', claimId })
  if (claim.state !== 'draft') return err({ type: 'NotDraft', state: claim.state })
  return ok({ claimId, personId: claim.row.personId, month: claim.row.month })
}

function slotsOn(db: Context['db'], hostId: string | null, date: string, today: string): readonly string[] {
  if (hostId === null) return []
  const presence = listPresence(db, { hostIds: [hostId], from: date, to: date, today }).get(hostId)
  return presence?.present[0]?.slotIds ?? []
}

export interface Force {
  readonly reason: string
}

type ForceRefusal = Passing | { readonly type: 'CoordinatorNeeded' } | { readonly type: 'ReasonMissing' }

/**
 * What a line is marked with for ever when it passes a limit: the written reason and who forced it; nothing when it
 * passes none. Only a coordinator may, and says why.
 */
export function canForce(
  passings: readonly Passing[],
  force: Force | null,
  holder: VaultQueryContext['holder'],
): Result<{ readonly forcedReason: string | null; readonly forcedBy: string | null }, ForceRefusal> {
  const [passing] = passings
  if (passing === undefined) return ok({ forcedReason: null, forcedBy: null })
  if (force === null) return err(passing)
  if (holder.role !== 'coordinator') return err({ type: 'CoordinatorNeeded' })
  if (force.reason === '') return err({ type: 'ReasonMissing' })
  return ok({ forcedReason: force.reason, forcedBy: holder.id })
}
