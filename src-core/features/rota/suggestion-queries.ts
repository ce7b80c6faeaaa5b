import type { ReadDb } from '#db/handle.ts'
import { pairIdOf, type HostPair, type HostWishes } from '#shared/hosts/host-wishes.ts'
import type { Host } from '#shared/hosts/host.ts'
import { type Role, roleAllows } from '#shared/kernel/contract-kit.ts'
import type { Instant } from '#shared/kernel/local-date.ts'
import { must } from '#shared/kernel/result.ts'
import type { RotaSettings } from '#shared/rota/rota-settings.ts'
import { obstaclesTo } from '#shared/rota/signup-rules.ts'
import {
  othersComing,
  rankSuggestions,
  slotsAround,
  type SuggestionSlot,
} from '#shared/rota/suggestion-rules.ts'
import type { Suggestion } from '#shared/rota/suggestion.ts'

import { listHosts } from '../hosts/hosts-queries.ts'
import { listPairs, listWishes } from '../hosts/wishes-queries.ts'
import { monthReader, type SlotInMonth } from './month-queries.ts'
import { getRotaSettings } from './settings-queries.ts'
import { requestsIn } from './slot-queries.ts'

/** What a suggestion looks at besides the slot: read once for all the slots of an answer. */
export interface People {
  readonly hosts: readonly Host[]
  readonly wishes: ReadonlyMap<string, HostWishes>
  /** None below the coordination: even an order would give away who is kept apart from whom. */
  readonly pairs: readonly HostPair[]
  readonly settings: RotaSettings
}

/** Those who could be asked, and what each said, as far as a role may know. */
export function readPeople(db: ReadDb, role: Role): People {
  const hosts = listHosts(db, { archived: false })
  const wishes = listWishes(
    db,
    hosts.map(({ id }) => id),
  )
  return {
    hosts,
    wishes: new Map(wishes.map((one) => [one.hostId, one])),
    pairs: roleAllows(role, 'coordinator') ? listPairs(db) : [],
    settings: getRotaSettings(db),
  }
}

interface Asked {
  /** Whose place is taken; null: somebody more. */
  readonly leavingHostId: string | null
  readonly now: Instant
}

interface AskedBy extends Asked {
  readonly role: Role
}

/** Who could come to a slot, or in the place of `leavingHostId`, the likeliest first. */
export function suggestFor(
  { card, rota }: SlotInMonth,
  { hosts, wishes, pairs, settings }: People,
  { leavingHostId, now }: Asked,
): Suggestion[] {
  const slot: SuggestionSlot = { card, leavingHostId, settings }
  const ask = requestsIn(rota, now)
  const apart = new Set(pairs.filter(({ kind }) => kind === 'notWith').map(({ id }) => id))
  const facts = hosts
    .filter(({ id }) => id !== leavingHostId)
    .map((host) => {
      const request = ask(card, host)
      const signups = request.signups.filter(({ hostId }) => hostId !== leavingHostId)
      const others = othersComing(slot, host.id)
      return {
        host,
        wishes: must(wishes.get(host.id), `wishes of ${host.id}`),
        obstacles: obstaclesTo({ ...request, signups }),
        slots: slotsAround(rota.cards, card, host.id),
        apart: others.some(({ hostId }) => apart.has(pairIdOf(host.id, hostId).id)),
      }
    })
  return rankSuggestions(facts, slot)
}

/** Who could be asked for one slot; null when the rota has no such slot. */
export function suggestHosts(db: ReadDb, slotId: string, { role, ...asked }: AskedBy): Suggestion[] | null {
  const found = monthReader(db)(slotId)
  return found === null ? null : suggestFor(found, readPeople(db, role), asked)
}
