import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { valueOf } from '#test/support/core.ts'
import { aVaultPlace } from '#test/support/vault.ts'

let place: Awaited<ReturnType<typeof aVaultPlace>>
beforeEach(async () => {
  place = await aVaultPlace()
})
afterEach(() => place.dispose())

const nobody = '01900000-0000-7000-8000-000000000001'
const addHost = async (displayName: string, keyHolder = false) =>
  (await valueOf(place.api.hosts.add({ displayName, origin: 'neighbour', keyHolder }))).hostId
const add = async (firstName: string, hostId: string | null = null) =>
  (await valueOf(place.api.people.addPerson({ firstName, lastName: 'Essai', hostId }))).personId
const give = async (personId: string, keyLabel: string, givenOn = '2026-01-10') =>
  (await valueOf(place.api.people.giveKey({ personId, keyLabel, givenOn }))).keyLoanId
const register = () => valueOf(place.api.people.listKeys({}))
const refused = (error: unknown) => ({ ok: false, error })

describe('the key register', () => {
  it('has who holds what first, then what came back, the latest first', async () => {
    const [zoe, eva] = [await add('Zoé'), await add('Eva')]
    const front = await give(zoe, 'Entrée 1')
    const cellar = await give(zoe, 'cave')
    await give(eva, 'Entrée 2')
    await give(eva, 'Cave', '2026-02-10')
    await valueOf(place.api.people.returnKey({ keyLoanId: front, returnedOn: '2026-03-01' }))
    await valueOf(place.api.people.returnKey({ keyLoanId: cellar, returnedOn: '2026-03-02' }))
    const { loans } = await register()
    expect(loans.map(({ firstName, keyLabel, returnedOn }) => [firstName, keyLabel, returnedOn])).toEqual([
      ['Eva', 'Cave', null],
      ['Eva', 'Entrée 2', null],
      ['Zoé', 'cave', '2026-03-02'],
      ['Zoé', 'Entrée 1', '2026-03-01'],
    ])
    const { keys } = await valueOf(place.api.people.getPerson({ personId: zoe }))
    expect(keys.map(({ keyLabel }) => keyLabel)).toEqual(['cave', 'Entrée 1'])
  })

  it('points out the keys of who left', async () => {
    const personId = await add('Zoé')
    const keyLoanId = await give(personId, 'Entrée 1')
    await valueOf(place.api.people.changePerson({ personId, endDate: '2026-11-21' }))
    expect((await register()).loans).toMatchObject([{ isHolderGone: false }])
    await valueOf(place.api.people.changePerson({ personId, endDate: '2026-11-20' }))
    expect((await register()).loans).toMatchObject([{ isHolderGone: true }])
    await valueOf(place.api.people.returnKey({ keyLoanId, returnedOn: '2026-11-21' }))
    expect((await register()).loans).toMatchObject([{ isHolderGone: false }])
  })

  it('says where the mark of the open list and the keys do not agree, archived hosts aside', async () => {
    const marked = await addHost('Marquée', true)
    const unmarked = await addHost('Sans marque')
    const agreed = await addHost('En ordre', true)
    const archived = await addHost('Archivée', true)
    await valueOf(place.api.hosts.archive({ hostId: archived }))
    await give(await add('Une', agreed), 'Entrée 1')
    const other = await add('Deux', unmarked)
    const loan = await give(other, 'Entrée 2')
    const differences = async () =>
      (await register()).differences.map(({ host, personId, kind }) => [host.id, personId, kind])
    expect(await differences()).toEqual([
      [marked, null, 'markWithoutKey'],
      [unmarked, other, 'keyWithoutMark'],
    ])
    await valueOf(place.api.people.returnKey({ keyLoanId: loan, returnedOn: '2026-03-01' }))
    await valueOf(place.api.hosts.describe({ hostId: marked, keyHolder: false }))
    expect(await differences()).toEqual([])
  })

  it('takes a key back once, and not before it was given', async () => {
    const personId = await add('Zoé')
    const keyLoanId = await give(personId, 'Entrée 1', '2026-02-10')
    const back = (returnedOn: string) => place.api.people.returnKey({ keyLoanId, returnedOn })
    expect(await back('2026-02-09')).toEqual(refused({ type: 'ReturnedBeforeGiven', givenOn: '2026-02-10' }))
    const done = await back('2026-02-10')
    expect(await back('2026-02-11')).toEqual(
      refused({ type: 'KeyAlreadyReturned', returnedOn: '2026-02-10' }),
    )
    await valueOf(place.api.vault.undo({ txId: (done.ok && done.act) || '' }))
    expect((await register()).loans).toMatchObject([{ returnedOn: null }])
    expect(await place.api.people.returnKey({ keyLoanId: nobody, returnedOn: '2026-02-11' })).toEqual(
      refused({ type: 'KeyLoanUnknown', keyLoanId: nobody }),
    )
    const typed = { keyLabel: 'Entrée', givenOn: '2026-02-10' }
    expect(await place.api.people.giveKey({ personId: nobody, ...typed })).toEqual(
      refused({ type: 'PersonUnknown', personId: nobody }),
    )
    expect(await place.api.people.giveKey({ personId, ...typed, note: '85.07.30-033.28' })).toEqual(
      refused({ type: 'NationalNumber', field: 'note' }),
    )
  })
})

describe('a key noted by mistake', () => {
  it('leaves the register, which can be taken back, and is not taken out twice', async () => {
    const keyLoanId = await give(await add('Zoé'), 'Entrée 1')
    const removed = await place.api.people.removeKey({ keyLoanId })
    expect((await register()).loans).toEqual([])
    expect(await place.api.people.removeKey({ keyLoanId })).toEqual(
      refused({ type: 'KeyLoanUnknown', keyLoanId }),
    )
    await valueOf(place.api.vault.undo({ txId: (removed.ok && removed.act) || '' }))
    expect((await register()).loans).toMatchObject([{ id: keyLoanId, keyLabel: 'Entrée 1' }])
  })
})

describe('a training', () => {
  it('is noted, changed, removed, and brought back', async () => {
    const personId = await add('Zoé')
    const words = { title: 'Premiers secours', date: '2026-05-04' }
    const { trainingId } = await valueOf(place.api.people.addTraining({ personId, ...words, provider: '' }))
    const trainings = async () => (await valueOf(place.api.people.getPerson({ personId }))).trainings
    const first = { id: trainingId, ...words, validUntil: null, provider: null, note: null }
    expect(await trainings()).toEqual([first])
    await valueOf(place.api.people.addTraining({ personId, title: 'Accueil', date: '2026-06-04' }))
    expect((await trainings()).map(({ title }) => title)).toEqual(['Accueil', 'Premiers secours'])
    await valueOf(place.api.people.changeTraining({ trainingId, ...words, validUntil: '2028-05-04' }))
    expect((await trainings()).at(-1)).toEqual({ ...first, validUntil: '2028-05-04' })
    const removed = await place.api.people.removeTraining({ trainingId })
    expect(await trainings()).toHaveLength(1)
    await valueOf(place.api.vault.undo({ txId: (removed.ok && removed.act) || '' }))
    expect(await trainings()).toHaveLength(2)
  })

  it('is refused for nobody, for itself when it is gone, and when it ends before it begins', async () => {
    const personId = await add('Zoé')
    const words = { title: 'Premiers secours', date: '2026-05-04' }
    const { people } = place.api
    expect(await people.addTraining({ personId: nobody, ...words })).toEqual(
      refused({ type: 'PersonUnknown', personId: nobody }),
    )
    expect(await people.addTraining({ personId, ...words, validUntil: '2026-05-03' })).toEqual(
      refused({ type: 'ValidUntilBeforeDate' }),
    )
    expect(await people.addTraining({ personId, ...words, title: '85073003328' })).toEqual(
      refused({ type: 'NationalNumber', field: 'title' }),
    )
    const gone = refused({ type: 'TrainingUnknown', trainingId: nobody })
    expect(await people.changeTraining({ trainingId: nobody, ...words })).toEqual(gone)
    expect(await people.removeTraining({ trainingId: nobody })).toEqual(gone)
  })
})

describe('an institution', () => {
  it('is listed by name with how many files and agreements name it, and stays while one does', async () => {
    const { people } = place.api
    const { institutionId } = await valueOf(
      people.addInstitution({ name: 'Maison verte', phone: '025110800' }),
    )
    await valueOf(people.addInstitution({ name: 'Abri' }))
    const personId = await add('Zoé')
    await valueOf(people.changePerson({ personId, institutionId }))
    const { institutions } = await valueOf(people.listInstitutions({}))
    expect(institutions).toMatchObject([
      { name: 'Abri', people: 0, agreements: 0 },
      { name: 'Maison verte', phone: '02 511 08 00', people: 1, agreements: 0 },
    ])
    expect(await people.removeInstitution({ institutionId })).toEqual(
      refused({ type: 'InstitutionInUse', people: 1, agreements: 0 }),
    )
    await valueOf(people.changePerson({ personId, institutionId: null }))
    await valueOf(people.removeInstitution({ institutionId }))
    expect(await people.removeInstitution({ institutionId })).toEqual(
      refused({ type: 'InstitutionUnknown', institutionId }),
    )
  })

  it('has a name of its own, and a contact that can be reached', async () => {
    const { people } = place.api
    const { institutionId } = await valueOf(people.addInstitution({ name: 'Maison verte' }))
    const taken = refused({ type: 'InstitutionNameTaken', institutionId })
    expect(await people.addInstitution({ name: ' maison  VERTE' })).toEqual(taken)
    await valueOf(people.changeInstitution({ institutionId, name: 'MAISON VERTE', note: 'Le mardi' }))
    expect(await people.changeInstitution({ institutionId: nobody, name: 'X' })).toEqual(
      refused({ type: 'InstitutionUnknown', institutionId: nobody }),
    )
    expect(await people.addInstitution({ name: 'A', email: 'a' })).toEqual(
      refused({ type: 'EmailNotAccepted' }),
    )
    expect(await people.addInstitution({ name: 'A', phone: '1' })).toEqual(
      refused({ type: 'PhoneNotAccepted', field: 'phone' }),
    )
    expect(await people.addInstitution({ name: 'A', contactName: '85073003328' })).toEqual(
      refused({ type: 'NationalNumber', field: 'contactName' }),
    )
  })
})
