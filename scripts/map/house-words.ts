/** What each room is, in a sentence. The map fails on a room that is not said here, and on one that is gone. */
export const roomSentences: Readonly<Record<string, string>> = {
  docs: 'this map, the words, the decisions, the pages for hosts and coordinators',
  'src-shared': 'the words and the laws: shapes, pure rules, contracts; no disk, no clock, no screen',
  db: 'how facts are kept: files, keys, migrations, change log, undo, audit, backup; knows no rule of the place',
  'src-core':
    'the application itself, a process of its own in plain Node: answers the contract, writes the facts',
  'src-main': 'the Electron shell: windows, menu, `app://`, printing, files, the gate between page and core',
  'src-renderer': 'the front of house: screens that ask the core, show, and ask again',
  scripts: 'start, build, package, call the contract from a terminal, measure, draw this map',
  test: 'rules, features, contract, architecture, journeys in the real application',
}

/** What each feature is about. The same word names its folder in every room. */
export const featureSentences: Readonly<Record<string, string>> = {
  place: 'the place itself: name, hours, languages, logo; the demonstration year',
  calendar: 'public holidays by rule, closings, school holidays, reopened days',
  hosts: 'who welcomes, and when they are away',
  rota: 'slots, their series, sign-ups, gaps',
  filling: 'who could hold which slots under which rules; the cheapest plan, and why a slot stays open',
  visits: 'counts of visits, figures, what may be published',
  day: 'words for the next team, lists for opening and closing',
  history: 'who changed what and when; taking it back; the chain that proves it',
  backup: 'checked copies, restoring them, taking a copy in on another PC',
  vault: 'the encrypted file for what concerns identified persons',
  people:
    'who the hosts are: contacts, what they signed, what was lent to them; how long it is kept, and erasing it',
  expenses: 'claims of expenses within the ceilings of the law, and their payment',
  import: 'reading tables and calendars that others wrote',
  shell: 'what the shell answers before the core is asked: windows, files, paper',
  today: 'the screen of the day: slots, counter, words, lists',
  wall: 'the same day on a television',
  'first-run': 'three questions, then the place is ready',
  settings: 'the frame of the settings, the place, languages and colours',
  privacy: 'what is never asked, what is kept and where, taking the data away',
}

/** One fact's way through the house. `where` names files and folders that exist: a test opens each. */
export const wayOfAFact: readonly (readonly [where: string, what: string])[] = [
  [
    'src-renderer/lib/sign-up-picker.tsx',
    'a name is chosen; the screen asks, and keeps what was chosen if it is refused',
  ],
  ['src-renderer/lib/api.ts', '`api.rota.signUp({slotId, hostId})`, typed from the contract'],
  ['src-main/preload/preload.ts', 'one channel, `call(name, input)`: the page has no other way out'],
  ['src-main/gate.ts', 'a page of ours, a known kind of name, an input of sensible size?'],
  [
    'src-core/router.ts',
    'is the name in the contract, is the role enough, does the input fit the schema? then one transaction',
  ],
  [
    'src-shared/rota/signup-rules.ts',
    '`canSignUp` decides, with the reason when it says no; it reads nothing by itself',
  ],
  ['src-core/features/rota/signup-service.ts', 'writes the row, in plain SQL, in that transaction'],
  ['db/capture.ts', 'triggers put the change in the log, in that same transaction: both or neither'],
  [
    'db/transaction.ts',
    'stamps the transaction and links it to the one before; what was refused is rolled back',
  ],
  ['src-core/table-owners.ts', 'the tables written say which features changed'],
  ['src-renderer/lib/changed.ts', 'every open screen that shows them reads again; none patches its own copy'],
]

/** Where secrets are, at rest. */
export const secrets: readonly (readonly [file: string, holds: string, opens: string])[] = [
  ['lieu.db', 'the open tier, the whole file encrypted', 'the key in `lieu.key`'],
  [
    'lieu.key',
    'the key of the open tier and of its backups',
    'the key store of the system; where it has none, whoever can read the file (mode 0600): the settings say so',
  ],
  ['lieu.check', 'a mark that tells a wrong key from a damaged file (an HMAC; it opens nothing)', '–'],
  [
    'sauvegardes/',
    'checked copies of `lieu.db`, and of `coffre.db` with its key file; also in the outside folder when one is chosen',
    'of `lieu.db`: the key in `lieu.key`, or the code of the printed rescue sheet; of `coffre.db`: what opens the vault',
  ],
  ['coffre.db', 'the vault, the whole file encrypted', 'its own random key'],
  [
    'coffre.key',
    'the key of the vault, in one box for each who opens it, and one for the sheet',
    'a passphrase (scrypt) with a secret of the system’s key store; or the code of the printed recovery sheet',
  ],
  ['journal.log', 'ids and numbers, never a name or a text', 'not secret'],
]
