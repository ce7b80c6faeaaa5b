import type { Handlers, TaskContext } from '#core/context.ts'
import { forgetInPlace } from '#core/forgetting.ts'
import { runHeavyWork } from '#core/heavy-work.ts'
import { forgottenHost } from '#core/i18n/forgotten-host.ts'
import type { hostsContract } from '#shared/hosts/hosts-contract.ts'
import { err, ok } from '#shared/kernel/result.ts'

import { getPlace } from '../place/place-queries.ts'
import { findHost } from './hosts-queries.ts'

type Hosts = Handlers<typeof hostsContract>

/**
 * The name goes from the row, from the log and from the free pages of the file, and cannot come back; the slots, the
 * absences and the wishes stay, since the rota's past would be wrong without them. The backups made before still say
 * it until they expire.
 */
export const forgetHost: Hosts['forget'] = async (context, { hostId }) => {
  const { db, house } = context
  const host = findHost(db, hostId)
  if (host === undefined) return err({ type: 'HostUnknown', hostId })
  if (host.archivedAt === null) return err({ type: 'HostActive', hostId })
  const displayName = forgottenHost[getPlace(db).defaultLanguage]
  const { pieces, erased } = forgetInPlace(context, 'hosts.forget', {
    row: { table: 'host', rowId: hostId },
    column: 'displayName',
    work: (open) => {
      open.run(open.q.updateTable('host').set({ displayName }).where('id', '=', hostId))
    },
  })
  const input = { pieces, erased }
  const { found } = await runHeavyWork({
    job: 'proveForgotten',
    path: house.paths.lieu,
    key: house.databaseKey(),
    input,
  })
  return ok({ redacted: countRedacted(context, hostId), found })
}

const countRedacted = ({ db }: TaskContext, hostId: string): number =>
  db.all(db.q.selectFrom('change').select('seq').where('rowId', '=', hostId).where('redacted', '=', 1)).length
