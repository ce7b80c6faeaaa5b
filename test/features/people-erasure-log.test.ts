import { afterEach, beforeEach, expect, it } from 'vitest'

import { aPerson, writeClaim } from '../support/claims.ts'
import { valueOf } from '../support/core.ts'
import { aVaultPlace } from '../support/vault.ts'

let place: Awaited<ReturnType<typeof aVaultPlace>>
beforeEach(async () => {
  place = await aVaultPlace()
})
afterEach(() => place.dispose())

const preview = (personId: string) => valueOf(place.api.people.previewErasure({ personId }))
const change = (personId: string, words: { readonly [name: string]: string | null }) =>
  valueOf(place.api.people.changePerson({ personId, ...words }))
const until = '2026-11-21'
const purgePlan = () => valueOf(place.api.people.previewPurge({ until }))
const line = [{ date: '2026-04-02', amountCents: 4402 }]

/** Somebody with an address, an account and a claim that was paid. */
async function aPaidPerson(): Promise<string> {
  const words = { firstName: 'Luc', lastName: 'Exemple', email: 'luc@exemple.be' }
  const personId = await aPerson(place, words)
  writeClaim(place, { personId, month: '2026-04', lines: line, steps: ['submitted', 'approved', 'paid'] })
  return personId
}

it('still has a file to bring down to a name when it was emptied by hand: the log tells what it said', async () => {
  const personId = await aPaidPerson()
  await change(personId, { email: null, iban: null })
  expect(await preview(personId)).toMatchObject({ isErased: false, reduces: { keep: true, erase: false } })
})

it('purges once a year the file that was emptied by hand, with what the log tells of it', async () => {
  const personId = await aPaidPerson()
  await change(personId, { email: null, iban: null, endDate: '2025-06-30' })
  expect(await purgePlan()).toMatchObject({
    kinds: [{ kind: 'personFile', rows: 1 }],
    people: [{ personId, what: 'reduced' }],
  })
})

it('has nothing to bring down to a name where neither the file nor the log tells more', async () => {
  const words = { firstName: 'Luc', lastName: 'Exemple', endDate: '2025-06-30' }
  const { personId } = await valueOf(place.api.people.addPerson(words))
  writeClaim(place, { personId, month: '2026-04', lines: line, steps: ['submitted', 'approved', 'paid'] })
  await change(personId, { endDate: '2025-05-31' })
  expect(await preview(personId)).toMatchObject({ reduces: { keep: false, erase: false } })
  expect((await purgePlan()).people).toEqual([])
  // A name that was another one is more than the name that stays.
  await change(personId, { lastName: 'Essai' })
  expect(await preview(personId)).toMatchObject({ reduces: { keep: true } })
})

it('leaves out of the yearly purge whom the place still owes money, and says so', async () => {
  const personId = await aPerson(place, { firstName: 'Luc', lastName: 'Exemple', endDate: '2025-06-30' })
  const claimId = writeClaim(place, { personId, month: '2026-04', lines: line })
  expect(await purgePlan()).toMatchObject({
    kinds: [],
    people: [],
    staying: [{ personId, name: 'Luc Exemple', unpaidCents: 4402, isListed: false }],
  })
  await valueOf(place.api.expenses.payCash({ claimId, paidOn: until }))
  expect(await purgePlan()).toMatchObject({ people: [{ personId, what: 'reduced' }], staying: [] })
})

it('keeps an unpaid claim, and who it is of, past the term of its year', async () => {
  const personId = await aPerson(place, { firstName: 'Luc', lastName: 'Exemple', endDate: '2014-06-30' })
  writeClaim(place, { personId, month: '2014-04', lines: [{ date: '2014-04-02', amountCents: 4402 }] })
  expect(await purgePlan()).toMatchObject({ counts: [], staying: [{ personId, unpaidCents: 4402 }] })
})

it('leaves out of the yearly purge whoever is still on the open list, and says so', async () => {
  const { hostId } = await valueOf(place.api.hosts.add({ displayName: 'Luc', origin: 'neighbour' }))
  const words = { firstName: 'Luc', lastName: 'Exemple', hostId, endDate: '2025-06-30' }
  const personId = await aPerson(place, words)
  expect(await purgePlan()).toMatchObject({
    people: [],
    staying: [{ personId, unpaidCents: 0, isListed: true }],
  })
  await valueOf(place.api.hosts.archive({ hostId }))
  expect(await purgePlan()).toMatchObject({ people: [{ personId, what: 'erased' }], staying: [] })
})

it('names nobody as staying whose term has not come', async () => {
  const personId = await aPerson(place, { firstName: 'Luc', lastName: 'Exemple', endDate: '2026-06-30' })
  writeClaim(place, { personId, month: '2026-04', lines: line })
  expect(await purgePlan()).toMatchObject({ kinds: [], staying: [] })
})
