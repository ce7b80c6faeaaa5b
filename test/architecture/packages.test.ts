import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { root } from './house-files.ts'
import {
  findDisagreements,
  findLoose,
  findUndecidedScripts,
  findUnsealed,
  type LockFile,
  type Manifest,
} from './package-rules.ts'

const readJson = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'))
const manifest = readJson('package.json') as Manifest
const lock = readJson('package-lock.json') as LockFile

test('every dependency is one version', () => {
  expect(findLoose(manifest)).toEqual([])
})

test('the lock file says the same, and pins the bytes of every package', () => {
  expect(lock.lockfileVersion).toBe(3)
  expect(Object.keys(lock.packages).length).toBeGreaterThan(300)
  expect(findDisagreements(manifest, lock)).toEqual([])
  expect(findUnsealed(lock)).toEqual([])
})

test('no install script runs: each package that has one is named, with a no', () => {
  expect(findUndecidedScripts(manifest, lock)).toEqual([])
  expect(Object.values(manifest['allowScripts'] as object)).not.toContain(true)
})

test('every script of package.json checks its Node before it starts, and exists', () => {
  const scripts = manifest['scripts'] as Readonly<Record<string, string>>
  for (const [name, command] of Object.entries(scripts).filter(([, one]) => one.startsWith('node '))) {
    const [, before, file] = /^node -r \.\/(\S+) (scripts\/\S+\.ts)$/.exec(command) ?? []
    expect(before, name).toBe('scripts/check-node.cjs')
    expect(existsSync(join(root, file ?? '-')), name).toBe(true)
  }
})

describe('a planted fault is found', () => {
  test.for([
    '^1.0.0',
    '~1.0.0',
    '1.x',
    '*',
    'latest',
    '>=2',
    'npm:other@^2.0.0',
    'git+ssh://x/y.git',
    'file:../x',
  ])('the loose version %s', (range) => {
    expect(findLoose({ devDependencies: { thing: range } })).toEqual([`devDependencies: thing ${range}`])
  })

  test('but one version is one version', () => {
    const dependencies = { a: '1.0.0', b: 'npm:@x/other@2.3.4', c: '1.0.0-beta.17' }
    expect(findLoose({ dependencies })).toEqual([])
  })

  test('a lock file of another day, a package without its digest, a script nobody decided about', () => {
    const planted: LockFile = {
      lockfileVersion: 3,
      packages: {
        '': { dependencies: { a: '1.0.0' } },
        'node_modules/a': { version: '1.0.0', integrity: 'sha512-abc+/==' },
        'node_modules/b': { version: '1.0.0', hasInstallScript: true, integrity: 'sha1-abc' },
        'node_modules/a/node_modules/@x/c': { version: '1.0.0', hasInstallScript: true },
      },
    }
    expect(findDisagreements({ dependencies: { a: '1.0.1' } }, planted)).toEqual(['dependencies'])
    expect(findUnsealed(planted)).toEqual(['node_modules/b', 'node_modules/a/node_modules/@x/c'])
    expect(findUndecidedScripts({ allowScripts: { b: false } }, planted)).toEqual(['@x/c'])
    expect(findUndecidedScripts({ allowScripts: { b: 'yes', '@x/c': false, '*': true } }, planted)).toEqual([
      'b',
      '*',
    ])
  })
})
