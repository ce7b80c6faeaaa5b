import { readFileSync, writeFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import { verifyChain } from '#db/audit.ts'
import { plainPages } from '#db/proof.ts'

import { valueOf } from '../support/core.ts'
import { keep } from '../support/keeping.ts'
import { insertRow } from '../support/sample-rows.ts'
import { fillVault, writerOf } from '../support/vault-database.ts'
import { samplePerson, vaultSampleRows } from '../support/vault-sample-rows.ts'
import { aVaultPlace, founder } from '../support/vault.ts'

const mark = 'RETIRE-DE-TEST'
const personId = samplePerson.id
const claimId = '019aa6c4-0000-7000-8000-0000000000e1'
const fileId = 'e'.repeat(64)

/** The tables whose rows somebody can take out of the vault while the person stays, and a second row's own cells. */
const removed = {
  training: {},
  keyLoan: {},
  informationNoteGiven: { id: `${personId}@2` },
  claimSystem: { id: `${personId}@2025`, year: 2025 },
  swornStatement: { fileId: null },
  expenseClaim: { id: claimId, month: '2026-10' },
  claimStep: { claimId },
  expenseLine: { claimId, fileId },
  payment: {},
} as const

/** A vault in which one row of each table was written and taken out again, and a person added and undone. */
async function aPlaceOfRemovedRows() {
  const place = keep(await aVaultPlace())
  const { connection } = place.vault()
  writeFileSync(place.core.house.paths.vaultKey, readFileSync(place.core.house.paths.lieuKey))
  fillVault(connection, 'RESTE')
  const write = writerOf(connection)
  connection
    .prepare('INSERT INTO vaultFile VALUES (?, ?, ?, ?, 1)')
    .run(fileId, 'image/png', `${mark}-recu.png`, Buffer.from(`${mark}-octets-du-recu`))
  const samples = new Map(Object.values(vaultSampleRows(mark)).flat())
  write(() => connection.exec(`DELETE FROM informationNoteGiven`))
  const rows = Object.entries(removed).map(([table, cells], at) => {
    const id = `019aa6c4-0000-7000-8000-0000000001${String(at).padStart(2, '0')}`
    return [table, { ...samples.get(table), id, ...cells }] as const
  })
  write(() => rows.forEach(([table, row]) => insertRow(connection, table, row)))
  write(() => void connection.exec(`UPDATE training SET note = 'CHANGE-${mark}' WHERE title LIKE '${mark}%'`))
  for (const [table, { id }] of rows.toReversed())
    write(() => void connection.prepare(`DELETE FROM "${table}" WHERE id = ?`).run(id))
  return { ...place, write, rows }
}
type Place = Awaited<ReturnType<typeof aPlaceOfRemovedRows>>

const isSaid = ({ vault }: Place, text: string): boolean => plainPages(vault().connection).includes(text)

/** The tables of which the log still tells something that was taken out. */
const saidOf = ({ vault }: Place): unknown[] =>
  vault()
    .connection.prepare(
      `SELECT DISTINCT tbl FROM change WHERE instr(coalesce(old, '') || coalesce(new, ''), ?) > 0 ORDER BY tbl`,
    )
    .pluck()
    .all(mark)

it('erases with a person what was taken out before: lines, statements, drawings, and the receipt of a line', async () => {
  for (const claims of ['keep', 'erase'] as const) {
    const place = await aPlaceOfRemovedRows()
    expect(saidOf(place).length).toBeGreaterThan(7)
    const erased = await valueOf(place.api.people.erasePerson({ personId, claims }))
    expect(saidOf(place), claims).toEqual([])
    expect(isSaid(place, mark), claims).toBe(false)
    expect(erased.counts).toContainEqual({ table: 'removed', rows: place.rows.length + 1 })
    expect(erased).toMatchObject({ files: 1, proof: { state: 'proven', found: 0 } })
    expect(verifyChain(place.vault().connection).fault).toBeNull()
  }
})

it('erases with a person somebody who was added by mistake and undone: nobody else can ask for it', async () => {
  const place = await aPlaceOfRemovedRows()
  const { connection } = place.vault()
  const [, other] =
    vaultSampleRows(`${mark}-ANNULE`)['0002-people']?.find(([table]) => table === 'person') ?? []
  const row = { ...other, id: '019aa6c4-0000-7000-8000-0000000000fe', hostId: null, institutionId: null }
  place.write(() => insertRow(connection, 'person', row))
  place.write(() => void connection.prepare('DELETE FROM person WHERE id = ?').run(row.id))
  await valueOf(place.api.people.erasePerson({ personId, claims: 'keep' }))
  expect(isSaid(place, `${mark}-ANNULE`)).toBe(false)
})

it('purges once a year what is left of people who are not in the vault any more, and leaves the rest', async () => {
  const place = await aPlaceOfRemovedRows()
  const { connection } = place.vault()
  const ofOthers = vaultSampleRows('ANNULEE')['0002-people']?.find(([table]) => table === 'person')?.[1]
  const id = '019aa6c4-0000-7000-8000-0000000000fd'
  place.write(() => insertRow(connection, 'person', { ...ofOthers, id, hostId: null, institutionId: null }))
  place.write(() => void connection.prepare('DELETE FROM person WHERE id = ?').run(id))
  place.openAs(founder)
  const until = '2026-11-01'
  place.clock.set(Date.UTC(2026, 10, 2, 12))
  const plan = await valueOf(place.api.people.previewPurge({ until }))
  expect(plan.kinds).toEqual([{ kind: 'personFile', rows: 1 }])
  const done = await valueOf(place.api.people.purge({ until, seal: plan.seal }))
  expect(done).toMatchObject({ counts: [{ table: 'removed', rows: 1 }], proof: { state: 'proven' } })
  expect(isSaid(place, 'ANNULEE')).toBe(false)
  expect(isSaid(place, `${mark}-training-title`)).toBe(true)
})
