import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { aPerson, writeClaim } from '../support/claims.ts'
import { valueOf } from '../support/core.ts'
import { aVaultPlace } from '../support/vault.ts'

let place: Awaited<ReturnType<typeof aVaultPlace>>
beforeEach(async () => {
  place = await aVaultPlace()
})
afterEach(() => place.dispose())

const preview = (personId: string) => valueOf(place.api.people.previewErasure({ personId }))
const addHost = async (displayName: string) =>
  (await valueOf(place.api.hosts.add({ displayName, origin: 'neighbour' }))).hostId
const march = [{ date: '2026-03-02', amountCents: 4402 }]

/** A version of the note, published, given and signed on paper. */
async function signNote(personId: string, isSigned = true): Promise<void> {
  const { people } = place.api
  await valueOf(people.draftNote({ textFr: 'Une note.', textNl: 'Een nota.' }))
  const { noteId } = await valueOf(people.publishNote({}))
  const given = { personId, noteId, language: 'fr', givenOn: '2026-11-20' } as const
  const { givenId } = await valueOf(people.giveNote(given))
  if (isSigned) await valueOf(people.signNote({ givenId, signature: 'paper', signedOn: '2026-11-20' }))
}

describe('what erasing somebody would do', () => {
  it('names the money that is due, claim by claim, and counts what is not decided apart', async () => {
    const personId = await aPerson(place, { firstName: 'Luc', lastName: 'Exemple' })
    const claimId = writeClaim(place, { personId, month: '2026-03', lines: march })
    writeClaim(place, { personId, month: '2026-04', lines: march, steps: ['submitted', 'approved', 'paid'] })
    writeClaim(place, { personId, month: '2026-05', lines: march, steps: ['submitted'] })
    expect(await preview(personId)).toMatchObject({
      unpaid: [{ claimId, month: '2026-03', totalCents: 4402, isInBatch: false }],
      unpaidCents: 4402,
      openClaims: 2,
    })
  })

  it('names the signed notes that the rule keeps, from the day of the erasure, or of leaving', async () => {
    const personId = await aPerson(place, { firstName: 'Luc', lastName: 'Exemple' })
    await signNote(personId)
    const kept = { version: 1, signedOn: '2026-11-20' }
    expect((await preview(personId)).keptNotes).toEqual([{ ...kept, keptUntil: '2036-11-21' }])
    expect((await preview(personId)).counts.keep).toEqual([])
    await valueOf(place.api.people.changePerson({ personId, endDate: '2026-01-31' }))
    expect((await preview(personId)).keptNotes).toEqual([{ ...kept, keptUntil: '2036-01-31' }])
    await valueOf(place.api.people.changePerson({ personId, endDate: '2015-01-31' }))
    expect((await preview(personId)).keptNotes).toEqual([])
  })

  it('keeps no note that nobody signed', async () => {
    const personId = await aPerson(place, { firstName: 'Luc', lastName: 'Exemple' })
    await signNote(personId, false)
    const { keptNotes, counts } = await preview(personId)
    expect(keptNotes).toEqual([])
    expect(counts.keep).toContainEqual({ table: 'informationNoteGiven', rows: 1 })
  })

  it('says what stays in the rota under the display name', async () => {
    const hostId = await addHost('Luc')
    const personId = await aPerson(place, { firstName: 'Luc', lastName: 'Exemple', hostId })
    expect((await preview(personId)).rota).toEqual({
      hostId,
      displayName: 'Luc',
      isArchived: false,
      held: 0,
      toCome: 0,
    })
    await valueOf(place.api.hosts.archive({ hostId }))
    expect((await preview(personId)).rota).toMatchObject({ isArchived: true })
  })
})

describe('erasing somebody', () => {
  it('is refused while they are on the open list, where they would be asked for a file again', async () => {
    const hostId = await addHost('Luc')
    const personId = await aPerson(place, { firstName: 'Luc', lastName: 'Exemple', hostId })
    expect(await place.api.people.erasePerson({ personId, claims: 'keep' })).toEqual({
      ok: false,
      error: { type: 'HostActive', hostId },
    })
  })

  it('is refused while money is due, whatever becomes of the claims', async () => {
    const personId = await aPerson(place, { firstName: 'Luc', lastName: 'Exemple' })
    writeClaim(place, { personId, month: '2026-03', lines: march })
    for (const claims of ['keep', 'erase'] as const)
      expect(await place.api.people.erasePerson({ personId, claims })).toEqual({
        ok: false,
        error: { type: 'ClaimsUnpaid', claims: 1, cents: 4402 },
      })
  })
})
