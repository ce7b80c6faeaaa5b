import type { VaultCommandContext } from '#core/context.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import { yearOfDate } from '#shared/expenses/claim.ts'
import { must } from '#shared/kernel/result.ts'

type NewLine = Pick<VaultSchema['expenseLine'], 'claimId' | 'personId' | 'date' | 'kind' | 'amountCents'> &
  Partial<Omit<VaultSchema['expenseLine'], 'id' | 'createdAt'>>

const empty = {
  slotIds: null,
  activity: null,
  reason: null,
  mode: null,
  trip: null,
  metres: null,
  rateId: null,
  fileId: null,
  correctsLineId: null,
  forcedReason: null,
  forcedBy: null,
} as const

/** Adds an entry to a claim; it is never written again. */
export function writeLine({ vault, newId, now }: VaultCommandContext, line: NewLine): string {
  const id = newId()
  vault.run(vault.q.insertInto('expenseLine').values({ ...empty, ...line, id, createdAt: now }))
  return id
}

/**
 * Takes a line of a draft out and puts it back with another receipt, under its own id: entries are never written again,
 * and triggers of the vault hold to it, so that the log says both. Of a draft alone, which nothing stands on yet.
 */
export function rewriteDraftLine(
  { vault }: VaultCommandContext,
  lineId: string,
  { fileId }: { readonly fileId: string },
): void {
  const { q } = vault
  const row = must(
    vault.first(q.selectFrom('expenseLine').selectAll().where('id', '=', lineId)),
    'a line of a draft',
  )
  vault.run(q.deleteFrom('expenseLine').where('id', '=', lineId))
  vault.run(q.insertInto('expenseLine').values({ ...row, fileId }))
}

/** Opens a claim of a person for a month. */
export function writeClaim(
  { vault, newId, now, holder }: VaultCommandContext,
  { personId, month }: { readonly personId: string; readonly month: string },
): string {
  const id = newId()
  const row = { id, personId, year: yearOfDate(month), month, createdAt: now, createdBy: holder.id }
  vault.run(vault.q.insertInto('expenseClaim').values(row))
  return id
}
