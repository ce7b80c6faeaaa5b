import { roleAllows } from '#shared/kernel/contract-kit.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { vaultContract } from '#shared/vault/vault-contract.ts'

import type { Handlers } from '../../context.ts'
import { findAct, logOf, roleOf } from '../../logged-acts.ts'
import { isOfClaims, tablesTouchedBy } from './vault-act-queries.ts'

/**
 * Writes the inverse of an act of the vault, unless something stands on it (`db/undo.ts`). Whoever takes it back
 * must be allowed to do it: a treasurer takes back what is of claims and nothing else.
 */
export const undoVaultAct: Handlers<typeof vaultContract>['undo'] = (context, { txId }) => {
  const { vault, role } = context
  const act = findAct(logOf(vault), txId)
  if (act === undefined) return err({ type: 'UnknownTransaction' })
  if (act.undoneBy !== null) return err({ type: 'AlreadyUndone', by: act.undoneBy })
  const isTheirs = role === 'coordinator' || isOfClaims(tablesTouchedBy(vault, txId))
  if (!isTheirs || !roleAllows(role, roleOf(act.command)))
    return err({ type: 'NotYours', command: act.command })
  const refusal = context.undo(txId)
  return refusal === null ? ok({ undone: txId }) : err(refusal)
}
