import { expect, it } from 'vitest'

import { zPersonFile } from '#shared/people/person-file.ts'

import { valueOf } from '../support/core.ts'
import { keep } from '../support/keeping.ts'
import { fillVault, writerOf } from '../support/vault-database.ts'
import { samplePerson } from '../support/vault-sample-rows.ts'
import { aVaultPlace } from '../support/vault.ts'

const personId = samplePerson.id

async function aFilledPlace() {
  const place = keep(await aVaultPlace())
  fillVault(place.vault().connection, 'MOT')
  return place
}

it('gives everything that is kept of a person, in the form that is documented', async () => {
  const place = keep(await aVaultPlace())
  const { hostId } = await valueOf(place.api.hosts.add({ displayName: 'Zoé', origin: 'neighbour' }))
  await valueOf(place.api.hosts.addAbsence({ hostId, fromDate: '2026-12-24', untilDate: '2027-01-02' }))
  fillVault(place.vault().connection, 'MOT')
  const { connection } = place.vault()
  writerOf(connection)(
    () => void connection.exec(`UPDATE person SET hostId = '${hostId}', postcode = '1190'`),
    'people.changePerson',
  )
  const file = await valueOf(place.api.people.getPersonFile({ personId }))
  expect(zPersonFile.parse(file)).toEqual(file)
  expect(file).toMatchObject({
    place: 'Le Seuil',
    person: { firstName: 'MOT-person-firstName', note: 'MOT-person-note' },
    institution: 'MOT-institution-name',
    host: { displayName: 'Zoé', absences: [{ fromDate: '2026-12-24' }] },
    trainings: [{ title: 'MOT-training-title' }],
    keys: [{ keyLabel: 'MOT-keyLoan-keyLabel' }],
    notesGiven: [{ version: 1, signature: 'screen' }],
    systems: [{ system: 'realCosts' }],
    statements: [{ note: 'MOT-swornStatement-note' }],
    claims: [
      {
        steps: [{ reason: 'MOT-claimStep-reason' }],
        lines: [{ activity: 'MOT-expenseLine-activity' }],
        payments: [{ name: 'MOT-payment-name' }],
      },
    ],
  })
  expect(file.history.some(({ table, kind }) => table === 'expenseLine' && kind === 'insert')).toBe(true)
  expect(file.history.at(-1)).toMatchObject({
    command: 'people.changePerson',
    table: 'person',
    kind: 'update',
  })

  const { fileName, bytes } = await valueOf(place.api.people.exportPersonFile({ personId }))
  expect(fileName).toBe('dossier-2026-11-21.json')
  expect(zPersonFile.parse(JSON.parse(Buffer.from(bytes).toString())).person.id).toBe(personId)
  const unknown = '019aa6c4-0000-7000-8000-00000000dead'
  const refusal = { ok: false, error: { type: 'PersonUnknown', personId: unknown } }
  expect(await place.api.people.getPersonFile({ personId: unknown })).toEqual(refusal)
  expect(await place.api.people.exportPersonFile({ personId: unknown })).toEqual(refusal)
  expect(await place.api.people.previewErasure({ personId: unknown })).toEqual(refusal)
})

it('ships a term for every kind, none of them confirmed, and keeps what the place chooses', async () => {
  const place = keep(await aVaultPlace())
  const { rules } = await valueOf(place.api.people.listRetention({}))
  expect(rules.map(({ kind, months, standing }) => [kind, months, standing])).toEqual([
    ['personFile', 12, 'unconfirmed'],
    ['informationNotes', 120, 'unconfirmed'],
    ['keys', 12, 'unconfirmed'],
    ['claims', 120, 'unconfirmed'],
    ['agreements', 120, 'unconfirmed'],
  ])
  for (const { source } of rules) expect(source).toMatch(/^https?:/)
  const chosen = { kind: 'keys', months: null, purpose: 'Savoir', legalBasis: '', source: 'AG 2026' } as const
  const result = await place.api.people.setRetention(chosen)
  expect((await valueOf(place.api.people.listRetention({}))).rules[2]).toEqual({
    ...chosen,
    standing: 'chosen',
  })
  await valueOf(place.api.vault.undo({ txId: (result.ok && result.act) || '' }))
  expect((await valueOf(place.api.people.listRetention({}))).rules[2]).toMatchObject({
    standing: 'unconfirmed',
  })
})

it('shows what a term would end, and the treasurer none of it', async () => {
  const place = await aFilledPlace()
  const until = '2026-11-21'
  const before = await valueOf(place.api.people.previewPurge({ until }))
  expect(before).toMatchObject({ kinds: [], counts: [], people: [] })
  const rule = { purpose: '', legalBasis: '', source: '' }
  await valueOf(place.api.people.setRetention({ kind: 'personFile', months: 0, ...rule }))
  await valueOf(place.api.people.setRetention({ kind: 'informationNotes', months: 0, ...rule }))
  const after = await valueOf(place.api.people.previewPurge({ until }))
  expect(after.people).toMatchObject([{ personId, what: 'reduced' }])
  expect(after.counts).toEqual([
    { table: 'informationNoteGiven', rows: 1 },
    { table: 'training', rows: 1 },
  ])
  expect(after.seal).not.toBe(before.seal)
  place.openAs({ id: 'tresor', role: 'treasurer' })
  for (const call of [place.api.people.listRetention({}), place.api.people.previewErasure({ personId })])
    expect(await call).toMatchObject({ error: { type: 'RoleMissing' } })
})
