import type { CommandContext, Handlers } from '#core/context.ts'
import { derivedId } from '#core/derived-id.ts'
import type { ReadDb } from '#db/handle.ts'
import { canBeAway, spanOf } from '#shared/hosts/host-rules.ts'
import type { Absence, AbsenceSpan } from '#shared/hosts/host.ts'
import type { hostsContract } from '#shared/hosts/hosts-contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { clashes } from '#shared/rota/signup-rules.ts'
import { isExpected } from '#shared/rota/signup-state-rules.ts'

import { listSlotsOf } from './host-slots-queries.ts'
import { findHost } from './hosts-queries.ts'

type Hosts = Handlers<typeof hostsContract>

/**
 * Writes an absence once. Its id comes from the host and the moments: the same absence noted twice, on two devices,
 * or imported again, is one row.
 */
export function writeAbsence(
  { db }: CommandContext,
  hostId: string,
  span: AbsenceSpan,
  origin: Absence['origin'],
): string {
  const { fromDate, untilDate, fromTime, untilTime } = span
  const absenceId = derivedId('hostAbsence', hostId, fromDate, fromTime ?? '', untilDate, untilTime ?? '')
  const values = { id: absenceId, hostId, fromDate, untilDate, fromTime, untilTime, origin }
  db.run(
    db.q
      .insertInto('hostAbsence')
      .values(values)
      .onConflict((conflict) => conflict.doNothing()),
  )
  return absenceId
}

/** The slots a host had promised in the time of an absence. */
function listPromised(db: ReadDb, hostId: string, absence: AbsenceSpan): string[] {
  const span = spanOf(absence)
  return listSlotsOf(db, hostId)
    .filter(({ state, startAt, endAt }) => isExpected(state) && clashes(span, { startAt, endAt }))
    .map((slot) => slot.slotId)
}

export const addAbsence: Hosts['addAbsence'] = (context, { hostId, ...absence }) => {
  if (findHost(context.db, hostId) === undefined) return err({ type: 'HostUnknown', hostId })
  const away = canBeAway(absence)
  if (!away.ok) return away
  const absenceId = writeAbsence(context, hostId, absence, 'screen')
  return ok({ absenceId, promised: listPromised(context.db, hostId, absence) })
}

export const removeAbsence: Hosts['removeAbsence'] = ({ db }, { absenceId }) => {
  const removed = db.run(db.q.deleteFrom('hostAbsence').where('id', '=', absenceId))
  return removed === 0 ? err({ type: 'AbsenceUnknown', absenceId }) : ok({})
}
