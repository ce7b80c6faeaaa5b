import { err, ok } from '#shared/kernel/result.ts'
import { type NoteGap, noteGapsOf } from '#shared/people/note-text-rules.ts'
import type { notesContract } from '#shared/people/notes-contract.ts'

import type { Handlers, VaultCommandContext, VaultQueryContext } from '../../context.ts'
import { noteTemplate } from '../../i18n/note-template.ts'
import { findCurrentNote, findDraft, listVersions, noteFactsOn } from './note-queries.ts'

type Notes = Handlers<typeof notesContract>

/** What the next version says so far: what somebody wrote, else the shipped template before the first one. */
function draftOf({ vault }: Pick<VaultQueryContext, 'vault'>) {
  const current = findCurrentNote(vault)
  const version = (current?.version ?? 0) + 1
  const row = findDraft(vault)
  if (row !== undefined) return { version, textFr: row.textFr, textNl: row.textNl, isTemplate: false }
  if (current !== undefined) return null
  return { version, textFr: noteTemplate.fr, textNl: noteTemplate.nl, isTemplate: true }
}

export const getNote: Notes['getNote'] = (context) =>
  ok({
    current: findCurrentNote(context.vault) ?? null,
    draft: draftOf(context),
    facts: noteFactsOn(context.db, context.vault, context.today),
  })

export const listNoteVersions: Notes['listNoteVersions'] = ({ vault }) => {
  const rows = vault.all(vault.q.selectFrom('informationNoteGiven').select(['noteId', 'signature']))
  return ok({
    versions: listVersions(vault).map((version) => {
      const given = rows.filter(({ noteId }) => noteId === version.noteId)
      const signed = given.filter(({ signature }) => signature !== 'none')
      return { ...version, given: given.length, signed: signed.length }
    }),
  })
}

/** Writes the text of the next version: one draft at most, whoever writes in it. */
function writeDraft(
  { vault, now, newId }: VaultCommandContext,
  texts: { textFr: string; textNl: string },
): string {
  const row = findDraft(vault)
  if (row !== undefined) {
    vault.run(vault.q.updateTable('informationNote').set(texts).where('id', '=', row.id))
    return row.id
  }
  const id = newId()
  const version = (findCurrentNote(vault)?.version ?? 0) + 1
  const values = { id, version, ...texts, createdAt: now, facts: null, publishedAt: null }
  vault.run(vault.q.insertInto('informationNote').values(values))
  return id
}

export const draftNote: Notes['draftNote'] = (context, { textFr, textNl }) => {
  const noteId = writeDraft(context, { textFr, textNl })
  return ok({ noteId, version: (findCurrentNote(context.vault)?.version ?? 0) + 1 })
}

export const discardDraft: Notes['discardDraft'] = ({ vault }) => {
  const dropped = vault.run(vault.q.deleteFrom('informationNote').where('publishedAt', 'is', null))
  return dropped === 0 ? err({ type: 'NothingToPublish' }) : ok({})
}

/** The first thing in the way, as the contract refuses it. */
function refusalOf(gap: NoteGap) {
  if (gap.kind === 'factMissing') return err({ type: 'NoteFactMissing', fact: gap.fact } as const)
  const { kind, language, line } = gap
  return err({ type: kind === 'blank' ? 'NoteBlankLeft' : 'NoteWordUnknown', language, line } as const)
}

export const publishNote: Notes['publishNote'] = (context) => {
  const { db, vault, now, today } = context
  const draft = draftOf(context)
  if (draft === null) return err({ type: 'NothingToPublish' })
  const { version, textFr, textNl } = draft
  const facts = noteFactsOn(db, vault, today)
  const [gap] = noteGapsOf({ fr: textFr, nl: textNl }, facts)
  if (gap !== undefined) return refusalOf(gap)
  const noteId = writeDraft(context, { textFr, textNl })
  const published = { facts: JSON.stringify(facts), publishedAt: now }
  vault.run(vault.q.updateTable('informationNote').set(published).where('id', '=', noteId))
  return ok({ noteId, version, publishedOn: today })
}
