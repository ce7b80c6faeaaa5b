import { afterAll, describe, expect, test } from 'vitest'

import { capturedTables, columnsOf } from '#db/capture.ts'
import { backup } from '#renderer/i18n/backup.fr.ts'
import { columns } from '#renderer/i18n/history-columns.fr.ts'
import { strengthOf } from '#shared/vault/passphrase-rules.ts'

import { aDatabase, aFolder } from '../support/database.ts'

const folder = aFolder()
const { connection, close } = aDatabase(folder.path)
afterAll(() => {
  close()
  folder.dispose()
})

describe('the words of the house', () => {
  test('name every table that a restore can change, for one row and for several', () => {
    const wanted = capturedTables(connection).flatMap((table) => [`${table}_one`, `${table}_other`])
    expect(Object.keys(backup.tables)).toEqual(expect.arrayContaining(wanted))
  })

  test('name every column that the history can show', () => {
    const shown = capturedTables(connection).flatMap((table) => columnsOf(connection, table))
    const named = new Set([...Object.keys(columns), 'id'])
    expect(shown.filter((column) => !named.has(column))).toEqual([])
  })

  test('judge a phrase by its length alone, an accent being one character however it is typed', () => {
    expect(strengthOf('onze lettre')).toBe('tooShort')
    expect(strengthOf('éééééééééééé'.normalize('NFD'))).toBe('enough')
    expect(strengthOf('tasse neige vélo')).toBe('good')
    expect(strengthOf('tasse neige vélo lampe')).toBe('veryGood')
  })
})
