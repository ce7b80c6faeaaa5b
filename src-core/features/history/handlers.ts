import type { auditContract, historyContract } from '#shared/history/history-contract.ts'
import { err, ok } from '#shared/kernel/result.ts'

import type { Handlers } from '../../context.ts'
import { runHeavyWork } from '../../heavy-work.ts'
import { listChangesIn } from './act-queries.ts'
import { listActs, listChangesOf } from './history-queries.ts'
import { undo } from './undo-service.ts'

export const historyHandlers: Handlers<typeof historyContract> = {
  listActs: ({ db, role }, asked) => ok(listActs(db, { ...asked, role })),
  listChangesIn: ({ db, role }, { txId, limit }) => {
    const found = listChangesIn(db, { txId, limit, role })
    return found === null ? err({ type: 'UnknownTransaction' }) : ok(found)
  },
  listChangesOf: ({ db, role }, { rowId }) => ok({ changes: listChangesOf(db, rowId, role) }),
  undo,
}

export const auditHandlers: Handlers<typeof auditContract> = {
  verify: async ({ house }) =>
    ok(
      await runHeavyWork({
        job: 'verifyChain',
        path: house.paths.lieu,
        key: house.databaseKey(),
        input: null,
      }),
    ),
}
