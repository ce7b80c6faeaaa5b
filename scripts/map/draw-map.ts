import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { contract } from '#shared/contract.ts'
import { type EntryKind, type FeatureContract, type Role, roles } from '#shared/kernel/contract-kit.ts'
import { shellContract } from '#shared/shell/shell-contract.ts'

import { asTable } from './as-table.ts'
import { drawTables, openTier, vaultTier } from './draw-tables.ts'
import { featureSentences, roomSentences, secrets, wayOfAFact } from './house-words.ts'

/** True when a folder holds at least one file, at any depth: git keeps no empty folder. */
const hasFiles = (folder: string, ending: RegExp): boolean =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).some(
    (entry) => entry.isFile() && ending.test(entry.name),
  )

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)

/** The rooms there are: the folders of the root that hold files and that `.gitignore` does not name. */
export function listRooms(root: string): string[] {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n')
  return foldersIn(root).filter(
    (name) => !name.startsWith('.') && !ignored.includes(`${name}/`) && hasFiles(join(root, name), /./),
  )
}

const code = /\.tsx?$/
const featureRooms = ['src-shared', 'src-core/features', 'src-renderer/features'] as const

/** The folders named after a feature, and the rooms that have one. The kernel is no feature. */
export const listFeatures = (root: string): Map<string, string[]> => {
  const rooms = new Map<string, string[]>()
  for (const room of featureRooms)
    for (const name of foldersIn(join(root, room)))
      if (name !== 'kernel' && hasFiles(join(root, room, name), code))
        rooms.set(name, [...(rooms.get(name) ?? []), room])
  return rooms
}

/** Throws with the names that are there and not said, and those that are said and not there. */
export function compareNames(what: string, there: readonly string[], said: readonly string[]): void {
  const missing = there.filter((name) => !said.includes(name))
  const gone = said.filter((name) => !there.includes(name))
  if (missing.length + gone.length === 0) return
  throw new Error(
    `scripts/map/house-words.ts, ${what}: say ${missing.join(', ') || 'nothing more'}; take away ${gone.join(', ') || 'nothing'}`,
  )
}

function drawRooms(root: string): string {
  compareNames('rooms', listRooms(root), Object.keys(roomSentences))
  return asTable(
    ['room', 'what it is'],
    Object.entries(roomSentences).map(([room, what]) => [`\`${room}/\``, what]),
  )
}

function drawFeatures(root: string): string {
  const features = listFeatures(root)
  compareNames('features', [...features.keys()], Object.keys(featureSentences))
  const rows = Object.entries(featureSentences).map(([name, what]) => [
    `**${name}**`,
    ...featureRooms.map((room) => (features.get(name)?.includes(room) === true ? '✔' : '–')),
    what,
  ])
  return asTable(['feature', ...featureRooms.map((room) => `\`${room}\``), 'what it is about'], rows)
}

const kinds: readonly EntryKind[] = ['query', 'command', 'task']

const countsOf = (entries: FeatureContract): string[] => {
  const all = Object.values(entries)
  const neededRoles = roles.filter((role) => all.some((entry) => entry.role === role))
  const withRole = (role: Role): string => `${all.filter((entry) => entry.role === role).length} ${role}`
  const ofKind = kinds.map((kind) => String(all.filter((entry) => entry.kind === kind).length))
  return [...ofKind, neededRoles.map(withRole).join(', ')]
}

function drawContract(): string {
  const features = Object.entries<FeatureContract>({ ...contract, shell: shellContract })
  const all = Object.fromEntries(
    features.flatMap(([feature, entries]) =>
      Object.entries(entries).map(([name, entry]) => [`${feature}.${name}`, entry]),
    ),
  )
  const rows = features.map(([feature, entries]) => [`\`${feature}.*\``, ...countsOf(entries)])
  return asTable(
    ['entries', 'queries', 'commands', 'tasks', 'role they need'],
    [...rows, ['all', ...countsOf(all)]],
  )
}

const drawWay = (): string =>
  asTable(
    ['', 'where', 'what happens'],
    wayOfAFact.map(([where, what], at) => [String(at + 1), `\`${where}\``, what]),
  )

const drawSecrets = (): string =>
  asTable(
    ['in the data folder', 'holds', 'what opens it'],
    secrets.map(([file, ...rest]) => [`\`${file}\``, ...rest]),
  )

/** The house on one page, from its folders, its migrations and its contract. */
export const drawMap = (root: string): string => `# The house on one page

Drawn from the code by \`npm run map\`; a test fails when it is not what the code says.

## Rooms

The first folder is the process, the second the feature. What each may import is in \`.dependency-cruiser.mjs\`; the
walls are tried with one planted violation each.

${drawRooms(root)}

## Features

${drawFeatures(root)}

Each has, where it needs them: in \`src-shared\` its shapes, \`*-rules.ts\` (pure decisions) and \`*-contract.ts\`; in
\`src-core/features\` its \`*-service.ts\` (commands), \`*-queries.ts\` (SQL) and \`handlers.ts\`; in
\`src-renderer/features\` its screens, and in \`src-renderer/i18n\` its texts in three languages.

## Tables

SQL may read any table; one feature writes it. Triggers capture every change in the same transaction.

### The place's own file, \`lieu.db\`

${drawTables(openTier)}

### The vault, \`coffre.db\`, which keeps a log of its own

${drawTables(vaultTier)}

## The contract

Everything that can be asked. A query reads; a command is one transaction; a task waits for files or keys. While there
is no vault everyone coordinates (decision 4). \`npm run -s call -- contract\` prints it whole.

${drawContract()}

## The way of one fact: a host signs up for a slot

${drawWay()}

A refusal (\`SlotFull\`) travels back as a value and becomes a sentence beside the button. A defect is thrown, caught by
the router, written in the log, and shown as an incident number.

## Where secrets are

${drawSecrets()}

Nothing leaves the PC but the copies in the outside folder. The pages have no network and no file; the core checks the
role of each entry.
`
