import { must, err, ok } from '#shared/kernel/result.ts'
import { patternOfDay, versionsGiving } from '#shared/rota/bulk-create-rules.ts'
import type { BulkAct, BulkRow, CreateMany } from '#shared/rota/bulk.ts'
import type { rotaContract } from '#shared/rota/rota-contract.ts'
import { planSeriesChange } from '#shared/rota/series-rules.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'
import type { SeriesSchedule } from '#shared/rota/slot-series.ts'
import { slotIdOf, type SlotException } from '#shared/rota/slot.ts'

import type { CommandContext, Handlers } from '../../context.ts'
import { readBulkPlan, type BulkPlan } from './bulk-queries.ts'
import { closeSlot, openSlot, saveException } from './exception-service.ts'
import { listExceptionsById, listSchedules } from './schedule-queries.ts'
import { createSeries, writeVersion } from './series-service.ts'
import { saveSignup } from './signup-service.ts'

type Rota = Handlers<typeof rotaContract>

/** Does the ticked rows of the preview, in one act; with a seal, only if the preview would still be the same. */
export const applyBulk: Rota['applyBulk'] = (context, { act, without, also, seal }) => {
  const plan = readBulkPlan(context.db, context.now, act, { without, also })
  if (!plan.ok) return plan
  if (seal !== undefined && seal !== plan.value.seal) return err({ type: 'PreviewOutdated' })
  const { rows } = plan.value
  const ticked = rows.filter((row) => row.ticked)
  if (ticked.length === 0) return err({ type: 'NothingToDo' })
  perform(context, act, plan.value, ticked)
  const hostIds = [...new Set(ticked.flatMap(({ people }) => people.map(({ hostId }) => hostId)))]
  return ok({ done: ticked.length, left: rows.length - ticked.length, hostIds })
}

function perform(context: CommandContext, act: BulkAct, plan: BulkPlan, ticked: readonly BulkRow[]): void {
  switch (act.kind) {
    case 'create':
      if (act.as === 'series') createAsSeries(context, act, plan.rows)
      else for (const row of ticked) createByItself(context, act, row)
      return
    case 'move':
    case 'hours':
      moveSlots(context, plan, ticked)
      return
    case 'close':
      for (const { rowId } of ticked) closeSlot(context, rowId, act.reason)
      return
    case 'reopen':
      for (const { rowId } of ticked) openSlot(context, cardOf(plan, rowId))
      return
    case 'copy':
      for (const row of ticked) copySlot(context, plan, row)
  }
}

const cardOf = ({ facts }: BulkPlan, slotId: string): SlotCard =>
  must(
    facts.slots.find((slot) => slot.slotId === slotId),
    'the slot of a row',
  )

type NewSlot = Pick<CreateMany, 'name' | 'minHosts' | 'maxHosts' | 'keyHolderNeeded' | 'note'>

/** A series of one day; answers the slot's id. */
function createByItself(context: CommandContext, terms: NewSlot, { after }: BulkRow): string {
  const { date, startTime, endTime } = must(after, 'when a new slot is')
  const pattern = patternOfDay(terms, date, { startTime, endTime })
  return slotIdOf(createSeries(context, { name: terms.name, pattern }), date)
}

function createAsSeries(context: CommandContext, act: CreateMany, rows: readonly BulkRow[]): void {
  for (const hours of act.times) {
    const [first, ...later] = versionsGiving(act, hours, rows)
    if (first === undefined) continue
    const seriesId = createSeries(context, { name: act.name, pattern: first })
    for (const version of later) writeVersion(context, seriesId, version)
  }
}

/** As "this one" of a series does: only what differs is written, under the same id, with its people and its counts. */
function moveSlots(context: CommandContext, plan: BulkPlan, ticked: readonly BulkRow[]): void {
  const cards = new Map(plan.facts.slots.map((slot) => [slot.slotId, slot]))
  const seriesIds = new Set(ticked.flatMap(({ rowId }) => cards.get(rowId)?.seriesId ?? []))
  const schedules = new Map(
    listSchedules(context.db, [...seriesIds]).map((schedule) => [schedule.series.id, schedule]),
  )
  const known = new Map(
    listExceptionsById(
      context.db,
      ticked.map(({ rowId }) => rowId),
    ).map((exception) => [exception.id, exception]),
  )
  for (const { rowId, after } of ticked) {
    const card = must(cards.get(rowId), 'the slot of a row')
    const schedule = must(schedules.get(card.seriesId), 'the series of a slot')
    moveSlot(context, {
      card,
      after: must(after, 'where a slot goes'),
      schedule,
      exception: known.get(rowId),
    })
  }
}

interface Move {
  readonly card: SlotCard
  readonly after: NonNullable<BulkRow['after']>
  readonly schedule: SeriesSchedule
  readonly exception: SlotException | undefined
}

function moveSlot(context: CommandContext, { card, after, schedule, exception }: Move): void {
  const { minHosts, maxHosts, keyHolderNeeded, note } = card
  const slot = { ...after, minHosts, maxHosts, keyHolderNeeded, note }
  const exceptions = exception === undefined ? [] : [exception]
  const facts = { schedule, exceptions, occupied: [], now: context.now }
  const plan = planSeriesChange({ scope: 'one', date: card.plannedDate, slot }, facts)
  if (!plan.ok) throw new Error(`a slot of the preview cannot move: ${plan.error.type}`)
  for (const saved of plan.value.saveExceptions) saveException(context, saved)
}

/** The slot by itself, or the one that is there; and those who may come. */
function copySlot(context: CommandContext, plan: BulkPlan, row: BulkRow): void {
  const { minHosts, maxHosts, keyHolderNeeded, note, seriesName: name } = cardOf(plan, row.rowId)
  const slotId =
    row.slotId ?? createByItself(context, { minHosts, maxHosts, keyHolderNeeded, note, name }, row)
  for (const { hostId, state, obstacle } of row.people)
    if (obstacle === null) saveSignup(context, { slotId, hostId }, { state, cameBy: 'self' })
}
