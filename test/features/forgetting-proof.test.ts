import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import fc from 'fast-check'
import { expect, it } from 'vitest'

import { doHeavyWork, type ForgettingOutcome } from '#core/heavy-jobs.ts'
import { searchFolder } from '#core/profile-search.ts'
import { finderOf, piecesOf } from '#db/proof.ts'

import { aFolder } from '../support/database.ts'
import { keep } from '../support/keeping.ts'
import { aVaultFile, fillVault } from '../support/vault-database.ts'

const training = { table: 'training', rowId: '019aa6c4-0000-7000-8000-0000000000d2' }
const { pieces } = piecesOf([
  'MARQUE-training-title',
  'MARQUE-training-note',
  'MARQUE-person-firstName',
  'notAsked',
])

function aFilledVault() {
  const folder = keep(aFolder())
  const file = keep({ ...aVaultFile(folder.path), dispose: () => file.close() })
  fillVault(file.connection, 'MARQUE')
  const prove = () => {
    const { path, key } = file
    const order = { job: 'proveForgotten', path, key, input: { pieces, erased: [training] } } as const
    return doHeavyWork(order) as ForgettingOutcome
  }
  return { ...file, folder: folder.path, prove }
}

it('finds what an erasure left in the log, and leaves out what something else rightly says', () => {
  const { connection, write, prove } = aFilledVault()
  write(() => void connection.exec('DELETE FROM training'))
  const { searched, shared, found } = prove()
  // The first name of the person who stays is said by her own row; `notAsked` is a word of the table itself.
  expect({ searched: searched.length, shared, found }).toEqual({ searched: 2, shared: 1, found: 2 })
})

it('finds what an erasure left in a row of another table', () => {
  const { connection, write, prove } = aFilledVault()
  write(() => {
    connection.exec('DELETE FROM training')
    connection.exec(
      `INSERT INTO training SELECT 'x', id, 'MARQUE-training-title', '2026-01-01', NULL, NULL, NULL FROM person`,
    )
  })
  // Another row says the same: it is counted as said elsewhere, and the other piece is still found in the log.
  expect(prove()).toMatchObject({ shared: 2, found: 1 })
})

it('finds a text in clear in any file of the profile, and across the pieces in which a file is read', async () => {
  const { folder, connection } = aFilledVault()
  expect(connection.inTransaction).toBe(false)
  expect(await searchFolder(folder, pieces)).toMatchObject({ found: [], unread: 0 })
  const filler = Buffer.alloc((1 << 20) - 6, 46)
  writeFileSync(join(folder, 'journal.log'), Buffer.concat([filler, Buffer.from('MARQUE-training-note')]))
  expect(await searchFolder(folder, pieces)).toMatchObject({ found: ['journal.log'] })
})

it('finds every piece of a text wherever it stands among other bytes', () => {
  const word = fc.string({ unit: 'grapheme', minLength: 5, maxLength: 90 })
  fc.assert(
    fc.property(
      word,
      fc.uint8Array({ maxLength: 60 }),
      fc.uint8Array({ maxLength: 60 }),
      (text, before, after) => {
        const some = piecesOf([text]).pieces
        const found = new Set<number>()
        finderOf(some)(Buffer.concat([before, Buffer.from(text), after]), found)
        expect(found.size).toBe(some.length)
      },
    ),
  )
})

it('looks for each piece once, short texts first, and says how many are too many', () => {
  const repeated = `${'a'.repeat(32)}${'a'.repeat(32)}`
  expect(piecesOf([repeated, 'Madame Une'])).toEqual({
    pieces: [Buffer.from('Madame Une'), Buffer.from('a'.repeat(32))],
    left: 0,
  })
  const texts = Array.from({ length: 6000 }, (_, at) => `${at} est un texte parmi beaucoup, et assez long`)
  const many = piecesOf([...texts, 'Madame Une'])
  expect(many.pieces[0]).toEqual(Buffer.from('Madame Une'))
  expect(many).toMatchObject({ pieces: { length: 5000 }, left: 1001 })
})

it('looks for one piece in every quarter of a page of a drawing, and for its end', () => {
  const drawing = Array.from({ length: 20_000 }, (_, at) => `L${at} ${at * 7}`).join('')
  const { pieces: some, left } = piecesOf([drawing, 'Madame Une'])
  expect(left).toBe(0)
  expect(some.length).toBeLessThan(300)
  expect(some[0]).toEqual(Buffer.from('Madame Une'))
  for (let at = 0; at + 4096 <= drawing.length; at += 4096) {
    const found = new Set<number>()
    finderOf(some)(Buffer.from(drawing.slice(at, at + 4096)), found)
    expect(found.size, String(at)).toBeGreaterThan(2)
  }
  expect(drawing.endsWith(Buffer.from(some.at(-1) ?? []).toString())).toBe(true)
})
