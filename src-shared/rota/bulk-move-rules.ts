import { absenceDuring } from '#shared/hosts/host-rules.ts'
import { addDays, isLocalDate, minutesOfTime, timeOfMinutes } from '#shared/kernel/local-date.ts'

import {
  obstaclesAt,
  placeInTime,
  slotsOf,
  standing,
  type BulkDraft,
  type BulkFacts,
  type IsTicked,
} from './bulk-facts.ts'
import type { BulkAct, BulkObstacle, BulkPerson } from './bulk.ts'
import { timesOf } from './occurrence-rules.ts'
import type { SlotTime } from './series-plan.ts'
import { clashes } from './signup-rules.ts'
import { isExpected, takesPlace } from './signup-state-rules.ts'
import type { SlotCard } from './slot-card.ts'

type MoveAct = Extract<BulkAct, { kind: 'move' | 'hours' }>

/**
 * The slots moved, each under its own id, with its people and its counts. A slot may take the place of another that
 * moves away in the same go; one that would stand where a slot stays is in its way, and then stays itself.
 */
export function moveDrafts(act: MoveAct, facts: BulkFacts, isTicked: IsTicked): readonly BulkDraft[] {
  const drafts = slotsOf(facts, act.which).map((slot) => draftOf(slot, movedTime(act, slot), facts))
  const blocked = blockedBy(drafts.filter(isTicked), facts)
  const moving = new Set(
    drafts.filter((draft) => isTicked(draft) && !blocked.has(draft)).map(({ rowId }) => rowId),
  )
  const others = facts.there.filter(({ slotId, open }) => open && !moving.has(slotId))
  const cards = new Map(facts.slots.map((slot) => [slot.slotId, slot]))
  return drafts.map((draft) => {
    const card = cards.get(draft.rowId)
    if (blocked.has(draft)) return { ...draft, inTheWay: ['SlotThere'] }
    return card === undefined || draft.after === null
      ? draft
      : { ...draft, people: peopleAt(card, draft.after, { ...facts, there: others }) }
  })
}

/** Where a slot goes: so many days and minutes on, or to other hours of its day. */
function movedTime(act: MoveAct, { date, startTime, endTime }: SlotCard): SlotTime {
  if (act.kind === 'hours') return { date, startTime: act.startTime, endTime: act.endTime }
  const start = minutesOfTime(startTime) + act.minutes
  return {
    date: addDays(date, act.days + Math.floor(start / 1440)),
    startTime: timeOfMinutes(start),
    endTime: timeOfMinutes(minutesOfTime(endTime) + act.minutes),
  }
}

function draftOf(slot: SlotCard, time: SlotTime, facts: BulkFacts): BulkDraft {
  const base = { ...standing(slot), effect: 'move' as const, people: [], onlyAsked: false }
  const after = isLocalDate(time.date) ? time : null
  return { ...base, after, inTheWay: obstaclesTo(slot, time, facts) }
}

function obstaclesTo(slot: SlotCard, time: SlotTime, facts: BulkFacts): readonly BulkObstacle[] {
  if (slot.state === 'cancelled') return ['Cancelled']
  if (slot.startAt <= facts.now) return ['Begun']
  if (placeInTime(time) === placeInTime(slot)) return ['Unchanged']
  const found = obstaclesAt(time, facts)
  // Other hours on a day that is closed anyway change nothing about that.
  return time.date === slot.date ? found.filter((obstacle) => obstacle !== 'DayClosed') : found
}

/** The moves onto a slot that stays. One that stays for that reason may stand in the way of another in its turn. */
function blockedBy(wanted: readonly BulkDraft[], { there }: BulkFacts): ReadonlySet<BulkDraft> {
  const blocked = new Set<BulkDraft>()
  for (;;) {
    const moving = wanted.filter((draft) => !blocked.has(draft))
    const ids = new Set(moving.map(({ rowId }) => rowId))
    const held = new Set(there.filter(({ slotId }) => !ids.has(slotId)).map(placeInTime))
    for (const draft of moving) {
      const place = draft.after === null ? '' : placeInTime(draft.after)
      if (held.has(place)) blocked.add(draft)
      held.add(place)
    }
    if (wanted.filter((draft) => !blocked.has(draft)).length === moving.length) return blocked
  }
}

/** Everyone who is expected, and what is then in their way: they stay on the slot, and are to be told. */
function peopleAt(slot: SlotCard, after: SlotTime, facts: BulkFacts): BulkPerson[] {
  const time = timesOf(after.date, after.startTime, after.endTime)
  const clashing = facts.there.filter((other) => other.slotId !== slot.slotId && clashes(time, other))
  const isElsewhere = (hostId: string) =>
    clashing.some(({ hosts }) => hosts.some((host) => host.hostId === hostId && takesPlace(host.state)))
  return slot.hosts
    .filter(({ state }) => isExpected(state))
    .map(({ hostId, displayName, state }) => {
      const absences = facts.absences.filter((absence) => absence.hostId === hostId)
      const isAway = absenceDuring(absences, time.startAt, time.endAt) !== null
      const obstacle = isAway ? 'HostAbsent' : isElsewhere(hostId) ? 'DoubleBooking' : null
      return { hostId, displayName, state, obstacle }
    })
}
