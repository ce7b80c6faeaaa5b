import { derivedId } from '#core/derived-id.ts'
import type { ReadDb } from '#db/handle.ts'
import { addDays, daysBetween, type Instant } from '#shared/kernel/local-date.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import type { BulkFacts } from '#shared/rota/bulk-facts.ts'
import { canDoInOneGo, daysOfAct, planBulk } from '#shared/rota/bulk-rules.ts'
import type { BulkAct, BulkChoice, BulkRefusal, BulkRow } from '#shared/rota/bulk.ts'

import { readRota } from './rota-queries.ts'

/** The rows of an act, the facts they were made from, and a seal that changes when the facts do, whoever ticks what. */
export interface BulkPlan {
  readonly rows: readonly BulkRow[]
  readonly facts: BulkFacts
  readonly seal: string
}

/** Plans an act from the rows of the database, and writes nothing. Refuses as `planBulk`. */
export function readBulkPlan(
  db: ReadDb,
  now: Instant,
  act: BulkAct,
  choice: BulkChoice,
): Result<BulkPlan, BulkRefusal> {
  const possible = canDoInOneGo(act)
  if (!possible.ok) return possible
  const facts = readFacts(db, now, act)
  const rows = planBulk(act, facts, choice)
  return rows.ok ? ok({ rows: rows.value, facts, seal: sealOf(act, facts) }) : rows
}

/**
 * Covers what the rows are made from, and not the ticks, which are the person's own: they may be chosen after the
 * preview. The moment is in it only by what it stands in the way of, as the rows say where nothing was chosen.
 */
function sealOf(act: BulkAct, facts: BulkFacts): string {
  const { now: _now, closures, ...others } = facts
  const rows = planBulk(act, facts, { without: [], also: [] })
  return derivedId('bulk', JSON.stringify([act, rows, [...closures], others]))
}

function readFacts(db: ReadDb, now: Instant, act: BulkAct): BulkFacts {
  const { from, to } = daysOfAct(act)
  const days = landingOf(act)
  const source = act.kind === 'create' ? null : readRota(db, from, to, true)
  // A slot moved by minutes may cross midnight: a day on each side.
  const target = readRota(db, addDays(from, days - 1), addDays(to, days + 1), true)
  const closures = new Map(
    target.days.flatMap(({ date, closure }) => (closure === null ? [] : [[date, closure]])),
  )
  return {
    now,
    slots: source?.cards ?? [],
    there: target.around,
    closures,
    hosts: source?.facts.hosts ?? [],
    absences: target.facts.absences,
  }
}

/** How many days on, or back, an act lands. */
function landingOf(act: BulkAct): number {
  if (act.kind === 'move') return act.days
  return act.kind === 'copy' ? daysBetween(act.which.from, act.onto) : 0
}
