import type { Language } from '#shared/kernel/shapes.ts'
import type { NoteLack } from '#shared/people/note-giving-rules.ts'

/** The words of the list of who lacks the information note: those of the screen. */
interface MissingNotesExportWords {
  readonly file: string
  readonly lastName: string
  readonly firstName: string
  readonly lack: string
  readonly lacks: Readonly<Record<NoteLack, string>>
  /** A host of the open list to whom nothing can have been given. */
  readonly withoutFile: string
  readonly lastVersion: string
  readonly givenOn: string
  readonly startDate: string
}

export const missingNotesExportWords: Readonly<Record<Language, MissingNotesExportWords>> = {
  fr: {
    file: 'note-a-remettre',
    lastName: 'Nom',
    firstName: 'Prénom',
    lack: 'Où en est la note',
    lacks: { never: 'jamais reçue', older: 'version plus ancienne', notSigned: 'reçue, pas signée' },
    withoutFile: 'pas encore de dossier',
    lastVersion: 'Dernière version reçue',
    givenOn: 'Remise le',
    startDate: 'Premier jour',
  },
  nl: {
    file: 'nota-te-bezorgen',
    lastName: 'Naam',
    firstName: 'Voornaam',
    lack: 'Hoever staat de nota',
    lacks: { never: 'nooit gekregen', older: 'oudere versie', notSigned: 'gekregen, niet ondertekend' },
    withoutFile: 'nog geen dossier',
    lastVersion: 'Laatste gekregen versie',
    givenOn: 'Bezorgd op',
    startDate: 'Eerste dag',
  },
  en: {
    file: 'note-to-give',
    lastName: 'Last name',
    firstName: 'First name',
    lack: 'Where the note stands',
    lacks: { never: 'never given', older: 'older version', notSigned: 'given, not signed' },
    withoutFile: 'no file yet',
    lastVersion: 'Last version given',
    givenOn: 'Given on',
    startDate: 'First day',
  },
}
