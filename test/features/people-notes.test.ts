import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { noteTemplate } from '#core/i18n/note-template.ts'

import { anId } from '../support/builders.ts'
import { valueOf } from '../support/core.ts'
import { aVaultPlace } from '../support/vault.ts'

let place: Awaited<ReturnType<typeof aVaultPlace>>
beforeEach(async () => {
  place = await aVaultPlace()
})
afterEach(() => place.dispose())

const texts = { textFr: '# Note\n{lieu}', textNl: '# Nota\n{plek}' }
const publish = async (written: { textFr: string; textNl: string } = texts) => {
  await valueOf(place.api.people.draftNote(written))
  return (await valueOf(place.api.people.publishNote({}))).noteId
}
const person = async (firstName: string, words: { endDate?: string; startDate?: string } = {}) =>
  (await valueOf(place.api.people.addPerson({ firstName, lastName: 'Exemple', ...words }))).personId
const rows = (table: string) => place.vault().connection.prepare(`SELECT * FROM ${table}`).all()
const lastAct = () =>
  place.vault().connection.prepare('SELECT txId, command FROM txn ORDER BY tx DESC').get() as {
    txId: string
    command: string
  }
const today = '2026-11-21'

describe('the text of the note', () => {
  it('is the shipped template until somebody writes, and nothing is kept by looking at it', async () => {
    const { current, draft, facts } = await valueOf(place.api.people.getNote({}))
    expect(current).toBeNull()
    expect(draft).toEqual({ version: 1, textFr: noteTemplate.fr, textNl: noteTemplate.nl, isTemplate: true })
    expect(facts).toEqual({ place: 'Le Seuil', address: null, contact: null, insurer: null, policy: null })
    expect(rows('informationNote')).toEqual([])
  })

  it('is kept while it is being written, in one draft, which can be dropped', async () => {
    const first = await valueOf(place.api.people.draftNote(texts))
    const again = await valueOf(place.api.people.draftNote({ ...texts, textFr: 'Autre' }))
    expect(again).toEqual(first)
    expect((await valueOf(place.api.people.getNote({}))).draft).toMatchObject({
      version: 1,
      textFr: 'Autre',
      isTemplate: false,
    })
    await valueOf(place.api.people.discardDraft({}))
    expect((await valueOf(place.api.people.getNote({}))).draft?.isTemplate).toBe(true)
    expect(await place.api.people.discardDraft({})).toMatchObject({ error: { type: 'NothingToPublish' } })
  })

  it('is published as the next version, with what it names as it is that day', async () => {
    const noteId = await publish()
    const { current, draft } = await valueOf(place.api.people.getNote({}))
    expect(current).toMatchObject({ noteId, version: 1, ...texts, publishedAt: place.clock.now() })
    expect(current?.facts.place).toBe('Le Seuil')
    expect(draft).toBeNull()
    expect(await place.api.people.publishNote({})).toMatchObject({ error: { type: 'NothingToPublish' } })
    const second = await publish({ textFr: 'Deux', textNl: 'Twee' })
    const { versions } = await valueOf(place.api.people.listNoteVersions({}))
    expect(versions.map((one) => [one.noteId, one.version, one.given, one.signed])).toEqual([
      [second, 2, 0, 0],
      [noteId, 1, 0, 0],
    ])
  })

  it('never changes once it is published, whatever the place is called later', async () => {
    const noteId = await publish()
    const { connection, db, transactions } = place.vault()
    const act = { txId: anId(90), actor: 'founder', command: 'people.draftNote', now: 1, undoes: null }
    const rewrite = () =>
      transactions.run(
        act,
        () => db.run(db.q.updateTable('informationNote').set({ textFr: 'Autre' }).where('id', '=', noteId)),
        () => true,
      )
    expect(rewrite).toThrow('a published note is not written again')
    const description = {
      name: 'La Source',
      addressLine: '',
      postcode: '',
      municipality: '',
      phone: '',
      email: '',
    }
    await valueOf(place.api.place.describePlace(description))
    const { current, facts } = await valueOf(place.api.people.getNote({}))
    expect([current?.facts.place, facts.place]).toEqual(['Le Seuil', 'La Source'])
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(await place.api.vault.undo({ txId: lastAct().txId })).toMatchObject({
      error: { type: 'AppendOnly', table: 'informationNote' },
    })
  })

  it('is not published with a blank, an unknown word, or something the place does not have', async () => {
    const refusalOf = async (textFr: string) => {
      await valueOf(place.api.people.draftNote({ textFr, textNl: 'Nota' }))
      const result = await place.api.people.publishNote({})
      return result.ok ? null : result.error
    }
    expect(await refusalOf('Note\n[à compléter]')).toEqual({ type: 'NoteBlankLeft', language: 'fr', line: 2 })
    expect(await refusalOf('{siège}')).toEqual({ type: 'NoteWordUnknown', language: 'fr', line: 1 })
    expect(await refusalOf('{assureur}')).toEqual({ type: 'NoteFactMissing', fact: 'insurer' })
    const policy = { kind: 'civilLiability', insurer: 'Ethias', policyNumber: '45', note: null } as const
    await valueOf(place.api.people.addPolicy({ ...policy, fromDate: '2026-01-01', untilDate: '2026-11-20' }))
    expect(await refusalOf('{assureur}')).toEqual({ type: 'NoteFactMissing', fact: 'insurer' })
    await valueOf(place.api.people.addPolicy({ ...policy, fromDate: '2026-11-21', untilDate: null }))
    expect(await refusalOf('{assureur} {police}')).toBeNull()
    expect((await valueOf(place.api.people.getNote({}))).current?.facts).toMatchObject({
      insurer: 'Ethias',
      policy: '45',
    })
  })
})

describe('giving the note', () => {
  it('is noted for a person once, in a language, on a day that has come', async () => {
    const [noteId, samira] = [await publish(), await person('Samira')]
    const giving = { personId: samira, noteId, language: 'fr', givenOn: today } as const
    const { givenId } = await valueOf(place.api.people.giveNote(giving))
    expect(await place.api.people.giveNote(giving)).toMatchObject({
      error: { type: 'AlreadyGiven', givenId, personId: samira },
    })
    const tomorrow = await place.api.people.giveNote({ ...giving, givenOn: '2026-11-22' })
    expect(tomorrow).toMatchObject({ error: { type: 'DateToCome', today } })
    expect(await place.api.people.giveNote({ ...giving, personId: anId(8) })).toMatchObject({
      error: { type: 'PersonUnknown' },
    })
    expect(await place.api.people.giveNote({ ...giving, noteId: anId(8) })).toMatchObject({
      error: { type: 'NoteUnknown' },
    })
    const draft = await valueOf(place.api.people.draftNote(texts))
    expect(await place.api.people.giveNote({ ...giving, noteId: draft.noteId })).toMatchObject({
      error: { type: 'NoteNotPublished' },
    })
    const { given, lack } = await valueOf(place.api.people.listNotesGiven({ personId: samira }))
    expect(given).toEqual([
      {
        givenId,
        noteId,
        version: 1,
        language: 'fr',
        givenOn: today,
        signature: 'none',
        signedOn: null,
      },
    ])
    expect(lack).toBe('notSigned')
  })

  it('to several is one act: all of them or none', async () => {
    const [noteId, samira, luc] = [await publish(), await person('Samira'), await person('Luc')]
    const people = [
      { personId: samira, language: 'fr' },
      { personId: luc, language: 'nl' },
    ] as const
    const unknown = { personId: anId(8), language: 'fr' } as const
    expect(
      await place.api.people.giveNotes({ noteId, givenOn: today, people: [...people, unknown] }),
    ).toMatchObject({ error: { type: 'PersonUnknown', personId: anId(8) } })
    expect(rows('informationNoteGiven')).toEqual([])
    await valueOf(place.api.people.giveNotes({ noteId, givenOn: today, people: [...people] }))
    expect(rows('informationNoteGiven')).toHaveLength(2)
    await valueOf(place.api.vault.undo({ txId: lastAct().txId }))
    expect(rows('informationNoteGiven')).toEqual([])
  })

  it('is signed once, on paper or on the screen, not before it was given', async () => {
    const [noteId, samira] = [await publish(), await person('Samira')]
    const giving = { personId: samira, noteId, language: 'nl', givenOn: '2026-11-20' } as const
    const { givenId } = await valueOf(place.api.people.giveNote(giving))
    const drawing = 'M10 10L20 20'
    const paper = { givenId, signature: 'paper', signedOn: today } as const
    const refused = async (input: Parameters<typeof place.api.people.signNote>[0]) => {
      const result = await place.api.people.signNote(input)
      return result.ok ? null : result.error.type
    }
    expect(await refused({ ...paper, signedOn: '2026-11-19' })).toBe('SignedBeforeGiven')
    expect(await refused({ ...paper, signedOn: '2026-11-22' })).toBe('DateToCome')
    expect(await refused({ ...paper, drawing })).toBe('DrawingMissing')
    expect(await refused({ ...paper, signature: 'screen' })).toBe('DrawingMissing')
    expect(await refused({ ...paper, signature: 'screen', drawing: 'M0 0<script>' })).toBe('InvalidInput')
    expect(await refused({ ...paper, signature: 'screen', drawing })).toBeNull()
    expect(await refused(paper)).toBe('AlreadySigned')
    expect(await refused({ ...paper, givenId: anId(8) })).toBe('GivenUnknown')
    const sheet = await valueOf(place.api.people.getNoteSheet({ noteId, personId: samira }))
    expect(sheet).toMatchObject({
      note: { noteId, version: 1 },
      person: { firstName: 'Samira', lastName: 'Exemple' },
      given: { signature: 'screen', signedOn: today, drawing, language: 'nl' },
    })
    expect(await valueOf(place.api.people.getNoteSheet({ noteId, personId: null }))).toMatchObject({
      person: null,
      given: null,
    })
  })

  it('noted by mistake is taken away with its signature, and that can be taken back', async () => {
    const [noteId, samira] = [await publish(), await person('Samira')]
    const giving = { personId: samira, noteId, language: 'fr', givenOn: today } as const
    const { givenId } = await valueOf(place.api.people.giveNote(giving))
    await valueOf(place.api.people.signNote({ givenId, signature: 'paper', signedOn: today }))
    await valueOf(place.api.people.withdrawGiven({ givenId }))
    expect(rows('informationNoteGiven')).toEqual([])
    expect(await place.api.people.withdrawGiven({ givenId })).toMatchObject({
      error: { type: 'GivenUnknown', givenId },
    })
    await valueOf(place.api.vault.undo({ txId: lastAct().txId }))
    expect(rows('informationNoteGiven')).toMatchObject([{ id: givenId, signature: 'paper' }])
  })
})

describe('who lacks the note', () => {
  it('is nobody before it was published, then whoever has not left and not signed the version in force', async () => {
    const samira = await person('Samira')
    const luc = await person('Luc', { startDate: '2027-02-01' })
    await person('Ana', { endDate: '2026-10-31' })
    expect(await valueOf(place.api.people.listMissingNotes({}))).toEqual({
      current: null,
      people: 2,
      missing: [],
      hosts: [],
    })
    const noteId = await publish()
    const lacking = async () =>
      (await valueOf(place.api.people.listMissingNotes({}))).missing.map((one) => [one.personId, one.lack])
    expect(await lacking()).toEqual([
      [luc, 'never'],
      [samira, 'never'],
    ])
    const giving = { personId: samira, noteId, language: 'fr', givenOn: today } as const
    const { givenId } = await valueOf(place.api.people.giveNote(giving))
    expect(await lacking()).toEqual([
      [luc, 'never'],
      [samira, 'notSigned'],
    ])
    await valueOf(place.api.people.signNote({ givenId, signature: 'paper', signedOn: today }))
    expect(await lacking()).toEqual([[luc, 'never']])
    await publish({ textFr: 'Deux', textNl: 'Twee' })
    expect(await lacking()).toEqual([
      [luc, 'never'],
      [samira, 'older'],
    ])
  })
})

describe('a host without a file', () => {
  it('is named among who lacks the note, until archived or given a file, and in the table', async () => {
    const { hosts, people } = place.api
    const add = async (displayName: string) =>
      (await valueOf(hosts.add({ displayName, origin: 'neighbour' }))).hostId
    const [yusuf, eva] = [await add('Yusuf'), await add('Eva')]
    await publish()
    const without = async () =>
      (await valueOf(people.listMissingNotes({}))).hosts.map(({ displayName }) => displayName)
    expect(await without()).toEqual(['Eva', 'Yusuf'])
    const { bytes } = await valueOf(people.exportMissingNotes({ format: 'csv', language: 'fr' }))
    expect(new TextDecoder().decode(bytes)).toContain(';Eva;pas encore de dossier;;;')
    await valueOf(people.addPerson({ firstName: 'Eva', lastName: 'Essai', hostId: eva }))
    await valueOf(hosts.archive({ hostId: yusuf }))
    expect(await without()).toEqual([])
  })
})

describe('the list of who lacks the note', () => {
  it('leaves as a table, in the order and the words of the screen', async () => {
    const samira = await person('Samira', { startDate: '2026-12-01' })
    const noteId = await publish()
    await valueOf(
      place.api.people.giveNote({ personId: samira, noteId, language: 'fr', givenOn: '2026-11-20' }),
    )
    await person('=Luc')
    const { fileName, bytes } = await valueOf(
      place.api.people.exportMissingNotes({ format: 'csv', language: 'fr' }),
    )
    expect(fileName).toBe('note-a-remettre-2026-11-21.csv')
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n')
    expect(lines).toEqual([
      'Nom;Prénom;Où en est la note;Dernière version reçue;Remise le;Premier jour',
      "Exemple;'=Luc;jamais reçue;;;",
      'Exemple;Samira;reçue, pas signée;1;2026-11-20;2026-12-01',
    ])
  })
})

describe('for a treasurer, and for nobody when the vault is locked', () => {
  it('no entry about notes answers', async () => {
    place.openAs({ id: 'tresor', role: 'treasurer' })
    const refused = { ok: false, error: { type: 'RoleMissing', role: 'coordinator' } }
    expect(await place.api.people.getNote({})).toEqual(refused)
    expect(await place.api.people.listMissingNotes({})).toEqual(refused)
    expect(await place.api.people.listPolicies({})).toEqual(refused)
    expect(await place.api.people.draftNote(texts)).toEqual(refused)
  })
})
