import type { TextsLike } from './texts.ts'
import type { vaultFile as fr } from './vault-file.fr.ts'

export const vaultFile = {
  hint: 'A photo (JPEG, PNG, WebP) or a PDF, 10 MB at most. The file is kept in the vault.',
  view: 'Look at {{file}}',
  viewShort: 'Look at it',
  saveCopy: 'Save a copy of {{file}}',
  saveCopyShort: 'Save a copy',
  remove: 'Take {{file}} away',
  removeShort: 'Take away',
  refusal: {
    kind: 'This file is neither a photo (JPEG, PNG, WebP) nor a PDF. Choose another one.',
    size: 'This file is too large: 10 MB at most.',
    gone: 'This document is no longer in the vault.',
  },
} satisfies TextsLike<typeof fr>
