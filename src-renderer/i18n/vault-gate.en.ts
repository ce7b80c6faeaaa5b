import type { TextsLike } from './texts.ts'
import type { vaultGate as fr } from './vault-gate.fr.ts'

export const vaultGate = {
  absentTitle: 'There is no vault yet',
  absentText:
    "People's files and expense claims are kept in a vault, closed by a secret phrase. Make it first in the settings.",
  toVault: 'Go to the vault',
  toSettings: 'Go to Settings › Vault',
  draftKept:
    'What you were writing waits for you for half an hour: open the vault with your phrase, and go on.',
  lockedText: 'This page shows what is in the vault. Type your phrase to open it.',
  coordinatorTitle: 'This page is for the coordination',
  coordinatorText:
    "The vault is open with a treasurer's phrase: it opens expense claims, not this page. Somebody of the coordination can open it with theirs.",
  openAsAnother: 'Close, then open with another phrase',
  undoMoney: 'Money is not erased: correct it with another entry.',
  undoNever: 'This act cannot be taken back.',
  undoNotYours: 'Only the coordination can take this back.',
  passphraseTaken: 'Somebody else already opens the vault with this phrase. Choose another one.',
  nameTaken: 'Somebody who opens the vault already has that name. Add an initial, for example.',
  unknownHolder: 'This person does not open the vault any more.',
  yourself: 'One does not take oneself out: somebody else of the coordination can.',
} as const satisfies TextsLike<typeof fr>
