import { createHash } from 'node:crypto'

import { sql } from 'kysely'

import type { ReadDb, WriteDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import type { Instant } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { FileIn, FileOut } from '#shared/kernel/shapes.ts'
import { refusalOfVaultFile, vaultFileKindOf, vaultFileNameOf } from '#shared/vault/vault-file-rules.ts'
import type { VaultFile } from '#shared/vault/vault-file-shapes.ts'

interface FileNotAccepted {
  readonly type: 'FileNotAccepted'
  readonly why: 'kind' | 'size'
}

/** The name a file has in the vault: the SHA-256 of its bytes. */
export const vaultFileIdOf = ({ bytes }: Pick<FileIn, 'bytes'>): string =>
  createHash('sha256').update(bytes).digest('hex')

/**
 * Keeps a photo or a PDF in the vault, in the transaction of the row that points to it, and answers its name: the
 * SHA-256 of its bytes, so that the same receipt taken twice is kept once, under the name it had first. Refuses what
 * its first bytes do not say to be a JPEG, a PNG, a WebP or a PDF, and what is over 10 MB.
 */
export function keepVaultFile(
  { vault, now }: { readonly vault: WriteDb<VaultSchema>; readonly now: Instant },
  { fileName, bytes }: FileIn,
): Result<{ readonly fileId: string }, FileNotAccepted> {
  const why = refusalOfVaultFile(bytes)
  const kind = vaultFileKindOf(bytes)
  if (why !== null || kind === null) return err({ type: 'FileNotAccepted', why: why ?? 'kind' })
  const fileId = vaultFileIdOf({ bytes })
  vault.run(
    vault.q
      .insertInto('vaultFile')
      .values({ id: fileId, mediaType: kind, fileName: vaultFileNameOf(fileName, kind), bytes, addedAt: now })
      .onConflict((conflict) => conflict.doNothing()),
  )
  return ok({ fileId })
}

/** The file as it leaves the vault, bytes and all. */
export function findVaultFile(vault: ReadDb<VaultSchema>, fileId: string): FileOut | undefined {
  const row = vault.first(vault.q.selectFrom('vaultFile').selectAll().where('id', '=', fileId))
  if (row === undefined) return undefined
  // A plain array: what crosses the channel is copied, and a view on shared memory would drag more along.
  return { fileName: row.fileName, mediaType: row.mediaType, bytes: Uint8Array.from(row.bytes) }
}

/** Every file by its id, without the bytes: a list asks once and picks. */
export function listVaultFiles(vault: ReadDb<VaultSchema>): ReadonlyMap<string, VaultFile> {
  const rows = vault.all(
    vault.q
      .selectFrom('vaultFile')
      .select((eb) => ['id', 'fileName', 'mediaType', eb.fn<number>('length', ['bytes']).as('size')]),
  )
  return new Map(
    rows.map(({ id, fileName, mediaType, size }) => [
      id,
      { fileId: id, fileName, mediaType: mediaType as VaultFile['mediaType'], size },
    ]),
  )
}

/**
 * Drops the files that nothing stands on any more, and answers how many: no row points to them, and no entry of the
 * log could bring back a row that did. A purge redacts the log first; an act that can still be taken back keeps the
 * document it would need.
 */
export function dropUnusedFiles(vault: WriteDb<VaultSchema>): number {
  const { q } = vault
  const pointed = q
    .selectFrom('insurancePolicy')
    .select('fileId')
    .where('fileId', 'is not', null)
    .union(q.selectFrom('institutionAgreement').select('fileId').where('fileId', 'is not', null))
    .union(q.selectFrom('swornStatement').select('fileId').where('fileId', 'is not', null))
    .union(q.selectFrom('expenseLine').select('fileId').where('fileId', 'is not', null))
  return vault.run(
    q
      .deleteFrom('vaultFile')
      .where('id', 'not in', pointed)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('change')
              .select('change.seq')
              .where(
                sql<boolean>`instr(change.old, "vaultFile"."id") > 0 OR instr(change.new, "vaultFile"."id") > 0`,
              ),
          ),
        ),
      ),
  )
}
