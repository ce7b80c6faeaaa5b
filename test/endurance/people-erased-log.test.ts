import { readFileSync, writeFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import { verifyChain } from '#db/audit.ts'
import { plainPages } from '#db/proof.ts'

import { aPerson, writeClaim } from '../support/claims.ts'
import { valueOf } from '../support/core.ts'
import { aCost, anExpensePlace } from '../support/expenses.ts'
import { keep } from '../support/keeping.ts'
import { aVaultPlace } from '../support/vault.ts'

const email = 'luc@exemple.be'
const paid = ['submitted', 'approved', 'paid'] as const

/** A place that can make copies of its vault, and somebody with an address and a paid claim. */
async function aPlace() {
  const place = keep(await aVaultPlace())
  const { vaultKey, lieuKey } = place.core.house.paths
  writeFileSync(vaultKey, readFileSync(lieuKey))
  const personId = await aPerson(place, { firstName: 'Luc', lastName: 'Exemple', email })
  const lines = [{ date: '2026-04-02', amountCents: 4402 }]
  writeClaim(place, { personId, month: '2026-04', lines, steps: paid })
  return { ...place, personId }
}
const isSaid = ({ vault }: Pick<Awaited<ReturnType<typeof aPlace>>, 'vault'>, text: string): boolean =>
  plainPages(vault().connection).includes(text)

it('erases what the log tells of a file that was emptied by hand', async () => {
  const { api, personId, ...place } = await aPlace()
  await valueOf(api.people.changePerson({ personId, email: null, iban: null }))
  expect(isSaid(place, email)).toBe(true)
  const erased = await valueOf(api.people.erasePerson({ personId, claims: 'keep' }))
  expect(erased).toMatchObject({ reduced: 1, proof: { found: 0 } })
  expect(isSaid(place, email)).toBe(false)
  expect(await valueOf(api.people.previewErasure({ personId }))).toMatchObject({
    isErased: true,
    reduces: { keep: false, erase: false },
  })
})

it('erases again what was written after an erasure and emptied by hand', async () => {
  const { api, personId, ...place } = await aPlace()
  await valueOf(api.people.erasePerson({ personId, claims: 'keep' }))
  await valueOf(api.people.changePerson({ personId, email: `encore-${email}` }))
  await valueOf(api.people.changePerson({ personId, email: null }))
  expect(await valueOf(api.people.previewErasure({ personId }))).toMatchObject({ isErased: false })
  const erased = await valueOf(api.people.erasePerson({ personId, claims: 'keep' }))
  expect(erased).toMatchObject({ reduced: 1, proof: { state: 'proven', found: 0 } })
  expect(isSaid(place, `encore-${email}`)).toBe(false)
})

const photo = (mark: string) => ({
  fileName: `${mark}.jpg`,
  bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.from(`${mark}-`.repeat(12))]),
})

/** A claim of somebody whose only receipt was the wrong photo first. */
async function aReplacedReceipt() {
  const place = keep(await anExpensePlace())
  const { vaultKey, lieuKey } = place.core.house.paths
  writeFileSync(vaultKey, readFileSync(lieuKey))
  const { personId, hostId } = await place.addPerson('Amina')
  await valueOf(place.choose(personId, { system: 'realCosts' }))
  const line = aCost({ receipt: photo('facture-medicale') })
  const { claimId, lineId } = await valueOf(place.api.expenses.addLine({ personId, month: '2026-03', line }))
  const { fileId } = await valueOf(
    place.api.expenses.attachReceipt({ lineId, receipt: photo('ticket-pain') }),
  )
  if (hostId !== undefined) await valueOf(place.api.hosts.archive({ hostId }))
  return { ...place, personId, claimId, fileId }
}

it('erases a receipt that was replaced, and keeps the one that took its place with the claim', async () => {
  const { api, personId, claimId, fileId, ...place } = await aReplacedReceipt()
  expect(isSaid(place, 'facture-medicale')).toBe(true)
  expect((await valueOf(api.people.previewErasure({ personId }))).counts.keep).toContainEqual({
    table: 'replacedFile',
    rows: 1,
  })
  const erased = await valueOf(api.people.erasePerson({ personId, claims: 'keep' }))
  expect(erased).toMatchObject({ files: 1, proof: { state: 'proven', found: 0 } })
  expect(isSaid(place, 'facture-medicale')).toBe(false)
  expect(isSaid(place, 'ticket-pain')).toBe(true)
  const { lines } = await valueOf(api.expenses.getClaim({ claimId }))
  expect(lines).toMatchObject([{ fileId }])
  const { connection } = place.vault()
  const told = connection.prepare(
    `SELECT count(*) FROM change WHERE tbl = 'expenseLine' AND redacted = 0 AND instr(new, ?) > 0`,
  )
  expect(told.pluck().get(fileId), 'the log still tells of the line that stays').toBe(1)
  expect(verifyChain(connection).fault).toBeNull()
  // The wrong photo cannot be put back.
  const { acts } = await valueOf(api.vault.listActs({}))
  const attached = acts.find(({ command }) => command === 'expenses.attachReceipt')
  expect(await api.vault.undo({ txId: attached?.txId ?? '' })).toMatchObject({ ok: false })
  expect(await api.people.erasePerson({ personId, claims: 'keep' })).toMatchObject({
    error: { type: 'NothingToErase' },
  })
})

it('puts a replaced receipt into the sealed copy of a purge that ends it', async () => {
  const { api, personId, clock, openAs } = await aReplacedReceipt()
  await valueOf(api.people.changePerson({ personId, endDate: '2026-06-30' }))
  clock.set(Date.UTC(2030, 0, 2, 12))
  openAs({ id: 'founder', role: 'coordinator' })
  const until = '2030-01-01'
  const plan = await valueOf(api.people.previewPurge({ until }))
  expect(plan.counts).toContainEqual({ table: 'replacedFile', rows: 1 })
  const passphrase = 'trois mots et un vélo'
  const sealed = await valueOf(api.people.exportPurge({ until, seal: plan.seal, passphrase }))
  const file = { fileName: sealed.fileName, bytes: sealed.bytes }
  const { bytes } = await valueOf(api.people.openExport({ file, passphrase }))
  expect(JSON.parse(Buffer.from(bytes).toString())).toMatchObject({
    removed: [],
    files: [{ fileName: 'facture-medicale.jpg' }],
  })
})
