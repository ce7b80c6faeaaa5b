import { addDays, daysBetween, isLocalDate } from '#shared/kernel/local-date.ts'

import {
  obstaclesAt,
  placeInTime,
  slotsOf,
  timeOfCard,
  type BulkDraft,
  type BulkFacts,
  type IsTicked,
} from './bulk-facts.ts'
import type { BulkAct, BulkObstacle, BulkPerson } from './bulk.ts'
import { timesOf } from './occurrence-rules.ts'
import { obstaclesTo, type Commitment, type SlotSignup } from './signup-rules.ts'
import { isExpected, takesPlace } from './signup-state-rules.ts'
import type { SlotCard, SlotHost } from './slot-card.ts'
import type { Slot } from './slot.ts'

type CopyAct = Extract<BulkAct, { kind: 'copy' }>

/** Where each host takes a place, as the rows above leave it. */
type Taken = Map<string, Commitment[]>

/**
 * Each slot of some days on other days: a slot by itself, or, where one stands already, only its people when they are
 * asked for. Nobody is copied who could not sign up: each is listed with the reason, and nobody is signed up twice.
 */
export function copyDrafts(act: CopyAct, facts: BulkFacts, isTicked: IsTicked): readonly BulkDraft[] {
  const days = daysBetween(act.which.from, act.onto)
  const there = new Map(facts.there.map((slot) => [placeInTime(slot), slot]))
  const made = new Set<string>()
  const taken = commitmentsIn(facts.there)
  return slotsOf(facts, act.which)
    .filter(({ state }) => state !== 'cancelled')
    .map((source) => {
      const after = { ...timeOfCard(source), date: addDays(source.date, days) }
      const place = placeInTime(after)
      const twin = there.get(place) ?? null
      const target = twin ?? madeSlot(source, after)
      const people =
        act.people && isLocalDate(after.date) ? peopleFor(source, target, twin, { facts, taken }) : []
      const inTheWay: BulkObstacle[] = made.has(place)
        ? ['SlotThere']
        : twin === null
          ? obstaclesAt(after, facts)
          : obstaclesOnto(twin, act.people, people, facts)
      const draft: BulkDraft = {
        rowId: source.slotId,
        effect: twin === null ? 'copy' : 'signUp',
        slotId: twin?.slotId ?? null,
        name: source.seriesName,
        before: timeOfCard(source),
        after: isLocalDate(after.date) ? after : null,
        people,
        inTheWay,
        onlyAsked: false,
      }
      if (isTicked(draft)) {
        made.add(place)
        for (const { hostId, state, obstacle } of people)
          if (obstacle === null && takesPlace(state)) add(taken, hostId, target)
      }
      return draft
    })
}

function obstaclesOnto(
  twin: SlotCard,
  withPeople: boolean,
  people: readonly BulkPerson[],
  { now }: BulkFacts,
): BulkObstacle[] {
  if (!withPeople) return ['SlotThere']
  if (twin.state === 'cancelled') return ['Cancelled']
  if (twin.startAt <= now) return ['Begun']
  if (!twin.open) return ['DayClosed']
  return people.some(({ obstacle }) => obstacle === null) ? [] : ['NobodyToCopy']
}

/** The slot as it will be: by itself, with the terms of the one it is copied from. */
function madeSlot(
  source: SlotCard,
  after: { readonly date: string; readonly startTime: string; readonly endTime: string },
): Slot {
  const time = isLocalDate(after.date) ? timesOf(after.date, after.startTime, after.endTime) : source
  return { ...source, ...time, slotId: '', date: after.date, state: 'asPlanned', reopened: false }
}

interface Around {
  readonly facts: BulkFacts
  readonly taken: Taken
}

/** The people of a slot who come, or might if needed; each with what stands in their way on the other one. */
function peopleFor(
  source: SlotCard,
  target: Slot,
  twin: SlotCard | null,
  { facts, taken }: Around,
): BulkPerson[] {
  const signups: SlotSignup[] = [...(twin?.hosts ?? [])]
  const hosts = new Map(facts.hosts.map((host) => [host.id, host]))
  return source.hosts.filter(isCopied).map(({ hostId, displayName, state: was }) => {
    const state = was === 'standby' ? 'standby' : 'signedUp'
    const host = hosts.get(hostId)
    // Somebody who left that slot, or was replaced on it, said so: a copy does not bring them back.
    const isThere = signups.some((signup) => signup.hostId === hostId)
    const [found] = obstaclesTo({
      slot: target,
      closure: null,
      host: host ?? { id: hostId, keyHolder: false, archivedAt: 0 },
      signups,
      absences: facts.absences.filter((absence) => absence.hostId === hostId),
      commitments: taken.get(hostId) ?? [],
      standby: state === 'standby',
      now: facts.now,
    })
    const obstacle = isThere ? 'AlreadySignedUp' : (found?.type ?? null)
    if (obstacle === null) signups.push({ hostId, state, keyHolder: host?.keyHolder ?? false })
    return { hostId, displayName, state, obstacle }
  })
}

const isCopied = ({ state }: SlotHost): boolean => takesPlace(state) || isExpected(state)

function commitmentsIn(cards: readonly SlotCard[]): Taken {
  const taken: Taken = new Map()
  for (const card of cards) {
    if (!card.open) continue
    for (const { hostId, state } of card.hosts) if (takesPlace(state)) add(taken, hostId, card)
  }
  return taken
}

function add(taken: Taken, hostId: string, { slotId, startAt, endAt }: Slot): void {
  const known = taken.get(hostId)
  // A slot to be made has no id yet, and is another one each time.
  const commitment = { slotId: slotId === '' ? `+${startAt} ${endAt}` : slotId, startAt, endAt }
  if (known === undefined) taken.set(hostId, [commitment])
  else known.push(commitment)
}
