import type { TFunction } from 'i18next'

import type { PickedFile } from '#renderer/ui/picked-file.ts'
import type { FileIn } from '#shared/kernel/shapes.ts'
import type { VaultFile } from '#shared/vault/vault-file-shapes.ts'

/** A document in a form: the one the vault keeps already, or the one just picked, or none. */
export type VaultFileDraft =
  | { readonly kind: 'none' }
  | { readonly kind: 'kept'; readonly file: VaultFile }
  | { readonly kind: 'picked'; readonly file: PickedFile }

export const noFile: VaultFileDraft = { kind: 'none' }

/** What a form starts with: the document of the row, if it has one. */
export const draftOfKept = (file: VaultFile | null): VaultFileDraft =>
  file === null ? noFile : { kind: 'kept', file }

/** What an entry that adds takes: the file, or null without one. */
export function fileToAdd(draft: VaultFileDraft): FileIn | null {
  return draft.kind === 'picked' ? { fileName: draft.file.fileName, bytes: draft.file.bytes } : null
}

/** What an entry that changes takes: left out, the kept document stays; null takes it away. */
export function fileToChange(draft: VaultFileDraft): { readonly file?: FileIn | null } {
  return draft.kind === 'kept' ? {} : { file: fileToAdd(draft) }
}

/** The sentence of the refusal `FileNotAccepted`, for the `error` of the field. */
export const fileNotAccepted = (t: TFunction, { why }: { readonly why: 'kind' | 'size' }): string =>
  t(`vaultFile.refusal.${why}`)
