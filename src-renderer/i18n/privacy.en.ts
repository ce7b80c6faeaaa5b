import type { privacy as fr } from './privacy.fr.ts'
import type { TextsLike } from './texts.ts'

export const privacy = {
  never: 'What is never asked',
  neverVisitors:
    'Of the people who come: nothing. No name, no age, no reason. Visits are counted, never persons.',
  neverAbsence: 'Of the hosts: no reason for an absence, and nothing when one withdraws.',
  neverNetwork:
    'Nothing is sent: these pages have no network. Everything stays on this PC, and in the outside folder if you chose one.',
  neverByShape:
    'This is no promise: the tables of the counts have no room to write a name, and a test checks it.',
  where: 'What is kept, and where',
  folder: 'Everything is in this folder of the PC:',
  open: 'The data of the place',
  openText:
    '{{size}}, encrypted. Everyone at the PC reads them in the application, except who goes with whom: only the coordination reads that.',
  openKeySystem: 'The key is kept by the system of this PC.',
  openKeyFile:
    'This system keeps no keys: the key is in a file that only this account of the PC can read. Whoever copies the whole folder copies the key too.',
  rows: 'In detail',
  vault: 'The vault',
  vaultText:
    '{{size}}, encrypted: only a phrase opens it. It holds the files of people (contact, account, notes), what they signed, the keys, the expense claims with their receipts, and a history of its own.',
  vaultCopies_one: '{{count}} copy of the vault among the backups, {{size}}, closed the same way.',
  vaultCopies_other: '{{count}} copies of the vault among the backups, {{size}}, closed the same way.',
  vaultKept: 'How long all this is kept, and what was erased, is under Hosts, Files, Retention.',
  noVault:
    'No vault yet, so nothing about a particular person beyond the name shown, their slots, and what they said they can and like.',
  history: 'The history',
  historyText: '{{acts}} and {{changes}}, since {{date}}. It is in the data of the place.',
  historyEmpty: 'Nothing yet.',
  backups: 'The backups',
  backupsText: '{{files}}, {{size}}, encrypted. The oldest one was made: {{moment}}.',
  noBackups: 'None on this PC.',
  aside: 'The files kept aside',
  asideText:
    '{{files}}, {{size}}, in the data folder: what was there before a restore, the end of a demonstration or a new vault.',
  asideNames: 'Their names',
  noAside: 'None.',
  logs: 'The technical log',
  logsText: '{{size}}. Numbers and times to find a fault, never a name or a text.',
  files_one: '{{count}} file',
  files_other: '{{count}} files',
  export: 'Take the data with you',
  exportText:
    'All the data of the place in one ZIP file of tables (CSV). It is no longer encrypted: keep it with care. The vault is not in it.',
  exportAct: 'Export as ZIP',
  demonstration: 'The demonstration',
  demonstrationText: 'This place is a demonstration: the people and the figures are invented.',
  licence: 'Licence',
  licenceText:
    'This application is free software, under the European Union Public Licence (EUPL 1.2). You may use it, study it, change it and share it.',
  licenceRead: 'Read the licence',
  version: 'Version {{version}}.',
} satisfies TextsLike<typeof fr>
