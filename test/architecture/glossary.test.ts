import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { beforeAll, describe, expect, test } from 'vitest'

import { allowedNames, findForbiddenNames, forbiddenWords, readGlossary } from './glossary-words.ts'
import { codeRooms, type HouseFile, judge, readHouse, root } from './house-files.ts'
import { namesIn, wordsOfName } from './identifiers.ts'

const glossary = readGlossary(readFileSync(join(root, 'docs/glossary.md'), 'utf8'))
let files: HouseFile[] = []

beforeAll(() => {
  files = readHouse(codeRooms).filter(({ path }) => /\.tsx?$/.test(path))
})

test('reads the whole code: a rule that reads nothing is always kept', () => {
  expect(files.length).toBeGreaterThan(400)
})

test('no name holds a word that the glossary refuses', () => {
  const { broken, idle } = judge(findForbiddenNames(files), allowedNames)
  expect(broken).toEqual([])
  expect(idle).toEqual([])
})

describe('a planted name is found', () => {
  test.for([
    ['a type', 'src-core/x.ts', 'export interface Shift {}', 'Shift'],
    ['a part of a longer name', 'src-core/x.ts', 'export const nextShiftOf = 1', 'nextShiftOf'],
    ['a plural', 'src-shared/x.ts', 'export const volunteers = 1', 'volunteers'],
    ['a field', 'src-shared/x.ts', 'export const row = { bookingId: 1 }', 'bookingId'],
    ['a code', 'src-shared/x.ts', "export const kind = 'visitor'", 'visitor'],
    ['a constant in capitals', 'db/x.ts', 'export const STAFF_LIMIT = 1', 'STAFF_LIMIT'],
    ['a part of a page', 'src-renderer/x.tsx', 'export const Page = () => <ClientList />', 'ClientList'],
    ['a column', 'db/migrations/x.ts', 'export const sql = `CREATE TABLE host (userId TEXT)`', 'userId'],
    [
      'a column after a figure',
      'db/migrations/x.ts',
      'const s = `CHECK (a < ${1}), sessionId TEXT`',
      'sessionId',
    ],
    ['a file', 'src-core/features/session-service.ts', 'export {}', 'session-service'],
  ] as const)('%s', ([, path, text, name]) => {
    expect(judge(findForbiddenNames([{ path, text }]), allowedNames).broken).toContain(`${path}: ${name}`)
  })

  test('but sentences and comments may explain, and other words may hold the same letters', () => {
    const text = "// a visitor is never counted\nexport const shifted = 'no user here'\nconst usersafe = 1"
    expect(findForbiddenNames([{ path: 'src-core/x.ts', text }])).toEqual([])
  })
})

test('cuts a name into its words', () => {
  expect(wordsOfName('shiftKey')).toEqual(['shift', 'key'])
  expect(wordsOfName('zHTTPClient_2')).toEqual(['z', 'http', 'client'])
  expect(wordsOfName('host-import-service')).toEqual(['host', 'import', 'service'])
})

test('every forbidden word stands in the glossary, beside the word in its place', () => {
  for (const [word, instead] of Object.entries(forbiddenWords)) {
    const row = glossary.find(({ not }) => not.includes(word))
    expect(row?.identifiers, word).toContain(instead)
  }
})

test('every identifier of the glossary is a word of the code', () => {
  const isKnown = (name: string) =>
    files.some((file) => `${file.path} ${file.text}`.includes(name) && namesIn(file).includes(name))
  const unknown = glossary.flatMap(({ identifiers }) => identifiers).filter((name) => !isKnown(name))
  expect(glossary.length).toBeGreaterThan(25)
  expect(unknown).toEqual([])
})

test('finds an identifier that the code does not know', () => {
  const [row] = readGlossary('| chose · ding | `thing`, `otherThing` | a thing | stuff, item |')
  expect(row).toEqual({
    onScreen: 'chose · ding',
    identifiers: ['thing', 'otherThing'],
    not: ['stuff', 'item'],
  })
  expect(namesIn({ path: 'src-core/x.ts', text: 'export const thing = 1' })).not.toContain('otherThing')
})

test('says each thing once', () => {
  const all = glossary.flatMap(({ identifiers }) => identifiers)
  expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([])
})
