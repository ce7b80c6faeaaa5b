import type { ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import { type NoteVersion, zNoteFacts } from '#shared/people/note-shapes.ts'
import type { NoteFacts } from '#shared/people/note-text-rules.ts'

import { getPlace } from '../place/place-queries.ts'

type NoteRow = VaultSchema['informationNote']
type Vault = ReadDb<VaultSchema>

const nothingKnown: NoteFacts = { place: null, address: null, contact: null, insurer: null, policy: null }

/** What the words in braces stood for when it was published. */
const factsOf = ({ facts }: NoteRow): NoteFacts =>
  facts === null ? nothingKnown : zNoteFacts.parse(JSON.parse(facts))

const versionOf = (row: NoteRow, publishedAt: number): NoteVersion => {
  const { id: noteId, version, textFr, textNl } = row
  return { noteId, version, textFr, textNl, facts: factsOf(row), publishedAt }
}

/** Every published version, newest first. */
export function listVersions(vault: Vault): readonly NoteVersion[] {
  return vault
    .all(vault.q.selectFrom('informationNote').selectAll().orderBy('version', 'desc'))
    .flatMap((row) => (row.publishedAt === null ? [] : [versionOf(row, row.publishedAt)]))
}

/** The version in force: the last one published. */
export const findCurrentNote = (vault: Vault): NoteVersion | undefined => listVersions(vault)[0]

/** The text being prepared, if somebody wrote one. */
export const findDraft = (vault: Vault): NoteRow | undefined =>
  vault.first(vault.q.selectFrom('informationNote').selectAll().where('publishedAt', 'is', null))

/** One version, published or being prepared. */
export function findNote(vault: Vault, noteId: string): NoteVersion | 'draft' | undefined {
  const row = vault.first(vault.q.selectFrom('informationNote').selectAll().where('id', '=', noteId))
  if (row === undefined) return undefined
  return row.publishedAt === null ? 'draft' : versionOf(row, row.publishedAt)
}

const joined = (parts: readonly string[], between: string): string | null => {
  const text = parts.filter((part) => part !== '').join(between)
  return text === '' ? null : text
}

/**
 * What the words in braces stand for today: the place as its settings say, and the civil-liability policy in force;
 * of two, the one that began last.
 */
export function noteFactsOn(db: ReadDb, vault: Vault, today: LocalDate): NoteFacts {
  const { name, addressLine, postcode, municipality, phone, email } = getPlace(db)
  const policy = vault.first(
    vault.q
      .selectFrom('insurancePolicy')
      .select(['insurer', 'policyNumber'])
      .where('kind', '=', 'civilLiability')
      .where('fromDate', '<=', today)
      .where((eb) => eb.or([eb('untilDate', 'is', null), eb('untilDate', '>=', today)]))
      .orderBy('fromDate', 'desc')
      .orderBy('id', 'desc'),
  )
  return {
    place: joined([name], ''),
    address: joined([addressLine, joined([postcode, municipality], ' ') ?? ''], ', '),
    contact: joined([phone, email], ', '),
    insurer: policy?.insurer ?? null,
    policy: policy?.policyNumber ?? null,
  }
}
