import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { anId } from '../support/builders.ts'
import { valueOf } from '../support/core.ts'
import { aPdf, aPng } from '../support/vault-files.ts'
import { aVaultPlace } from '../support/vault.ts'

let place: Awaited<ReturnType<typeof aVaultPlace>>
beforeEach(async () => {
  place = await aVaultPlace()
})
afterEach(() => place.dispose())

const lastAct = () =>
  (place.vault().connection.prepare('SELECT txId FROM txn ORDER BY tx DESC').get() as { txId: string }).txId
const scan = { fileName: 'police.pdf', bytes: aPdf('police') }
const policy = {
  kind: 'civilLiability',
  insurer: 'Ethias',
  policyNumber: '45.123',
  fromDate: '2026-01-01',
  untilDate: null,
  note: null,
} as const

describe('insurance policies', () => {
  it('are listed with their document, those in force first', async () => {
    const { policyId } = await valueOf(place.api.people.addPolicy({ ...policy, file: scan }))
    const old = { ...policy, kind: 'accidents', untilDate: '2026-06-30', fromDate: '2025-07-01' } as const
    await valueOf(place.api.people.addPolicy(old))
    await valueOf(place.api.people.addPolicy({ ...old, fromDate: '2027-01-01', untilDate: null }))
    const { policies } = await valueOf(place.api.people.listPolicies({}))
    expect(policies.map(({ fromDate }) => fromDate)).toEqual(['2026-01-01', '2027-01-01', '2025-07-01'])
    expect(policies[0]).toMatchObject({ policyId, file: { fileName: 'police.pdf', size: 15 } })
    const fileId = policies[0]?.file?.fileId ?? ''
    expect((await valueOf(place.api.vault.getFile({ fileId }))).bytes).toEqual(scan.bytes)
  })

  it('say whether civil liability is covered: by none, by one that ends soon, by one', async () => {
    const cover = async () => (await valueOf(place.api.people.listPolicies({}))).civilLiability
    await valueOf(place.api.people.addPolicy({ ...policy, kind: 'accidents' }))
    expect(await cover()).toEqual({ state: 'missing', nextFrom: null })
    const { policyId } = await valueOf(place.api.people.addPolicy({ ...policy, untilDate: '2026-12-31' }))
    expect(await cover()).toEqual({ state: 'ending', lastDay: '2026-12-31' })
    await valueOf(place.api.people.changePolicy({ policyId, ...policy }))
    expect(await cover()).toEqual({ state: 'covered' })
  })

  it('keep their document when it is left out, take another, lose it, and get it back', async () => {
    const { policyId } = await valueOf(place.api.people.addPolicy({ ...policy, file: scan }))
    const nameOfFile = async () =>
      (await valueOf(place.api.people.listPolicies({}))).policies[0]?.file?.fileName ?? null
    await valueOf(place.api.people.changePolicy({ policyId, ...policy, insurer: 'P&V' }))
    expect(await nameOfFile()).toBe('police.pdf')
    const photo = { fileName: 'photo.png', bytes: aPng() }
    await valueOf(place.api.people.changePolicy({ policyId, ...policy, file: photo }))
    expect(await nameOfFile()).toBe('photo.png')
    await valueOf(place.api.people.changePolicy({ policyId, ...policy, file: null }))
    expect(await nameOfFile()).toBeNull()
    await valueOf(place.api.vault.undo({ txId: lastAct() }))
    expect(await nameOfFile()).toBe('photo.png')
    await valueOf(place.api.people.removePolicy({ policyId }))
    await valueOf(place.api.vault.undo({ txId: lastAct() }))
    expect(await nameOfFile()).toBe('photo.png')
  })

  it('are refused when they end before they begin, with another kind of file, or when they are not there', async () => {
    const backwards = { ...policy, untilDate: '2025-12-31' }
    expect(await place.api.people.addPolicy(backwards)).toMatchObject({ error: { type: 'UntilBeforeFrom' } })
    const page = { fileName: 'police.pdf', bytes: new TextEncoder().encode('<html>') }
    const refused = { error: { type: 'FileNotAccepted', why: 'kind' } }
    expect(await place.api.people.addPolicy({ ...policy, file: page })).toMatchObject(refused)
    expect((await valueOf(place.api.people.listPolicies({}))).policies).toEqual([])
    const unknown = { error: { type: 'PolicyUnknown', policyId: anId(8) } }
    expect(await place.api.people.changePolicy({ policyId: anId(8), ...policy })).toMatchObject(unknown)
    expect(await place.api.people.removePolicy({ policyId: anId(8) })).toMatchObject(unknown)
  })
})

describe('agreements with institutions', () => {
  it('are listed with the name of the institution, changed, removed and brought back', async () => {
    const { institutionId } = await valueOf(place.api.people.addInstitution({ name: 'CPAS' }))
    const words = {
      institutionId,
      reference: 'C-7',
      fromDate: '2026-01-01',
      untilDate: '2026-12-31',
      note: null,
    }
    const { agreementId } = await valueOf(place.api.people.addAgreement({ ...words, file: scan }))
    await valueOf(place.api.people.changeAgreement({ agreementId, ...words, untilDate: null }))
    const list = async () => (await valueOf(place.api.people.listAgreements({}))).agreements
    expect(await list()).toMatchObject([
      { agreementId, institutionName: 'CPAS', reference: 'C-7', untilDate: null, file: { size: 15 } },
    ])
    await valueOf(place.api.people.removeAgreement({ agreementId }))
    expect(await list()).toEqual([])
    await valueOf(place.api.vault.undo({ txId: lastAct() }))
    expect(await list()).toHaveLength(1)
  })

  it('are refused without the institution, the agreement, or the right order of days', async () => {
    const { institutionId } = await valueOf(place.api.people.addInstitution({ name: 'CPAS' }))
    const words = { institutionId, reference: null, fromDate: '2026-01-01', untilDate: null, note: null }
    expect(await place.api.people.addAgreement({ ...words, institutionId: anId(8) })).toMatchObject({
      error: { type: 'InstitutionUnknown', institutionId: anId(8) },
    })
    expect(await place.api.people.addAgreement({ ...words, untilDate: '2025-01-01' })).toMatchObject({
      error: { type: 'UntilBeforeFrom' },
    })
    expect(await place.api.people.changeAgreement({ agreementId: anId(8), ...words })).toMatchObject({
      error: { type: 'AgreementUnknown' },
    })
    expect(await place.api.people.removeAgreement({ agreementId: anId(8) })).toMatchObject({
      error: { type: 'AgreementUnknown' },
    })
  })
})
