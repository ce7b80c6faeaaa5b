import type { CommandContext, Handlers } from '#core/context.ts'
import type { Flag } from '#db/schema.ts'
import { canTakeName, nameKey, rarestColour } from '#shared/hosts/host-rules.ts'
import type { Host } from '#shared/hosts/host.ts'
import type { hostsContract } from '#shared/hosts/hosts-contract.ts'
import { err, ok } from '#shared/kernel/result.ts'

import { leaveRota } from '../rota/leaving-service.ts'
import { listSlotsToCome } from './host-slots-queries.ts'
import { findHost, listHosts } from './hosts-queries.ts'

type Hosts = Handlers<typeof hostsContract>

const flag = (yes: boolean): Flag => (yes ? 1 : 0)

/** Writes a new host's row; the caller has checked the name. */
export function writeHost({ db, newId, now }: CommandContext, host: Omit<Host, 'id' | 'archivedAt'>): string {
  const hostId = newId()
  const { displayName, colour, origin, since } = host
  const flags = { keyHolder: flag(host.keyHolder), newcomer: flag(host.newcomer) }
  const values = {
    id: hostId,
    displayName,
    colour,
    origin,
    ...flags,
    since,
    archivedAt: null,
    createdAt: now,
  }
  db.run(db.q.insertInto('host').values(values))
  return hostId
}

export const addHost: Hosts['add'] = (context, { nameAlike, colour, ...words }) => {
  const hosts = listHosts(context.db, { archived: true })
  const name = nameAlike ? ok(null) : canTakeName(words.displayName, hosts)
  if (!name.ok) return name
  const inUse = hosts.filter((host) => host.archivedAt === null).map((host) => host.colour)
  return ok({ hostId: writeHost(context, { ...words, colour: colour ?? rarestColour(inUse) }) })
}

export const describeHost: Hosts['describe'] = (
  { db },
  { hostId, nameAlike, keyHolder, newcomer, ...words },
) => {
  const host = findHost(db, hostId)
  if (host === undefined) return err({ type: 'HostUnknown', hostId })
  const { displayName } = words
  // A new accent or capital in a name already held asks nothing of anyone.
  if (displayName !== undefined && !nameAlike && nameKey(displayName) !== nameKey(host.displayName)) {
    const name = canTakeName(displayName, listHosts(db, { archived: true }))
    if (!name.ok) return name
  }
  const values = {
    ...words,
    keyHolder: flag(keyHolder ?? host.keyHolder),
    newcomer: flag(newcomer ?? host.newcomer),
  }
  db.run(db.q.updateTable('host').set(values).where('id', '=', hostId))
  return ok({})
}

export const archiveHost: Hosts['archive'] = (context, { hostId }) => {
  const { db, now } = context
  if (findHost(db, hostId) === undefined) return err({ type: 'HostUnknown', hostId })
  db.run(
    db.q
      .updateTable('host')
      .set({ archivedAt: now })
      .where('id', '=', hostId)
      .where('archivedAt', 'is', null),
  )
  leaveRota(context, hostId)
  return ok({ slotsToCome: listSlotsToCome(db, hostId, now).map((slot) => slot.slotId) })
}

export const restoreHost: Hosts['restore'] = ({ db }, { hostId }) => {
  const restored = db.run(db.q.updateTable('host').set({ archivedAt: null }).where('id', '=', hostId))
  return restored === 0 ? err({ type: 'HostUnknown', hostId }) : ok({})
}
