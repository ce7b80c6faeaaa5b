import type { ReadDb } from '#db/handle.ts'
import { weekdayOf, type Instant } from '#shared/kernel/local-date.ts'
import { must, ok } from '#shared/kernel/result.ts'
import type { Language } from '#shared/kernel/shapes.ts'
import { gapsIn } from '#shared/rota/gap-rules.ts'
import type { rotaContract } from '#shared/rota/rota-contract.ts'
import { holdsPeople } from '#shared/rota/signup-state-rules.ts'
import type { Signup } from '#shared/rota/signup.ts'
import type { SlotCard, SlotHost } from '#shared/rota/slot-card.ts'

import type { Handlers } from '../../context.ts'
import { dateColumn, tableFile, textColumn, timeColumn, wholeColumn } from '../../files/table-file.ts'
import type { TableOut } from '../../files/table-writing.ts'
import { weekdayName } from '../../i18n/day-names.ts'
import { rotaExportWords } from '../../i18n/rota-export.ts'
import { readRota } from './rota-queries.ts'
import type { SlotFilter } from './view-queries.ts'

type Row = TableOut['rows'][number]

/** Whether a slot is shut, and why, as two cells: `annulée`, the reason given; `fermée`, `Lundi de Pâques`. */
function shutCells({ open, state, reason, closure }: SlotCard, language: Language): Row {
  if (open) return [null, null]
  const words = rotaExportWords[language]
  return state === 'cancelled' ? [words.cancelled, reason] : [words.closed, closure?.name[language] ?? null]
}

/** A slot with everyone it ever had, and how each came. */
interface SlotOut {
  readonly card: SlotCard
  readonly signups: ReadonlyMap<string, Signup>
}

const isHere = ({ state }: SlotHost): boolean => holdsPeople(state)

/** `Samira (inscription fixe)`: those who did not sign up by themselves. */
const waysCell = ({ card, signups }: SlotOut, language: Language): string =>
  card.hosts
    .filter(isHere)
    .flatMap(({ hostId, displayName }) => {
      const way = must(signups.get(hostId), hostId).cameBy
      return way === 'self' ? [] : [`${displayName} (${rotaExportWords[language].ways[way]})`]
    })
    .join(', ')

/** `Luc → Samira`: who gave the place, and who took it when that is known. */
const replacedCell = ({ hosts }: SlotCard): string =>
  hosts
    .filter(({ state }) => state === 'replaced')
    .map(({ displayName, replacedBy }) => {
      const other = hosts.find(({ hostId }) => hostId === replacedBy)
      return other === undefined ? displayName : `${displayName} → ${other.displayName}`
    })
    .join(', ')

/** A slot as a row. What is missing is said of the slots that are over too: a file is read afterwards. */
function slotRow(slot: SlotOut, language: Language): Row {
  const words = rotaExportWords[language]
  const { card } = slot
  const { gap } = card
  return [
    card.date,
    weekdayName(weekdayOf(card.date), language),
    card.startTime,
    card.endTime,
    card.seriesName,
    card.minHosts,
    card.maxHosts,
    card.hosts
      .filter(isHere)
      .map(({ displayName, state }) => `${displayName} (${words.states[state]})`)
      .join(', '),
    card.open ? gap.missingHosts : null,
    card.open ? (gap.keyHolderMissing ? words.yes : words.no) : null,
    ...shutCells(card, language),
    card.note,
    waysCell(slot, language),
    replacedCell(card),
  ]
}

/** The slots of a stretch of days as the list on screen filters them. */
function listSlotsOut(db: ReadDb, now: Instant, { from, to, onlyGaps, hostId }: SlotFilter): SlotOut[] {
  const { cards, facts } = readRota(db, from, to, true)
  const ofHost =
    hostId === undefined
      ? cards
      : cards.filter(({ hosts }) => hosts.some((host) => host.hostId === hostId && isHere(host)))
  const bySlot = new Map<string, Map<string, Signup>>()
  for (const signup of facts.signups) {
    const here = bySlot.get(signup.slotId) ?? new Map<string, Signup>()
    bySlot.set(signup.slotId, here.set(signup.hostId, signup))
  }
  const shown = onlyGaps ? gapsIn(ofHost, now) : ofHost
  return shown.map((card) => ({ card, signups: bySlot.get(card.slotId) ?? new Map() }))
}

const columnsIn = (language: Language): TableOut['columns'] => {
  const words = rotaExportWords[language]
  return [
    dateColumn(words.date),
    textColumn(words.weekday),
    timeColumn(words.start),
    timeColumn(words.end),
    textColumn(words.name),
    wholeColumn(words.minimum),
    wholeColumn(words.maximum),
    textColumn(words.hosts),
    wholeColumn(words.missingHosts),
    textColumn(words.keyMissing),
    textColumn(words.shut),
    textColumn(words.why),
    textColumn(words.note),
    // Those that came later stand last: a sheet that reads the others by their place still finds them.
    textColumn(words.cameBy),
    textColumn(words.replacedBy),
  ]
}

/** The slots of a stretch of days, filtered as on screen, one a row, in order of time. */
export const exportWeeks: Handlers<typeof rotaContract>['exportWeeks'] = async (
  { db, now },
  { format, language, ...filter },
) => {
  const { from, to } = filter
  const table: TableOut = {
    columns: columnsIn(language),
    rows: listSlotsOut(db, now(), filter).map((slot) => slotRow(slot, language)),
  }
  const { file } = rotaExportWords[language]
  return ok(await tableFile(table, { format, language, sheetName: file, fileName: `${file}-${from}-${to}` }))
}
