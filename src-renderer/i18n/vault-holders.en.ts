import type { TextsLike } from './texts.ts'
import type { vaultHolders as fr } from './vault-holders.fr.ts'

export const vaultHolders = {
  title: 'Who opens the vault',
  sub: "Each person has a phrase of their own. Nobody needs to know somebody else's.",
  name: 'Name',
  since: 'since {{date}}',
  you: 'you',
  coordinator: 'Coordination',
  treasurer: 'Treasurer',
  may: {
    coordinator: 'Everything: the files, the expense claims, the settings.',
    treasurer: 'Expense claims only, with the name and the account of the people to pay.',
  },
  revokedOn: 'taken out on {{date}}',
  rename: 'Change the name',
  renameOf: 'Change the name: {{name}}',
  renamed: 'The name is changed.',
  keepName: 'Keep this name',
  nameMissing: 'Type a name.',
  add: 'Add a person',
  addTitle: 'Add a person to the vault',
  addText:
    'First your phrase. Then the new person sits down at the keyboard and chooses theirs: you need not know it.',
  yourPassphrase: 'Your secret phrase',
  theirName: "The new person's name",
  theirNameHint: 'It is kept in the vault and read in its history.',
  theirRole: 'What their phrase opens',
  theirPassphrase: "The new person's secret phrase",
  added: '{{name}} opens the vault with a phrase of their own.',
  revoke: 'Take out',
  revokeOf: 'Take out: {{name}}',
  revokeTitle: 'Take {{name}} out of the vault?',
  revokeText: 'Their phrase will not open the vault on this PC any more. The other phrases stay.',
  revokeLimits:
    'What this cannot do: take back a copy already made elsewhere. The copies of the application are replaced at once; on a USB stick that is away they stay until the next backup that finds it. Whoever kept an old copy of the files of the vault and knows an old phrase can open it on this PC. If you fear that, make a new vault.',
  revoked: '{{name}} does not open the vault any more.',
  copiesAway:
    'Your folder outside this PC is away. It keeps old copies of the vault, which an old phrase can still open. Plug it in, then make a backup: it replaces them.',
  copiesKept:
    'The old copies of the vault could not be replaced: an old phrase can still open them. See whether the disk has room, then try again.',
  change: 'Change my phrase',
  changeTitle: 'Change my secret phrase',
  changeText: "Only your phrase changes. Other people's stay.",
  changed: 'Your phrase is changed.',
  useSheet: 'I do not know my phrase any more: use the sheet',
  sheetTitle: 'Change the phrase with the sheet',
  sheetText: 'The sheet gives a new phrase to the first person of the coordination.',
  yourName: 'Your name',
  yourNameHint: 'For the history of the vault. It stays in the vault.',
  othersLost_one:
    '{{count}} other person cannot open the vault any more: this PC does not have their part of the key. Add them again.',
  othersLost_other:
    '{{count}} other people cannot open the vault any more: this PC does not have their part of the key. Add them again.',
  idleTitle: 'Closing by itself',
  idleText:
    'The vault closes when nobody touches the keyboard, the mouse or the screen. One minute before, the application warns.',
  idleMinutes: 'Close after (minutes)',
  idleKeep: 'Keep this time',
  idleKept_one: 'The vault will close after {{count}} minute without anybody.',
  idleKept_other: 'The vault will close after {{count}} minutes without anybody.',
  closing: 'The vault closes in {{seconds}} s.',
  stay: 'Stay',
  closedAlone: 'The vault has closed: nobody was at the keyboard.',
  treasurerMay:
    'Your phrase opens the expenses. Who opens the vault, its closing by itself, its sheet and its history: only the coordination sees and changes them, with their phrase.',
  treasurerCoordinates:
    'Nobody at the moment: the vault is open for expense claims only. Signing up, counting and reading stay possible for everyone.',
  openAs: 'Opened by {{name}} ({{role}}).',
  missed_one:
    '{{count}} missed try to open the vault, since {{day}}, {{time}}. Was it neither you nor another person of the vault? Close the vault when you leave the PC, and change your phrase.',
  missed_other:
    '{{count}} missed tries to open the vault, since {{day}}, {{time}}. Was it neither you nor another person of the vault? Close the vault when you leave the PC, and change your phrase.',
  toldTo: 'told to {{name}}',
  missedLine_one: '{{count}} missed try since {{day}}, {{time}}',
  missedLine_other: '{{count}} missed tries since {{day}}, {{time}}',
  historyTitle: 'History of the vault',
  historySub: 'What was done in the vault, and by whom. It can be read only while the vault is open.',
  nobody: 'application',
  changes_one: '{{count, number}} change',
  changes_other: '{{count, number}} changes',
  more: 'Show older',
} satisfies TextsLike<typeof fr>
