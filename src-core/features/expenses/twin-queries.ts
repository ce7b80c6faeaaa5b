import type { ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import { standingLinesOf, type ComparedLine } from '#shared/expenses/twin-rules.ts'

import { listLinesWithFiles, type KeptLine } from './line-queries.ts'

/** The lines that stand, of a person's year and of whoever has one of these receipts: what a line is compared with. */
export function listStandingLines(
  vault: ReadDb<VaultSchema>,
  lines: readonly KeptLine[],
  fileIds: readonly string[],
): ComparedLine[] {
  const known = new Map([...lines, ...listLinesWithFiles(vault, fileIds)].map((line) => [line.id, line]))
  return standingLinesOf([...known.values()])
}
