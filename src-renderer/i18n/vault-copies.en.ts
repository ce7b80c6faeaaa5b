import type { TextsLike } from './texts.ts'
import type { vaultCopies as fr } from './vault-copies.fr.ts'

export const vaultCopies = {
  title: 'Copies of the vault',
  text: 'With each backup the vault is copied, with the file of its key, if it changed. The copy stays closed: the phrase or the recovery sheet opens it.',
  upToDate: 'The last copy holds everything.',
  behind: 'The vault has changed since the last copy.',
  failed: 'The copy of the vault could not be made: {{moment}}. There may not be enough room.',
  list: 'The copies of the vault',
  none: 'No copy yet. The next backup makes one.',
  restore: 'Take back',
  restoreOf: 'Take back the copy of the vault: {{moment}}',
  restoreTitle: 'Take back this copy of the vault?',
  restoreText:
    'Copy: {{moment}}. The vault will be closed. You open it with a phrase of that moment, or with the recovery sheet.',
  older:
    'What was written in the vault after this copy is not in it. And who was taken out of the vault after this copy can open it again.',
  olderFile: 'A file kept elsewhere may still hold somebody you erased since: then erase them again.',
  free: 'There is no vault here: the copy takes its place.',
  aside: 'The vault that is here is not erased: it is set aside.',
  agree: 'Yes, set the present vault aside',
  agreeFirst: 'Tick the box to go on.',
  otherFile: 'Take another file…',
  otherTitle: 'Take back a vault from a file',
  otherText:
    'Its name begins with "coffre-" and ends with ".db". The ".key" file of the same name must be beside it.',
  otherField: 'File of the vault',
  fileMissing: 'Choose the file.',
  act: 'Take back this copy',
  done: 'The copy is in place. Open the vault.',
  notFound: 'This copy is no longer there. Nothing has changed.',
  incomplete: 'The file of the key (".key") is not beside it, or does not read. Nothing has changed.',
  inUse: 'There is a vault here. Open it first: only the coordination can replace it.',
  openFirst: 'Only the coordination can replace the vault: they open it first.',
  broughtAlong: 'The vault came along. On this PC, open it with its recovery sheet.',
  notBrought: 'The vault could not be copied. Take it back in Settings, Backup.',
} satisfies TextsLike<typeof fr>
