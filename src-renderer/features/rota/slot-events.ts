import type { WholeContract } from '#renderer/lib/api.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'
import type { Instant } from '#shared/kernel/local-date.ts'
import { signupStates, type SignupState } from '#shared/rota/signup.ts'

export type Change = OutputOf<WholeContract['history']['listChangesOf']>['changes'][number]

type Cell = string | number | null

/** Something that happened to a slot, ready to be said. */
export type HistoryEvent = { readonly key: string; readonly at: Instant; readonly isUndo: boolean } & (
  | { readonly kind: 'signup'; readonly hostId: string; readonly state: SignupState; readonly reason: string }
  /** A sign-up that was taken back: as if it had not been. */
  | { readonly kind: 'signupGone'; readonly hostId: string }
  | { readonly kind: 'cancelled'; readonly reason: string }
  | { readonly kind: 'reopened' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'note'; readonly note: string }
  | { readonly kind: 'moved' }
  | { readonly kind: 'numbers' }
  /** An exception that was taken back: as the series says again. */
  | { readonly kind: 'asPlanned' }
)

/** Acts of one moment on one row make one event or a few: `state` and `reason` of a cancelling are one. */
export function historyEvents(changes: readonly Change[]): readonly HistoryEvent[] {
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    const key = `${change.rowId} ${change.at} ${change.command}`
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  return [...groups]
    .flatMap(([key, group]) => eventsOf(key, group))
    .toSorted((a, b) => b.at - a.at || (a.key < b.key ? 1 : -1))
}

function eventsOf(key: string, group: readonly Change[]): HistoryEvent[] {
  const [first] = group
  if (first === undefined) return []
  const base = { key, at: first.at, isUndo: first.command === 'history.undo' }
  const cells = cellsOf(group)
  return first.table === 'signup' ? signupEvents(base, first, cells) : slotEvents(base, first, cells)
}

/** The columns that changed with their new value; of a row just made, those that say something. */
function cellsOf(group: readonly Change[]): ReadonlyMap<string, Cell> {
  const made = group.find(({ kind }) => kind === 'insert')
  const row = made === undefined ? [] : Object.entries(rowOf(made.new)).filter(([, value]) => value !== null)
  const changed = group.flatMap(({ column, new: value }) =>
    column === null ? [] : [[column, value] as const],
  )
  return new Map([...row, ...changed])
}

function rowOf(text: Cell): Readonly<Record<string, Cell>> {
  const row: unknown = typeof text === 'string' ? JSON.parse(text) : null
  return typeof row === 'object' && row !== null ? (row as Record<string, Cell>) : {}
}

type Base = Pick<HistoryEvent, 'key' | 'at' | 'isUndo'>

function signupEvents(base: Base, change: Change, cells: ReadonlyMap<string, Cell>): HistoryEvent[] {
  const hostId = change.rowId.split('#')[1] ?? ''
  if (change.kind === 'delete') return [{ ...base, kind: 'signupGone', hostId }]
  const state = signupStates.find((one) => one === cells.get('state'))
  return state === undefined
    ? []
    : [{ ...base, kind: 'signup', hostId, state, reason: String(cells.get('overrideReason') ?? '') }]
}

function slotEvents(base: Base, change: Change, cells: ReadonlyMap<string, Cell>): HistoryEvent[] {
  if (change.kind === 'delete') return [{ ...base, kind: 'asPlanned' }]
  const isNew = change.kind === 'insert'
  const events: HistoryEvent[] = []
  const add = (event: HistoryEvent) => events.push({ ...event, key: `${base.key} ${event.kind}` })
  const state = cells.get('state')
  if (state === 'cancelled') add({ ...base, kind: 'cancelled', reason: String(cells.get('reason') ?? '') })
  if (state === 'kept') add({ ...base, kind: 'kept' })
  // A row is made `asPlanned` for any reason; only one that was cancelled before is opened again by it.
  if ((state === 'asPlanned' && !isNew) || cells.get('reopened') === 1) add({ ...base, kind: 'reopened' })
  const isWholeSlot = state === 'kept' || state === 'cancelled'
  if (!isWholeSlot && ['newDate', 'startTime', 'endTime'].some((column) => cells.has(column)))
    add({ ...base, kind: 'moved' })
  if (!isWholeSlot && ['minHosts', 'maxHosts', 'keyHolderNeeded'].some((column) => cells.has(column)))
    add({ ...base, kind: 'numbers' })
  if (!isWholeSlot && cells.has('note')) add({ ...base, kind: 'note', note: String(cells.get('note') ?? '') })
  return events
}
