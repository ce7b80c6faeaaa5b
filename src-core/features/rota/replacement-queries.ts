import { idsIn, type ReadDb } from '#db/handle.ts'
import type { Host } from '#shared/hosts/host.ts'
import type { Role } from '#shared/kernel/contract-kit.ts'
import { addDays, localDateOf, type Instant, type LocalDate } from '#shared/kernel/local-date.ts'
import { must } from '#shared/kernel/result.ts'
import { changesAt, isStillOpen, isUrgent } from '#shared/rota/replacement-rules.ts'
import type { Replacement } from '#shared/rota/replacement.ts'
import type { Slot } from '#shared/rota/slot.ts'

import { listHostsById } from '../hosts/hosts-queries.ts'
import { monthReader, type SlotInMonth } from './month-queries.ts'
import { replacementOf } from './request-service.ts'
import { listSlotsById } from './schedule-queries.ts'
import { readPeople, suggestFor } from './suggestion-queries.ts'

type FindSlot = (slotId: string) => SlotInMonth | null

/** Whether somebody is still looked for, from the slots as they are now. */
export function isOpenNow(request: Replacement, find: FindSlot, now: Instant): boolean {
  if (request.state !== 'open') return false
  const otherSlot = request.otherSlotId === null ? null : (find(request.otherSlotId)?.card ?? null)
  return isStillOpen(request, { slot: find(request.slotId)?.card ?? null, otherSlot, now })
}

/** The rows written as open whose slot may still be to come: planned from yesterday on, or moved to such a day. */
function listOpenRowsFrom({ all, q }: ReadDb, from: LocalDate): Replacement[] {
  const open = q.selectFrom('replacement').selectAll().where('state', '=', 'open')
  const movedLater = q.selectFrom('slotException').select('id').where('newDate', '>=', from)
  const rows = [
    ...all(open.where('date', '>=', from)),
    ...all(open.where('date', '<', from).where('slotId', 'in', movedLater)),
  ]
  return rows.map(replacementOf).toSorted((a, b) => a.askedAt - b.askedAt || (a.id < b.id ? -1 : 1))
}

/** The open requests, in the order of their slots, each with the slot in its month. */
export function listOpenRequests(db: ReadDb, now: Instant, find: FindSlot) {
  return listOpenRowsFrom(db, addDays(localDateOf(now), -1))
    .filter((request) => isOpenNow(request, find, now))
    .map((request) => ({ request, found: must(find(request.slotId), request.slotId) }))
    .toSorted((a, b) => a.found.card.startAt - b.found.card.startAt)
}

const daysBack = 28
const latestShown = 20

/** What was answered lately: its slot was four weeks ago at most. */
function listLatest({ all, q }: ReadDb, from: LocalDate): Replacement[] {
  const done = q.selectFrom('replacement').selectAll().where('state', '=', 'done').where('date', '>=', from)
  return all(done.orderBy('closedAt', 'desc').orderBy('id').limit(latestShown)).map(replacementOf)
}

const namedHost = ({ id, displayName, colour }: Host) => ({ hostId: id, displayName, colour })

const timesOf = ({ slotId, seriesName, date, startTime, endTime, startAt, endAt }: Slot) => ({
  slotId,
  seriesName,
  date,
  startTime,
  endTime,
  startAt,
  endAt,
})

/** Gives requests the names and hours people read; `slots` and `hosts` hold all that they speak of. */
function wordsFor(db: ReadDb, requests: readonly Replacement[]) {
  const ids = requests.flatMap(({ hostId, otherHostId }) => [
    hostId,
    ...(otherHostId === null ? [] : [otherHostId]),
  ])
  const slotIds = requests.flatMap(({ slotId, otherSlotId }) => [
    slotId,
    ...(otherSlotId === null ? [] : [otherSlotId]),
  ])
  const hosts = new Map(listHostsById(db, [...new Set(ids)]).map((host) => [host.id, namedHost(host)]))
  const slots = new Map(listSlotsById(db, [...new Set(slotIds)]).map((slot) => [slot.slotId, timesOf(slot)]))
  return (request: Replacement) => ({
    replacementId: request.id,
    kind: request.kind,
    state: request.state,
    slotId: request.slotId,
    date: request.date,
    host: must(hosts.get(request.hostId), `host ${request.hostId}`),
    slot: slots.get(request.slotId) ?? null,
    otherHost: hosts.get(request.otherHostId ?? '') ?? null,
    otherSlot: slots.get(request.otherSlotId ?? '') ?? null,
    takenLate: request.takenLate,
    askedAt: request.askedAt,
    closedAt: request.closedAt,
  })
}

interface Asking {
  readonly now: Instant
  readonly today: LocalDate
  readonly role: Role
}

/** What is open, with who could take it, and what was answered lately. */
export function listReplacements(db: ReadDb, { now, today, role }: Asking) {
  const find = monthReader(db)
  const open = listOpenRequests(db, now, find)
  const latest = listLatest(db, addDays(today, -daysBack))
  const words = wordsFor(db, [...open.map(({ request }) => request), ...latest])
  if (open.length === 0) return { open: [], latest: latest.map(words), changesAt: null }
  const people = readPeople(db, role)
  const { lateHours } = people.settings
  const changes = open.flatMap(({ request, found }) => {
    const other = request.otherSlotId === null ? null : find(request.otherSlotId)
    const slots = [found.card, ...(other === null ? [] : [other.card])]
    return changesAt(request, slots, { now, lateHours }) ?? []
  })
  return {
    open: open.map(({ request, found }) => ({
      ...words(request),
      slot: found.card,
      urgent: isUrgent(request, found.card, { now, lateHours }),
      candidates:
        request.kind === 'swap' ? [] : suggestFor(found, people, { leavingHostId: request.hostId, now }),
    })),
    latest: latest.map(words),
    changesAt: changes.length === 0 ? null : Math.min(...changes),
  }
}

/** Every request and swap of a slot, given or received in exchange, the latest first. */
export function listReplacementsOf(db: ReadDb, now: Instant, slotId: string) {
  const { all, q } = db
  const ofSlot = q.selectFrom('replacement').selectAll().where('slotId', '=', slotId)
  // The host who is asked is on the slot: looked for by them, the index of who is asked is used.
  const hostIds = all(q.selectFrom('signup').select('hostId').where('slotId', '=', slotId)).map(
    ({ hostId }) => hostId,
  )
  const inExchange = q
    .selectFrom('replacement')
    .selectAll()
    .where('otherHostId', 'in', idsIn(hostIds))
    .where('otherSlotId', '=', slotId)
  const find = monthReader(db)
  const requests = [...all(ofSlot), ...all(inExchange)]
    .map(replacementOf)
    .map((request): Replacement => {
      const ended = request.state === 'open' && !isOpenNow(request, find, now)
      return ended ? { ...request, state: 'closed' } : request
    })
    .toSorted((a, b) => b.askedAt - a.askedAt || (a.id < b.id ? -1 : 1))
  return requests.map(wordsFor(db, requests))
}
