import { describe, expect, test } from 'vitest'

import { codeRooms, judge, readHouse } from './house-files.ts'
import { allowedTexts, findInTexts, textRules } from './text-rules.ts'

const files = readHouse([...codeRooms, 'scripts', 'test'])
/** The plants below would be found where they stand. */
const joined = (...parts: readonly string[]): string => parts.join('')

test('reads every room', () => {
  expect(files.length).toBeGreaterThan(600)
})

test('nothing is left for later, no test rests, no machine and no host is named', () => {
  const { broken, idle } = judge(findInTexts(files), allowedTexts)
  expect(broken).toEqual([])
  expect(idle).toEqual([])
})

describe('a planted text is found', () => {
  const plants = [
    ['work left for later', 'src-core/x.ts', joined('// TO', 'DO: the rest')],
    ['work left for later', 'src-renderer/ui/x.css', joined('/* FIX', 'ME */')],
    ['a test that does not run', 'test/rules/x.test.ts', joined('test.', "skip('is quick', () => {})")],
    ['a test that does not run', 'test/rules/x.test.ts', joined('describe.', "only('one', () => {})")],
    ['a test that does not run', 'test/rules/x.test.ts', joined('it.', "todo('later')")],
    ['a test that does not run', 'test/journeys/x.spec.ts', joined('test.describe.', "fixme('later')")],
    ['a test that does not run', 'test/rules/x.test.ts', joined('x', "it('rests', () => {})")],
    ["a machine's path", 'scripts/x.ts', joined("readFileSync('/ho", "me/somebody/notes.txt')")],
    ["a machine's path", 'src-core/x.ts', joined('`/tm', 'p/lieu.db`')],
    ["a machine's path", 'src-main/x.ts', joined(String.raw`'C:\\Us`, String.raw`ers\\somebody'`)],
    ['a host of the network', 'src-core/x.ts', joined("fetch('https:", "//api.somewhere.be/v1')")],
    ['a host of the network', 'scripts/x.ts', joined('postgres:', '//who:secret@db.somewhere.be/lieu')],
    ['a host of the network', 'src-main/x.ts', joined("connect('192.168", ".1.20')")],
  ] as const

  test.for(plants)('%s in %s', ([rule, path, text]) => {
    const found = findInTexts([{ path, text }])
    expect(found.map((one) => one.rule)).toEqual([rule])
    expect(judge(found, allowedTexts).broken).toHaveLength(1)
  })

  test('each rule has its plant', () => {
    expect([...new Set(plants.map(([rule]) => rule))]).toEqual(textRules.map(({ name }) => name))
  })

  test('but a share, a fraction of a path, a version and our own scheme are none', () => {
    const text = "'app://lieu/tmp' './home/x' 'https://lieu/rota' '1.2.3' '127 . 0' `${folder}/work/x`"
    expect(findInTexts([{ path: 'src-core/x.ts', text }])).toEqual([])
  })
})
