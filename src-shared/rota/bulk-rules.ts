import { daysBetween, type Instant } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

import { copyDrafts } from './bulk-copy-rules.ts'
import { createDrafts } from './bulk-create-rules.ts'
import { slotsOf, standing, type BulkDraft, type BulkFacts, type IsTicked } from './bulk-facts.ts'
import { moveDrafts } from './bulk-move-rules.ts'
import type { BulkAct, BulkChoice, BulkObstacle, BulkRefusal, BulkRow, SlotsOf } from './bulk.ts'
import { canHold } from './series-rules.ts'
import { isExpected } from './signup-state-rules.ts'
import type { SlotCard, SlotHost } from './slot-card.ts'

/** A year, leap day included: what is longer is a slip of the finger, or better done as a series. */
export const mostBulkDays = 366
/** What a person can still look through. */
export const mostBulkRows = 2000

/** The days an act is about, both included. */
export const daysOfAct = (act: BulkAct): Pick<SlotsOf, 'from' | 'to'> =>
  act.kind === 'create' ? act : act.which

/** Refuses days the wrong way round, more than `mostBulkDays` of them, and more hosts wanted than taken. */
export function canDoInOneGo(act: BulkAct): Result<null, BulkRefusal> {
  const { from, to } = daysOfAct(act)
  if (to < from) return err({ type: 'UntilBeforeFrom' })
  if (daysBetween(from, to) >= mostBulkDays) return err({ type: 'PeriodTooLong', limit: mostBulkDays })
  return act.kind === 'create' ? canHold(act) : ok(null)
}

/**
 * What would be done, slot by slot, in order of time. Pure: the preview and the act itself ask here with the same
 * facts, and get the same rows. Refuses as `canDoInOneGo`, and more than `mostBulkRows` rows.
 */
export function planBulk(
  act: BulkAct,
  facts: BulkFacts,
  choice: BulkChoice,
): Result<readonly BulkRow[], BulkRefusal> {
  const possible = canDoInOneGo(act)
  if (!possible.ok) return possible
  const isTicked = tickedBy(choice)
  const drafts = draftsOf(act, facts, isTicked)
  if (drafts.length > mostBulkRows) return err({ type: 'TooManySlots', limit: mostBulkRows })
  return ok(drafts.map(({ onlyAsked, ...row }) => ({ ...row, ticked: isTicked({ onlyAsked, ...row }) })))
}

function tickedBy({ without, also }: BulkChoice): IsTicked {
  const [left, asked] = [new Set(without), new Set(also)]
  return ({ rowId, inTheWay, onlyAsked }) =>
    inTheWay.length === 0 && (onlyAsked ? asked.has(rowId) && !left.has(rowId) : !left.has(rowId))
}

function draftsOf(act: BulkAct, facts: BulkFacts, isTicked: IsTicked): readonly BulkDraft[] {
  switch (act.kind) {
    case 'create':
      return createDrafts(act, facts)
    case 'move':
    case 'hours':
      return moveDrafts(act, facts, isTicked)
    case 'close':
      return slotsOf(facts, act.which)
        .filter(({ open }) => open)
        .map((slot) => closeDraft(slot, facts.now))
    case 'reopen':
      return slotsOf(facts, act.which)
        .filter(({ open, state }) => !open && (state === 'cancelled' || act.closedDays))
        .map((slot) => reopenDraft(slot, facts.now, act.closedDays))
    case 'copy':
      return copyDrafts(act, facts, isTicked)
  }
}

/** Slots with people are kept, and cancelled only when somebody says so of each. */
function closeDraft(slot: SlotCard, now: Instant): BulkDraft {
  const people = slot.hosts.filter(({ state }) => isExpected(state)).map((host) => toTell(host))
  const inTheWay: BulkObstacle[] = slot.startAt <= now ? ['Begun'] : []
  return { ...standing(slot), effect: 'close', people, inTheWay, onlyAsked: people.length > 0 }
}

/** Those who were told it was off are told again; each signs up again. */
function reopenDraft(slot: SlotCard, now: Instant, closedDays: boolean): BulkDraft {
  const people = slot.hosts.filter(({ state }) => state === 'cancelledByPlace').map((host) => toTell(host))
  const isShut = slot.closure !== null && !closedDays
  const inTheWay: BulkObstacle[] = slot.startAt <= now ? ['Begun'] : isShut ? ['DayClosed'] : []
  return { ...standing(slot), effect: 'reopen', people, inTheWay, onlyAsked: false }
}

const toTell = ({ hostId, displayName, state }: SlotHost) => ({ hostId, displayName, state, obstacle: null })
