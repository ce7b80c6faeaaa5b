import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

const room = join(import.meta.dirname, '../../src-main')
const sources = readdirSync(room, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(room, file), 'utf8') }))

const filesWith = (words: RegExp): string[] =>
  sources.filter(({ text }) => words.test(text)).map(({ file }) => file)

test('every window is made in one place', () => {
  expect(filesWith(/new BrowserWindow\(|new BaseWindow\(|new WebContentsView\(|new BrowserView\(/)).toEqual([
    'windows.ts',
  ])
})

test('there is one channel from the pages, opened in one place', () => {
  expect(filesWith(/ipcMain\.(handle|on|once|handleOnce)\(/)).toEqual(['main.ts'])
})

test('the preload imports Electron and the names of the channels, nothing else', () => {
  const preload = sources.find(({ file }) => file === 'preload/preload.ts')?.text ?? ''
  const imported = [...preload.matchAll(/from '([^']+)'/g)].map(([, name]) => name)
  expect(imported).toEqual(['electron', '#shared/shell/core-messages.ts'])
})
