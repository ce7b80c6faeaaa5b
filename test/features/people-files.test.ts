import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { readTable } from '#core/files/table-reading.ts'
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
type NewPerson = Parameters<typeof place.api.people.addPerson>[0]
const add = async (words: Partial<NewPerson> = {}) => {
  const typed = { firstName: 'Zoé', lastName: 'Essai', ...words }
  return (await valueOf(place.api.people.addPerson(typed))).personId
}
const people = async () => (await valueOf(place.api.people.listPeople({}))).people
const rows = (table: string) =>
  place.vault().connection.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}" ORDER BY id`).all()
const lastAct = () =>
  place
    .vault()
    .connection.prepare<[], { txId: string; command: string; actor: string }>(
      'SELECT txId, command, actor FROM txn ORDER BY tx DESC LIMIT 1',
    )
    .get()
const changesOf = (txId: string | undefined) =>
  place
    .vault()
    .connection.prepare<[string], Record<string, unknown>>(
      'SELECT tbl, kind, col, new FROM change WHERE tx = (SELECT tx FROM txn WHERE txId = ?) ORDER BY seq',
    )
    .all(txId ?? '')

describe('a file', () => {
  it('is one row and one entry of the vault’s log, and nothing in the open tier', async () => {
    const hostId = await addHost('Zoé')
    const openActs = () => place.core.house.connection().prepare('SELECT count(*) FROM txn').pluck().get()
    const before = openActs()
    const personId = await add({ hostId, phone: '02/511.08.00', iban: 'be68 5390 0754 7034' })
    expect(rows('person')).toMatchObject([
      {
        id: personId,
        hostId,
        firstName: 'Zoé',
        lastName: 'Essai',
        phone: '02 511 08 00',
        iban: 'BE68539007547034',
        languages: '[]',
        photoPermission: 'notAsked',
        createdAt: place.clock.now(),
      },
    ])
    expect(lastAct()).toMatchObject({ command: 'people.addPerson', actor: 'founder' })
    expect(changesOf(lastAct()?.txId)).toMatchObject([{ tbl: 'person', kind: 'insert' }])
    expect(openActs()).toBe(before)
    expect(place.changed.at(-1)).toEqual(['people', 'vault'])
  })

  it('is whole when it is read, with the host as the open lists have it', async () => {
    const hostId = await addHost('Zoé', true)
    const { institutionId } = await valueOf(place.api.people.addInstitution({ name: 'Maison verte' }))
    const personId = await add({ hostId, institutionId, languages: ['français', 'tigrigna'] })
    const file = await valueOf(place.api.people.getPerson({ personId }))
    expect(file).toMatchObject({
      person: { id: personId, languages: ['français', 'tigrigna'], iban: null },
      host: { id: hostId, displayName: 'Zoé', keyHolder: true },
      institution: { id: institutionId, name: 'Maison verte' },
      isActive: true,
      trainings: [],
      keys: [],
    })
    expect(await valueOf(place.api.people.findPersonOfHost({ hostId }))).toEqual({ personId })
    expect(await valueOf(place.api.people.findPersonOfHost({ hostId: nobody }))).toEqual({ personId: null })
  })

  it('changes in what is given, keeps the rest, and is taken back', async () => {
    const personId = await add({ city: 'Ixelles', languages: ['français'] })
    const changed = await place.api.people.changePerson({ personId, phone: '0475123456' })
    expect(rows('person')).toMatchObject([
      { phone: '0475 12 34 56', city: 'Ixelles', languages: '["français"]' },
    ])
    expect(changesOf(lastAct()?.txId)).toEqual([
      { tbl: 'person', kind: 'update', col: 'phone', new: expect.anything() },
    ])
    await valueOf(place.api.vault.undo({ txId: (changed.ok && changed.act) || '' }))
    expect(rows('person')).toMatchObject([{ phone: null, city: 'Ixelles' }])
    expect(await place.api.people.changePerson({ personId: nobody, city: 'Uccle' })).toEqual({
      ok: false,
      error: { type: 'PersonUnknown', personId: nobody },
    })
  })

  it('belongs to one host at most, and to one that exists', async () => {
    const hostId = await addHost('Zoé')
    const personId = await add({ hostId })
    const other = { firstName: 'Eva', lastName: 'Essai' }
    expect(await place.api.people.addPerson({ ...other, hostId })).toEqual({
      ok: false,
      error: { type: 'HostTaken', hostId, personId },
    })
    expect(await place.api.people.addPerson({ ...other, hostId: nobody })).toEqual({
      ok: false,
      error: { type: 'HostUnknown', hostId: nobody },
    })
    const eva = await add(other)
    expect(await place.api.people.changePerson({ personId: eva, hostId })).toMatchObject({
      error: { type: 'HostTaken', personId },
    })
    // The one it is already may be said again with another change.
    await valueOf(place.api.people.changePerson({ personId, hostId, city: 'Forest' }))
    await valueOf(place.api.people.changePerson({ personId, hostId: null }))
    await valueOf(place.api.people.changePerson({ personId: eva, hostId }))
    expect(rows('person')).toMatchObject([{ hostId: null }, { hostId }])
  })

  it('is refused whole, with the field named and never quoted', async () => {
    const personId = await add()
    const before = rows('person')
    for (const [words, error] of [
      [{ iban: 'BE41091811735141' }, { type: 'IbanNotAccepted', why: 'checksum' }],
      [{ note: 'son numéro : 85.07.30-033.28' }, { type: 'NationalNumber', field: 'note' }],
      [{ emergencyPhone: '112' }, { type: 'PhoneNotAccepted', field: 'emergencyPhone' }],
      [{ email: 'zoe' }, { type: 'EmailNotAccepted' }],
      [{ institutionId: nobody }, { type: 'InstitutionUnknown', institutionId: nobody }],
      [{ startDate: '2026-02-02', endDate: '2026-02-01' }, { type: 'EndBeforeStart' }],
    ] as const) {
      expect(await place.api.people.changePerson({ personId, ...words })).toEqual({ ok: false, error })
    }
    // A last day before the first day that was written earlier.
    await valueOf(place.api.people.changePerson({ personId, startDate: '2026-02-02' }))
    expect(await place.api.people.changePerson({ personId, endDate: '2026-02-01' })).toMatchObject({
      error: { type: 'EndBeforeStart' },
    })
    await valueOf(place.api.people.changePerson({ personId, startDate: null }))
    expect(rows('person')).toEqual(before)
  })
})

describe('the list of files', () => {
  it('is in the order of a card index, and says who left', async () => {
    await add({ firstName: 'Zoé', lastName: 'Élan' })
    await add({ firstName: 'Bram', lastName: 'Ünlü', endDate: '2026-11-20' })
    await add({ firstName: 'Eva', lastName: 'elan', endDate: '2026-11-21' })
    expect((await people()).map(({ firstName, isActive }) => [firstName, isActive])).toEqual([
      ['Eva', true],
      ['Zoé', true],
      ['Bram', false],
    ])
  })

  it('tells the keys somebody has, and when the note in force was given and signed', async () => {
    const personId = await add()
    const { keyLoanId } = await valueOf(
      place.api.people.giveKey({ personId, keyLabel: 'Entrée 1', givenOn: '2026-01-10' }),
    )
    await valueOf(place.api.people.giveKey({ personId, keyLabel: 'Cave', givenOn: '2026-02-10' }))
    await valueOf(place.api.people.returnKey({ keyLoanId, returnedOn: '2026-03-01' }))
    const { connection } = place.vault()
    const note = connection.prepare(
      'INSERT INTO informationNote (id, version, textFr, textNl, createdAt, publishedAt) VALUES (?, ?, ?, ?, 0, ?)',
    )
    const give = connection.prepare(
      "INSERT INTO informationNoteGiven (id, personId, noteId, language, givenOn, signature) VALUES (?, ?, ?, 'fr', ?, 'paper')",
    )
    const found = async () => {
      const { noteVersion, people: list } = await valueOf(place.api.people.listPeople({}))
      return [noteVersion, list[0]?.noteGivenOn, list[0]?.noteSignedOn]
    }
    expect(await found()).toEqual([null, null, null])
    place.vault().transactions.run(
      anAct(),
      () => note.run('n1', 1, 'fr', 'nl', 1),
      () => true,
    )
    place.vault().transactions.run(
      anAct(),
      () => give.run('g1', personId, 'n1', '2026-04-01'),
      () => true,
    )
    place.vault().transactions.run(
      anAct(),
      () => note.run('n2', 2, 'fr', 'nl', null),
      () => true,
    )
    expect(await found()).toEqual([1, '2026-04-01', null])
    place.vault().transactions.run(
      anAct(),
      () => connection.exec("UPDATE informationNoteGiven SET signedOn = '2026-04-02' WHERE id = 'g1'"),
      () => true,
    )
    expect(await found()).toEqual([1, '2026-04-01', '2026-04-02'])
    place.vault().transactions.run(
      anAct(),
      () => note.run('n3', 3, 'fr', 'nl', 2),
      () => true,
    )
    expect(await found()).toEqual([3, null, null])
    expect(await people()).toMatchObject([{ keys: ['Cave'] }])
  })

  it('names the hosts who have no file, but not the archived ones', async () => {
    const [zoe, eva, bram] = [await addHost('Zoé'), await addHost('Eva'), await addHost('Bram')]
    await add({ hostId: zoe })
    await valueOf(place.api.hosts.archive({ hostId: bram }))
    const { hosts } = await valueOf(place.api.people.listHostsWithoutPerson({}))
    expect(hosts.map(({ id }) => id)).toEqual([eva])
  })

  it('leaves as a table that no spreadsheet runs, without account numbers and notes', async () => {
    await add({ firstName: '=1+1', lastName: 'Essai', iban: 'BE68539007547034', note: 'Un mot à part' })
    for (const format of ['csv', 'xlsx'] as const) {
      const file = await valueOf(place.api.people.exportPeople({ format, language: 'fr' }))
      expect(file.fileName).toBe(`dossiers-2026-11-21.${format}`)
      const read = await readTable({ bytes: file.bytes }, { headerLine: 1 })
      if (!read.ok) throw new Error(read.error.type)
      const cells = read.value.rows[0]?.cells ?? []
      expect(cells.slice(0, 2), format).toEqual(['Essai', '=1+1'])
      if (format === 'csv') expect(new TextDecoder().decode(file.bytes)).toContain(`\r\nEssai;'=1+1;`)
      expect(JSON.stringify(read.value)).not.toMatch(/BE68|Un mot/)
    }
  })
})

let acts = 0
const anAct = () => {
  acts += 1
  return {
    txId: `test-${acts}`,
    actor: 'founder',
    command: 'people.test',
    now: place.clock.now(),
    undoes: null,
  }
}

describe('the vault', () => {
  it('answers nothing of people to a treasurer, nor to anybody while it is closed', async () => {
    await add()
    place.openAs({ id: 'treasurer', role: 'treasurer' })
    expect(await place.api.people.listPeople({})).toMatchObject({ error: { type: 'RoleMissing' } })
    await valueOf(place.api.vault.lock({}))
    expect(await place.api.people.listPeople({})).toMatchObject({ ok: false })
    expect(await place.api.people.addPerson({ firstName: 'A', lastName: 'B' })).toMatchObject({ ok: false })
    expect(await valueOf(place.api.hosts.listHosts({}))).toEqual({ hosts: [] })
  })
})
