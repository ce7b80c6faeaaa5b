import { draftOfKept, type VaultFileDraft } from '#renderer/lib/vault-file-draft.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { VaultFile } from '#shared/vault/vault-file-shapes.ts'

/** What a policy and an agreement have in common, being typed. */
export interface ValidityDraft {
  readonly fromDate: LocalDate | null
  readonly untilDate: LocalDate | null
  readonly note: string
  readonly file: VaultFileDraft
}

interface Kept {
  readonly fromDate: LocalDate
  readonly untilDate: LocalDate | null
  readonly note: string | null
  readonly file: VaultFile | null
}

/** What the form starts with: the row, or nothing. */
export const validityDraftOf = (kept: Kept | null): ValidityDraft => ({
  fromDate: kept?.fromDate ?? null,
  untilDate: kept?.untilDate ?? null,
  note: kept?.note ?? '',
  file: draftOfKept(kept?.file ?? null),
})
