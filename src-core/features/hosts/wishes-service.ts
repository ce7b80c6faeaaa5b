import type { CommandContext, Handlers } from '#core/context.ts'
import type { Flag } from '#db/schema.ts'
import { type HostWishes, pairIdOf } from '#shared/hosts/host-wishes.ts'
import type { hostsContract } from '#shared/hosts/hosts-contract.ts'
import { canWish, wishTimeIdOf } from '#shared/hosts/wish-rules.ts'
import { err, ok } from '#shared/kernel/result.ts'

import { findHost } from './hosts-queries.ts'

type Hosts = Handlers<typeof hostsContract>

export type SaidWishes = Omit<HostWishes, 'saidAt'>

const flag = (yes: boolean): Flag => (yes ? 1 : 0)

/** Writes what changed and nothing else, cell by cell, so that what two PCs say at the same time is kept on both. */
export function writeWishes({ db, now }: CommandContext, { hostId, times, ...said }: SaidWishes): void {
  const { notAlone, lastResort, ...load } = said
  const values = { ...load, notAlone: flag(notAlone), lastResort: flag(lastResort), saidAt: now }
  db.run(
    db.q
      .insertInto('hostWish')
      .values({ id: hostId, ...values })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values)),
  )
  const before = new Map(
    db
      .all(db.q.selectFrom('hostWishTime').select(['id', 'wish']).where('hostId', '=', hostId))
      .map(({ id, wish }) => [id, wish]),
  )
  for (const time of times) {
    const id = wishTimeIdOf(hostId, time)
    const known = before.get(id)
    before.delete(id)
    if (known === undefined) db.run(db.q.insertInto('hostWishTime').values({ id, hostId, ...time }))
    else if (known !== time.wish)
      db.run(db.q.updateTable('hostWishTime').set({ wish: time.wish }).where('id', '=', id))
  }
  for (const id of before.keys()) db.run(db.q.deleteFrom('hostWishTime').where('id', '=', id))
}

export const sayWishes: Hosts['sayWishes'] = (context, said) => {
  const { hostId } = said
  if (findHost(context.db, hostId) === undefined) return err({ type: 'HostUnknown', hostId })
  const possible = canWish(said)
  if (!possible.ok) return possible
  writeWishes(context, said)
  return ok({})
}

/** Writes, changes or takes away what is said of two hosts. */
export function writePair(
  { db }: CommandContext,
  [one, other]: readonly [string, string],
  kind: 'with' | 'notWith' | null,
): void {
  const pair = pairIdOf(one, other)
  if (kind === null) db.run(db.q.deleteFrom('hostPair').where('id', '=', pair.id))
  else {
    db.run(
      db.q
        .insertInto('hostPair')
        .values({ ...pair, kind })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ kind })),
    )
  }
}

export const setPair: Hosts['setPair'] = (context, { hostId, otherHostId, kind }) => {
  if (hostId === otherHostId) return err({ type: 'SameHost' })
  const unknown = [hostId, otherHostId].find((id) => findHost(context.db, id) === undefined)
  if (unknown !== undefined) return err({ type: 'HostUnknown', hostId: unknown })
  writePair(context, [hostId, otherHostId], kind)
  return ok({})
}
