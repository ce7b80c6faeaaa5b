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

const verify = (path: string, key: Uint8Array) => runHeavyWork({ job: 'verifyChain', path, key, input: null })

export const auditHandlers: Handlers<typeof auditContract> = {
  verify: async ({ house }) => {
    const opened = house.vault.opened()
    // A copy: the vault may be locked meanwhile, which wipes the key in use.
    const vaultKey = opened === null ? null : Uint8Array.from(opened.key)
    const place = await verify(house.paths.lieu, house.databaseKey())
    if (vaultKey === null) return ok(place)
    const vault = await verify(house.paths.vault, vaultKey)
    vaultKey.fill(0)
    return ok({ ...place, vault })
  },
}
