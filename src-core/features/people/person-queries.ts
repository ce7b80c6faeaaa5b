import type { ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import type { Host } from '#shared/hosts/host.ts'
import { lookOf } from '#shared/kernel/clean-text.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { KeyLoan, PersonWords, PhotoPermission, Training } from '#shared/people/person.ts'

type VaultDb = ReadDb<VaultSchema>

export interface Person extends PersonWords {
  readonly id: string
  readonly createdAt: number
}

/** A file as people read it. */
export const personOf = (row: VaultSchema['person']): Person => ({
  ...row,
  languages: JSON.parse(row.languages) as string[],
  photoPermission: row.photoPermission as PhotoPermission,
})

/** As people look for a name in a card index: the last name first, accents and capitals aside. */
function byName(a: Person, b: Person): number {
  const [keyA, keyB] = [a, b].map(({ lastName, firstName }) => `${lookOf(lastName)} ${lookOf(firstName)}`)
  return (keyA ?? '') < (keyB ?? '') || (keyA === keyB && a.id < b.id) ? -1 : 1
}

/** Everyone who has a file, by last name, those who left too. */
export function listPersons(vault: VaultDb): Person[] {
  return vault.all(vault.q.selectFrom('person').selectAll()).map(personOf).toSorted(byName)
}

export function findPerson(vault: VaultDb, personId: string): Person | undefined {
  const row = vault.first(vault.q.selectFrom('person').selectAll().where('id', '=', personId))
  return row === undefined ? undefined : personOf(row)
}

/** Whose file names this host. */
export function findPersonOfHost(vault: VaultDb, hostId: string): Person | undefined {
  const row = vault.first(vault.q.selectFrom('person').selectAll().where('hostId', '=', hostId))
  return row === undefined ? undefined : personOf(row)
}

/** A person's trainings, the latest first. */
export function listTrainingsOf(vault: VaultDb, personId: string): Training[] {
  const rows = vault.all(
    vault.q
      .selectFrom('training')
      .selectAll()
      .where('personId', '=', personId)
      .orderBy('date', 'desc')
      .orderBy('id', 'desc'),
  )
  return rows.map(({ personId: _personId, ...training }) => training)
}

/** The keys a person has, then those that came back, the latest first. */
export function listKeysOf(vault: VaultDb, personId: string): KeyLoan[] {
  return listKeyLoans(vault).filter((loan) => loan.personId === personId)
}

/** The register: what is out, by key and day, then what came back, the latest first. */
export function listKeyLoans(vault: VaultDb): KeyLoan[] {
  const rows: KeyLoan[] = vault.all(
    vault.q.selectFrom('keyLoan').selectAll().orderBy('givenOn').orderBy('id'),
  )
  const byKey = (a: KeyLoan, b: KeyLoan) => (lookOf(a.keyLabel) < lookOf(b.keyLabel) ? -1 : 1)
  const out = rows.filter(({ returnedOn }) => returnedOn === null)
  const back = rows.filter(({ returnedOn }) => returnedOn !== null)
  const byReturn = (a: KeyLoan, b: KeyLoan) => ((a.returnedOn ?? '') > (b.returnedOn ?? '') ? -1 : 1)
  return [...out.toSorted(byKey), ...back.toSorted(byReturn)]
}

/** The note in force: the published one with the highest version, and when it was last given to each person. */
export function findNoteInForce(vault: VaultDb): {
  readonly version: number | null
  readonly given: ReadonlyMap<string, { readonly givenOn: LocalDate; readonly signedOn: LocalDate | null }>
} {
  const note = vault.first(
    vault.q
      .selectFrom('informationNote')
      .select(['id', 'version'])
      .where('publishedAt', 'is not', null)
      .orderBy('version', 'desc'),
  )
  if (note === undefined) return { version: null, given: new Map() }
  const given = vault.all(
    vault.q
      .selectFrom('informationNoteGiven')
      .select(['personId', 'givenOn', 'signedOn'])
      .where('noteId', '=', note.id)
      .orderBy('givenOn'),
  )
  return { version: note.version, given: new Map(given.map((one) => [one.personId, one])) }
}

/** What a file shows of the host it belongs to. */
export const linkedHost = ({ id, displayName, colour, keyHolder, archivedAt }: Host) => ({
  id,
  displayName,
  colour,
  keyHolder,
  archivedAt,
})
