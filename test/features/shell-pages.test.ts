import { join, sep } from 'node:path'

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { pageFileOf } from '#main/page-files.ts'

const root = join('/srv', 'lieu', 'renderer')
const fileOf = (address: string): string | null => pageFileOf(address, root)?.file ?? null

describe('the file that answers an address', () => {
  test('is the page itself for the root and for the name of a screen', () => {
    expect(fileOf('app://lieu/')).toBe(join(root, 'index.html'))
    expect(fileOf('app://lieu/rota/2026-11-16?view=month')).toBe(join(root, 'index.html'))
    expect(pageFileOf('app://lieu/print/week', root)?.mediaType).toBe('text/html; charset=utf-8')
  })

  test('is the asset, of its own type, kept for long because its name holds a digest', () => {
    expect(pageFileOf('app://lieu/assets/main-3f2a.js', root)).toEqual({
      file: join(root, 'assets', 'main-3f2a.js'),
      mediaType: 'text/javascript; charset=utf-8',
      lasting: true,
    })
    expect(pageFileOf('app://lieu/favicon.svg', root)).toMatchObject({
      mediaType: 'image/svg+xml',
      lasting: false,
    })
  })

  test.for([
    ['another host', 'app://autre/index.html'],
    ['another scheme', 'https://lieu/index.html'],
    ['a user in front of the host', 'app://moi@lieu/index.html'],
    ['a port', 'app://lieu:80/index.html'],
    ['a kind of file that pages do not have', 'app://lieu/lieu.db'],
    ['an encoded climb', 'app://lieu/..%2f..%2fetc%2fpasswd.html'],
    ['a backslash climb', 'app://lieu/..%5c..%5csecret.html'],
    ['a drive', 'app://lieu/C:%5csecret.html'],
    ['a null byte', 'app://lieu/index.html%00.js'],
    ['a broken escape', 'app://lieu/%E0%A4%A.html'],
    ['no address at all', 'index.html'],
  ] as const)('is nothing for %s', ([, address]) => {
    expect(pageFileOf(address, root)).toBeNull()
  })

  test('a plain climb ends at the root, as in any address', () => {
    expect(fileOf('app://lieu/../renderer-old/index.html')).toBe(join(root, 'renderer-old', 'index.html'))
  })

  test('never leaves the folder, however the address is written', () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2E.',
      '..%2f',
      '..%5c',
      '\\..',
      '/',
      '//',
      'assets',
      'x.js',
      '%00',
      ':',
      'é',
    )
    const written = fc.oneof(
      fc.array(part, { maxLength: 12 }).map((parts) => parts.join('/')),
      fc.string(),
      fc.webPath(),
    )
    fc.assert(
      fc.property(written, (path) => {
        const file = fileOf(`app://lieu/${path}`)
        expect(file === null || file.startsWith(root + sep)).toBe(true)
      }),
      { numRuns: 5000 },
    )
  })

  test('never throws, whatever the address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (address) => {
        expect(() => pageFileOf(address, root)).not.toThrow()
      }),
      { numRuns: 2000 },
    )
  })
})
