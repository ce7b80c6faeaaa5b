import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { FileIn } from '#shared/kernel/shapes.ts'
import type { policiesContract } from '#shared/people/policies-contract.ts'
import { endsBeforeItBegins, type Validity } from '#shared/people/validity-rules.ts'

import type { Handlers, VaultCommandContext } from '../../context.ts'
import { keepVaultFile } from '../../vault-files.ts'

type Policies = Handlers<typeof policiesContract>

type DocumentRefusal =
  | { readonly type: 'UntilBeforeFrom' }
  | { readonly type: 'FileNotAccepted'; readonly why: 'kind' | 'size' }

/**
 * Looks at the validity and keeps the document: what to write of it beside the other columns. Left out, the document
 * stays; null takes it away.
 */
export function keepDocument(
  context: VaultCommandContext,
  validity: Validity,
  file: FileIn | null | undefined,
): Result<{ readonly fileId?: string | null }, DocumentRefusal> {
  if (endsBeforeItBegins(validity)) return err({ type: 'UntilBeforeFrom' })
  if (file === undefined) return ok({})
  return file === null ? ok({ fileId: null }) : keepVaultFile(context, file)
}

export const addPolicy: Policies['addPolicy'] = (context, { file, ...words }) => {
  const document = keepDocument(context, words, file ?? null)
  if (!document.ok) return document
  const { vault, newId } = context
  const policyId = newId()
  const row = { id: policyId, ...words, fileId: document.value.fileId ?? null }
  vault.run(vault.q.insertInto('insurancePolicy').values(row))
  return ok({ policyId })
}

export const changePolicy: Policies['changePolicy'] = (context, { policyId, file, ...words }) => {
  const { vault } = context
  const known = vault.first(vault.q.selectFrom('insurancePolicy').select('id').where('id', '=', policyId))
  if (known === undefined) return err({ type: 'PolicyUnknown', policyId })
  const document = keepDocument(context, words, file)
  if (!document.ok) return document
  const row = { ...words, ...document.value }
  vault.run(vault.q.updateTable('insurancePolicy').set(row).where('id', '=', policyId))
  return ok({})
}

export const removePolicy: Policies['removePolicy'] = ({ vault }, { policyId }) => {
  const removed = vault.run(vault.q.deleteFrom('insurancePolicy').where('id', '=', policyId))
  return removed === 0 ? err({ type: 'PolicyUnknown', policyId }) : ok({})
}
