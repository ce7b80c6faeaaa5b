import { sql } from 'kysely'

import type { ReadDb } from '#db/handle.ts'
import type { Schema } from '#db/schema.ts'
import type { DaySpan } from '#shared/rota/balance.ts'
import { occurrencesOf } from '#shared/rota/occurrence-rules.ts'

import { patternOf, seriesOf } from './rota-rows.ts'

type Change = Pick<Schema['change'], 'tx' | 'tbl' | 'rowId' | 'kind' | 'col' | 'old' | 'new'>

/** The frame of the rota as it stood after some act: rows by their ids, each as the table had it. */
interface Frame {
  readonly series: Map<string, Schema['slotSeries']>
  /** The versions of each series. */
  readonly patterns: Map<string, Map<string, Schema['slotPattern']>>
  /** The series of each version that ever was. */
  readonly seriesOfPattern: Map<string, string>
}

/**
 * The ids of all slots that a series ever gave on these days, after any act: those of today, and those of patterns that
 * were changed, ended or taken back since. The log is read from its first line and the frame built up again, as the
 * tables had it; exceptions are not looked at.
 */
export function listSlotIdsEverGiven(db: ReadDb, { from, to }: DaySpan): string[] {
  const frame: Frame = { series: new Map(), patterns: new Map(), seriesOfPattern: new Map() }
  const given = new Set<string>()
  for (const changes of actsOf(db.all(changesOfSeries(db)))) {
    const touched = new Set(changes.flatMap((change) => replay(frame, change) ?? []))
    for (const seriesId of touched)
      for (const slotId of slotIdsOf(frame, seriesId, { from, to })) given.add(slotId)
  }
  return [...given]
}

/** The statement behind `listSlotIdsEverGiven`. The first condition is the index's, written alike. */
export const changesOfSeries = ({ q }: Pick<ReadDb, 'q'>) =>
  q
    .selectFrom('change')
    .select(['tx', 'tbl', 'rowId', 'kind', 'col', 'old', 'new'])
    .where(
      sql<boolean>`tbl IN ('slotSeries', 'slotPattern', 'calendarPeriod', 'calendarSetting', 'publicHoliday', 'reopenedDay')`,
    )
    .where(sql<boolean>`tbl IN ('slotSeries', 'slotPattern')`)
    .orderBy('seq')

/** The changes of each act, which were written at once: halfway through one, the frame never stood. */
function actsOf(changes: readonly Change[]): Iterable<readonly Change[]> {
  const acts = new Map<number, Change[]>()
  for (const change of changes) {
    const known = acts.get(change.tx)
    if (known === undefined) acts.set(change.tx, [change])
    else known.push(change)
  }
  return acts.values()
}

/** Takes one change over into the frame; the series it is about, or null when there is none to say it of. */
function replay(frame: Frame, change: Change): string | null {
  if (change.tbl === 'slotSeries') {
    write(frame.series, change)
    return change.rowId
  }
  if (change.kind === 'insert' && typeof change.new === 'string') {
    const { seriesId } = JSON.parse(change.new) as Schema['slotPattern']
    frame.seriesOfPattern.set(change.rowId, seriesId)
    if (!frame.patterns.has(seriesId)) frame.patterns.set(seriesId, new Map())
  }
  const seriesId = frame.seriesOfPattern.get(change.rowId)
  if (seriesId === undefined) return null
  const versions = frame.patterns.get(seriesId)
  if (versions !== undefined) write(versions, change)
  return seriesId
}

/** An insert has the whole row, an update one cell of it. */
function write<Row extends object>(rows: Map<string, Row>, { kind, rowId, col, new: now }: Change): void {
  const row = rows.get(rowId)
  if (kind === 'delete') rows.delete(rowId)
  else if (kind === 'insert' && typeof now === 'string') rows.set(rowId, JSON.parse(now) as Row)
  else if (row !== undefined && col !== null) rows.set(rowId, { ...row, [col]: now })
}

function slotIdsOf(frame: Frame, seriesId: string, { from, to }: DaySpan): string[] {
  const series = frame.series.get(seriesId)
  if (series === undefined) return []
  const patterns = [...(frame.patterns.get(seriesId)?.values() ?? [])].map(patternOf)
  return occurrencesOf([{ series: seriesOf(series), patterns }], [], from, to).map(({ slotId }) => slotId)
}
