import type { LocalDate } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import {
  canCount,
  correctionToZero,
  type CountRefusal,
  dayTarget,
  deltaForTotal,
  kindToTakeBack,
  newCount,
} from '#shared/visits/count-rules.ts'
import type { CountTarget, EntryForm } from '#shared/visits/visit-count.ts'
import type { VisitKind } from '#shared/visits/visit-kind.ts'
import type { visitsContract } from '#shared/visits/visits-contract.ts'

import type { CommandContext, Handlers } from '../../context.ts'
import { findSlot } from '../rota/schedule-queries.ts'
import {
  type Counted,
  getSettings,
  getTally,
  listKindTallies,
  listKinds,
  listLatestKinds,
} from './visits-queries.ts'

type Visits = Handlers<typeof visitsContract>

interface Entry {
  readonly entry: EntryForm
  readonly delta: number
  readonly kind: VisitKind | null
}

const countedOf = ({ slotId, date }: CountTarget): Counted =>
  slotId === null ? { freeOn: date } : { slotId }

type TargetRefusal = { readonly type: 'SlotUnknown'; readonly slotId: string }

function targetOf(
  { db, today }: CommandContext,
  slotId: string | null,
  date: LocalDate | undefined,
): Result<CountTarget, TargetRefusal> {
  if (slotId === null) return ok(dayTarget(date ?? today))
  const slot = findSlot(db, slotId)
  return slot === undefined ? err({ type: 'SlotUnknown', slotId }) : ok(slot)
}

const chosenKind = ({ db }: CommandContext, kind: VisitKind | null): boolean =>
  kind === null || listKinds(db).includes(kind)

/** Adds one entry, after the correction that brings a sum two PCs took below zero back to zero. */
function enter(
  context: CommandContext,
  target: CountTarget,
  { entry, delta, kind }: Entry,
): Result<{ countId: string; total: number }, CountRefusal> {
  const { db, now } = context
  const counted = countedOf(target)
  const { sum } = getTally(db, counted)
  const total = Math.max(0, sum)
  const kindTotal =
    kind === null ? null : (listKindTallies(db, counted).find((one) => one.kind === kind)?.total ?? 0)
  const asked = canCount({ now, target, total, kindTotal, delta })
  if (!asked.ok) return asked
  const repair = correctionToZero(sum)
  if (repair > 0) write(context, target, { entry: 'correction', delta: repair, kind: null })
  return ok({ countId: write(context, target, { entry, delta, kind }), total: total + delta })
}

/** Adds one entry as it is; answers its id. */
export function write(context: CommandContext, target: CountTarget, { entry, delta, kind }: Entry): string {
  const { db, now, newId } = context
  const graceMinutes = getSettings(db).lateCountAfterMinutes
  const count = newCount({ id: newId(), now, target, delta, entry, kind, graceMinutes })
  db.run(db.q.insertInto('visitCount').values(count))
  return count.id
}

export const tapVisit: Visits['tap'] = (context, { slotId, delta, kind }) => {
  const target = targetOf(context, slotId, undefined)
  if (!target.ok) return target
  if (kind !== null && !chosenKind(context, kind)) return err({ type: 'KindNotChosen', kind })
  const taken =
    delta < 0 && kind === null ? kindToTakeBack(listLatestKinds(context.db, countedOf(target.value))) : kind
  return enter(context, target.value, { entry: 'tap', delta, kind: taken })
}

export const typeTotal: Visits['typeTotal'] = (context, { slotId, date, total, seen, kind }) => {
  const target = targetOf(context, slotId, date)
  if (!target.ok) return target
  if (kind !== null && !chosenKind(context, kind)) return err({ type: 'KindNotChosen', kind })
  return enter(context, target.value, { entry: 'total', delta: deltaForTotal(seen, total), kind })
}

export const correctCount: Visits['correct'] = (context, input) => {
  const target =
    'slotId' in input ? targetOf(context, input.slotId, undefined) : targetOf(context, null, input.date)
  if (!target.ok) return target
  return enter(context, target.value, { entry: 'correction', delta: input.delta, kind: null })
}
