import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync, copyFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { planted } from './planted.ts'

const root = join(import.meta.dirname, '../..')
const rooms = ['src-shared', 'db', 'src-core', 'src-main', 'src-renderer', 'scripts', 'test']

async function cruiseRooms(baseDir: string): Promise<ICruiseResult> {
  const { default: config } = await import(join(root, '.dependency-cruiser.mjs'))
  const result = await cruise(rooms, {
    ...config.options,
    baseDir,
    ruleSet: { forbidden: config.forbidden },
    validate: true,
  })
  return result.output as ICruiseResult
}

const brokenBy = (result: ICruiseResult): string[] =>
  result.summary.violations.map((violation) => `${violation.rule.name}: ${violation.from} → ${violation.to}`)

let folder = ''
let real: ICruiseResult
let withPlants: ICruiseResult

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lieu-walls-'))
  for (const room of rooms) mkdirSync(join(folder, room), { recursive: true })
  for (const name of ['package.json', 'tsconfig.base.json'])
    copyFileSync(join(root, name), join(folder, name))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const { files } of planted) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
  }
  real = await cruiseRooms(root)
  withPlants = await cruiseRooms(folder)
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('reads the whole house: a wall that reads nothing would always stand', () => {
  const sources = real.modules.filter((module) => rooms.some((room) => module.source.startsWith(`${room}/`)))
  expect(sources.length).toBeGreaterThan(300)
  for (const room of rooms)
    expect(sources.filter((module) => module.source.startsWith(`${room}/`)).length).toBeGreaterThan(8)
})

test('no import goes through a wall', () => {
  expect(brokenBy(real)).toEqual([])
})

test.for(planted)('finds the planted violation of $rule', ({ rule, files }) => {
  const found = withPlants.summary.violations.filter((violation) => violation.rule.name === rule)
  const first = Object.keys(files)[0]
  expect(found.map((violation) => violation.from)).toContain(first)
})

test('plants a violation of every wall', async () => {
  const { default: config } = await import(join(root, '.dependency-cruiser.mjs'))
  const names = (config.forbidden as { name: string }[]).map((rule) => rule.name)
  expect(planted.map((plant) => plant.rule).toSorted()).toEqual(names.toSorted())
})
