import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { verifyChain } from '#db/audit.ts'
import { plainPages } from '#db/proof.ts'

import { valueOf } from '../support/core.ts'
import { aFolder } from '../support/database.ts'
import { keep } from '../support/keeping.ts'
import { insertRow } from '../support/sample-rows.ts'
import { fillVault, writerOf } from '../support/vault-database.ts'
import { samplePerson, vaultSampleRows } from '../support/vault-sample-rows.ts'
import { aVaultPlace, founder } from '../support/vault.ts'

const mark = 'MARQUEUR-DE-TEST'
const personId = samplePerson.id
/** The tables whose rows are about the sample person. */
const personal =
  /-(person|training|keyLoan|informationNoteGiven|claimStep|expenseLine|payment|swornStatement)-/

/** A vault full of marks, with a key file and a second person who must not be touched. */
async function aMarkedPlace() {
  const place = keep(await aVaultPlace())
  const { connection } = place.vault()
  writeFileSync(place.core.house.paths.vaultKey, readFileSync(place.core.house.paths.lieuKey))
  fillVault(connection, mark)
  const write = writerOf(connection)
  const [, other] = vaultSampleRows('AUTRE')['0002-people']?.find(([table]) => table === 'person') ?? []
  const otherId = '019aa6c4-0000-7000-8000-0000000000ff'
  write(() => insertRow(connection, 'person', { ...other, id: otherId, hostId: null, endDate: null }))
  // What was written and written over is to go too.
  write(() => void connection.exec(`UPDATE person SET phone = 'ANCIEN-${mark}' WHERE id = '${personId}'`))
  write(() => void connection.exec(`UPDATE person SET phone = 'RECENT-${mark}' WHERE id = '${personId}'`))
  await valueOf(place.api.backup.makeBackup({}))
  return { ...place, otherId, write }
}
type Place = Awaited<ReturnType<typeof aMarkedPlace>>

/** The marks that the decrypted file still says, by table and column. */
function marksIn(place: Place): string[] {
  const text = plainPages(place.vault().connection).toString('latin1')
  return [...new Set(text.match(new RegExp(`${mark}-\\w+-\\w+?(?=${mark}|\\W)`, 'g')))]
}
const count = (place: Place, table: string): unknown =>
  place.vault().connection.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()
const copiesIn = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('coffre-'))

it('erases all of a person, in rows, log, free pages and older copies, and proves it', async () => {
  const place = await aMarkedPlace()
  const stick = keep(aFolder())
  await valueOf(place.api.backup.chooseOutsideFolder({ folder: stick.path }))
  place.clock.advance(60_000)
  place.write(() => void place.vault().connection.exec(`UPDATE training SET note = 'ENCORE-${mark}'`))
  await valueOf(place.api.backup.makeBackup({}))
  expect(marksIn(place).filter((one) => personal.test(one)).length).toBeGreaterThan(20)
  const before = copiesIn(join(place.dataDir, 'sauvegardes'))

  place.clock.advance(60_000)
  const erased = await valueOf(place.api.people.erasePerson({ personId, claims: 'erase' }))

  expect(erased).toMatchObject({ kind: 'person', reduced: 0 })
  expect(erased.proof).toMatchObject({ state: 'proven', found: 0, foundInFiles: [], isCopyFresh: true })
  expect(erased.proof.searched).toBeGreaterThan(25)
  expect(erased.proof.files).toBeGreaterThan(4)
  expect(erased.counts).toContainEqual({ table: 'expenseLine', rows: 1 })
  expect(marksIn(place).filter((one) => personal.test(one))).toEqual([])
  expect(plainPages(place.vault().connection).includes(`ANCIEN-${mark}`)).toBe(false)
  expect(plainPages(place.vault().connection).includes('AUTRE-person-firstName')).toBe(true)
  for (const table of ['training', 'keyLoan', 'expenseClaim', 'payment', 'paymentBatch', 'claimStep'])
    expect(count(place, table), table).toBe(0)
  expect(verifyChain(place.vault().connection).fault).toBeNull()
  expect((await valueOf(place.api.audit.verify({}))).vault?.redacted).toBeGreaterThan(10)
  for (const folder of [join(place.dataDir, 'sauvegardes'), stick.path]) {
    expect(copiesIn(folder)).toHaveLength(2)
    for (const name of before) expect(copiesIn(folder)).not.toContain(name)
  }
})

it('keeps the claims within their term, with the name alone, and nothing else of the person', async () => {
  const place = await aMarkedPlace()
  const preview = await valueOf(place.api.people.previewErasure({ personId }))
  expect(preview).toMatchObject({
    keptYears: [{ year: 2026, claims: 1, keptUntil: '2036-12-31' }],
    keysOut: [`${mark}-keyLoan-keyLabel`],
    aside: 0,
  })
  const erased = await valueOf(place.api.people.erasePerson({ personId, claims: 'keep' }))
  expect(erased).toMatchObject({ reduced: 1, proof: { state: 'proven', found: 0 } })
  expect(
    marksIn(place)
      .filter((one) => one.includes('-person-'))
      .toSorted(),
  ).toEqual([`${mark}-person-firstName`, `${mark}-person-lastName`])
  const row = place.vault().connection.prepare('SELECT * FROM person WHERE id = ?').get(personId)
  expect(row).toMatchObject({ phone: null, iban: null, hostId: null, note: null, endDate: '2026-11-01' })
  expect(count(place, 'expenseLine')).toBe(1)
  expect(count(place, 'training')).toBe(0)
  // Asked again, all of it goes.
  const rest = await valueOf(place.api.people.erasePerson({ personId, claims: 'erase' }))
  expect(rest.proof).toMatchObject({ state: 'proven', found: 0 })
  expect(marksIn(place).filter((one) => personal.test(one))).toEqual([])
})

it('cannot be taken back, nor can what came before it', async () => {
  const place = await aMarkedPlace()
  await valueOf(place.api.people.erasePerson({ personId, claims: 'erase' }))
  const { acts } = await valueOf(place.api.vault.listActs({}))
  for (const { txId, command } of acts.filter((act) => act.command !== 'test.write'))
    expect(await place.api.vault.undo({ txId }), command).toMatchObject({ ok: false })
})

it('says what could not be reached: a stick that is away, and ends it when the stick is back', async () => {
  const place = await aMarkedPlace()
  const stick = keep(aFolder())
  const folder = join(stick.path, 'cle')
  mkdirSync(folder)
  await valueOf(place.api.backup.chooseOutsideFolder({ folder }))
  await valueOf(place.api.backup.makeBackup({}))
  const away = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]))
  rmSync(folder, { recursive: true })

  place.clock.advance(60_000)
  const { proof } = await valueOf(place.api.people.erasePerson({ personId, claims: 'erase' }))
  expect(proof).toMatchObject({ state: 'proven', isOutsideAway: true })
  mkdirSync(folder)
  for (const [name, bytes] of away) writeFileSync(join(folder, name), bytes)
  await valueOf(place.api.backup.makeBackup({}))
  const old = [...away.keys()].filter((name) => name.startsWith('coffre-'))
  expect(old).toHaveLength(2)
  for (const name of old) expect(existsSync(join(folder, name)), name).toBe(false)
})

it('can be ended when it was cut short after the rows were gone', async () => {
  const place = await aMarkedPlace()
  rmSync(place.core.house.paths.vaultKey)
  const { purgeId, proof } = await valueOf(place.api.people.erasePerson({ personId, claims: 'erase' }))
  expect(proof).toMatchObject({ state: 'pending', isCopyFresh: false })
  writeFileSync(place.core.house.paths.vaultKey, readFileSync(place.core.house.paths.lieuKey))
  const ended = await valueOf(place.api.people.finishErasure({ purgeId }))
  expect(ended.proof).toMatchObject({ state: 'finished', isCopyFresh: true })
  const { purges } = await valueOf(place.api.people.listPurges({}))
  expect(purges[0]).toMatchObject({ purgeId, proof: { state: 'finished' } })
})

it('purges what is past its term, after a sealed export that its passphrase opens', async () => {
  const place = await aMarkedPlace()
  const until = '2037-01-01'
  expect(await place.api.people.previewPurge({ until })).toMatchObject({ error: { type: 'UntilInFuture' } })
  place.clock.set(Date.UTC(2037, 0, 2, 12))
  place.openAs(founder)
  const plan = await valueOf(place.api.people.previewPurge({ until }))
  expect(plan.people).toMatchObject([{ personId, what: 'reduced' }])
  expect(plan.kinds.map(({ kind }) => kind).toSorted()).toEqual(['claims', 'informationNotes', 'personFile'])
  const asked = { until, seal: plan.seal }

  const passphrase = 'trois mots et un vélo'
  const short = await place.api.people.exportPurge({ ...asked, passphrase: 'court' })
  expect(short).toMatchObject({ error: { type: 'PassphraseTooShort' } })
  const sealed = await valueOf(place.api.people.exportPurge({ ...asked, passphrase }))
  expect(Buffer.from(sealed.bytes).includes(mark)).toBe(false)
  const file = { fileName: sealed.fileName, bytes: sealed.bytes }
  const opened = await valueOf(place.api.people.openExport({ file, passphrase }))
  expect(Buffer.from(opened.bytes).toString()).toContain(`${mark}-expenseLine-activity`)
  expect(Buffer.from(opened.bytes).toString()).toContain(
    `${mark}-person-phone`.replace(`${mark}-person-phone`, mark),
  )
  const wrong = await place.api.people.openExport({ file, passphrase: 'autre chose encore' })
  expect(wrong).toMatchObject({ error: { type: 'WrongPassphrase' } })
  const notOne = { fileName: 'x', bytes: new TextEncoder().encode('{}') }
  expect(await place.api.people.openExport({ file: notOne, passphrase })).toMatchObject({
    error: { type: 'NotAnExport' },
  })

  const stale = await place.api.people.purge({ until, seal: `${plan.seal}x` })
  expect(stale).toMatchObject({ error: { type: 'PlanChanged' } })
  const done = await valueOf(place.api.people.purge(asked))
  expect(done).toMatchObject({ kind: 'yearly', proof: { state: 'proven', found: 0 } })
  expect(marksIn(place).filter((one) => /-(expenseLine|payment|claimStep)-/.test(one))).toEqual([])
  const again = await valueOf(place.api.people.previewPurge({ until }))
  expect(await place.api.people.purge({ until, seal: again.seal })).toMatchObject({
    error: { type: 'NothingToErase' },
  })
})

it('keeps of an erasure what kinds and how many, never whose', async () => {
  const place = await aMarkedPlace()
  await valueOf(place.api.people.erasePerson({ personId, claims: 'erase' }))
  const said = JSON.stringify(place.vault().connection.prepare('SELECT * FROM purge').all())
  expect(said.replaceAll(new RegExp(`${mark}-purge-\\w+`, 'g'), '')).not.toMatch(
    new RegExp(`${mark}|${personId}`),
  )
})
