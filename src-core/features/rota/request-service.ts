import type { ReadDb } from '#db/handle.ts'
import type { Schema } from '#db/schema.ts'
import { standsWhile } from '#shared/rota/replacement-rules.ts'
import {
  replacementKinds,
  type Replacement,
  type ReplacementKind,
  type ReplacementState,
} from '#shared/rota/replacement.ts'
import type { SignupState } from '#shared/rota/signup.ts'
import { partsOfSlotId } from '#shared/rota/slot.ts'

import type { CommandContext } from '../../context.ts'

export const replacementOf = ({ takenLate, ...row }: Schema['replacement']): Replacement => ({
  ...row,
  kind: row.kind as ReplacementKind,
  state: row.state as ReplacementState,
  takenLate: takenLate === 1,
})

export function findReplacement(db: ReadDb, replacementId: string): Replacement | undefined {
  const row = db.first(db.q.selectFrom('replacement').selectAll().where('id', '=', replacementId))
  return row === undefined ? undefined : replacementOf(row)
}

/** The open rows of a slot, the oldest first, as written: whether each still means something is another question. */
export const listOpenRows = (db: ReadDb, slotId: string): Replacement[] =>
  db
    .all(
      db.q
        .selectFrom('replacement')
        .selectAll()
        .where('slotId', '=', slotId)
        .where('state', '=', 'open')
        .orderBy('askedAt')
        .orderBy('id'),
    )
    .map(replacementOf)

type Asked = Pick<Replacement, 'kind' | 'slotId' | 'hostId'> &
  Partial<Pick<Replacement, 'otherSlotId' | 'otherHostId'>>

/** Writes a request; answers its id. */
export function openRequest({ db, now, newId }: CommandContext, asked: Asked): string {
  const { seriesId, plannedDate } = partsOfSlotId(asked.slotId)
  const id = newId()
  db.run(
    db.q.insertInto('replacement').values({
      otherSlotId: null,
      otherHostId: null,
      ...asked,
      id,
      state: 'open',
      seriesId,
      date: plannedDate,
      takenLate: 0,
      askedAt: now,
      closedAt: null,
    }),
  )
  return id
}

/** Ends a request: `done` names who came instead. */
export function endRequest(
  { db, now }: CommandContext,
  replacementId: string,
  end:
    | { readonly state: 'closed' }
    | { readonly state: 'done'; readonly otherHostId: string; readonly takenLate: boolean },
): void {
  const answered =
    end.state === 'done'
      ? { otherHostId: end.otherHostId, takenLate: end.takenLate ? (1 as const) : (0 as const) }
      : {}
  db.run(
    db.q
      .updateTable('replacement')
      .set({ state: end.state, closedAt: now, ...answered })
      .where('id', '=', replacementId),
  )
}

/** A host's sign-up has moved: requests and swaps that no longer mean anything with it are closed. */
export function closeUntrueRequests(
  { db, now }: CommandContext,
  { slotId, hostId }: { readonly slotId: string; readonly hostId: string },
  state: SignupState,
): void {
  const untrue = replacementKinds.filter((kind) => !standsWhile(kind, state))
  const closing = () =>
    db.q.updateTable('replacement').set({ state: 'closed', closedAt: now }).where('state', '=', 'open')
  db.run(closing().where('slotId', '=', slotId).where('hostId', '=', hostId).where('kind', 'in', untrue))
  if (!untrue.includes('swap')) return
  db.run(closing().where('otherHostId', '=', hostId).where('otherSlotId', '=', slotId))
}

/** The place cancelled the slot: nobody is looked for in it any more. */
export function closeRequestsOf({ db, now }: CommandContext, slotId: string): void {
  db.run(
    db.q
      .updateTable('replacement')
      .set({ state: 'closed', closedAt: now })
      .where('state', '=', 'open')
      .where((eb) => eb.or([eb('slotId', '=', slotId), eb('otherSlotId', '=', slotId)])),
  )
}
