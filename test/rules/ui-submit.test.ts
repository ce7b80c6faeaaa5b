import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { formPartOf } from '#renderer/ui/submit.ts'

const room = join(import.meta.dirname, '../../src-renderer')
const screens = readdirSync(room, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(room, file), 'utf8') }))

const takesAway = /api\.\w+\.(end|cancel|remove|revoke|withdraw|forget|erase|purge|discard)[A-Z]\w*\(/
const oneLineField = /<(Date|Text|Number|Amount|Time|Passphrase|Combo)Field\b/
const pressedByEnter = /<Button(?![^>]*isSubmit=\{false\})[^>]*variant="primary"/

describe('Enter in a field', () => {
  test('never presses what ends, cancels or takes something away', () => {
    const asked = screens.filter(({ text }) => takesAway.test(text) && oneLineField.test(text))
    expect(asked.map(({ file }) => file)).toContain('features/rota/end-series-dialog.tsx')
    expect(asked.filter(({ text }) => pressedByEnter.test(text)).map(({ file }) => file)).toEqual([])
  })
})

describe('a button', () => {
  test('that is primary is pressed by Enter, unless it says that it is no submit', () => {
    expect(formPartOf('primary').isPressedByEnter).toBe(true)
    expect(formPartOf(undefined, true).isPressedByEnter).toBe(true)
    expect(formPartOf('primary', false).isPressedByEnter).toBe(false)
    expect(formPartOf('danger').isPressedByEnter).toBe(false)
  })

  test('that Enter does not press still stops at a day that nobody can read', () => {
    expect(formPartOf('primary', false).readsFields).toBe(true)
    expect(formPartOf('danger').readsFields).toBe(false)
  })
})
