import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { openLog } from '#main/shell-log.ts'
import { aFolder } from '#test/support/database.ts'

test('the shell’s log says what happened, one line each, with the stack of a defect', () => {
  const folder = aFolder()
  const log = openLog(join(folder.path, 'not-there-yet'))
  log('core ended', { code: 3 })
  log('incident 7F3K in shell.print', new Error('a broken invariant'))
  const lines = readFileSync(join(folder.path, 'not-there-yet', 'shell.log'), 'utf8')
    .trim()
    .split('\n')
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT.*Z core ended \{"code":3\}$/)
  expect(lines[1]).toMatch(/incident 7F3K in shell\.print Error: a broken invariant \| +at /)
  folder.dispose()
})

test('the log never grows past a megabyte and the one before it', () => {
  const folder = aFolder()
  const file = join(folder.path, 'shell.log')
  writeFileSync(file, 'x'.repeat(1024 * 1024 + 1))
  openLog(folder.path)('page gone')
  expect(statSync(file).size).toBeLessThan(100)
  expect(existsSync(`${file}.1`)).toBe(true)
  folder.dispose()
})

test('a folder that cannot be written stops nothing', () => {
  const folder = aFolder()
  writeFileSync(join(folder.path, 'file'), '')
  expect(() => openLog(join(folder.path, 'file', 'inside'))('page gone')).not.toThrow()
  folder.dispose()
})
