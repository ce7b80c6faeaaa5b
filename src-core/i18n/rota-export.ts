import type { Language } from '#shared/kernel/shapes.ts'
import type { SignupState, SignupWay } from '#shared/rota/signup.ts'

/** The words of the table of slots that leaves as a file: those of the screen. */
interface RotaExportWords {
  readonly file: string
  readonly date: string
  readonly weekday: string
  readonly start: string
  readonly end: string
  readonly name: string
  readonly minimum: string
  readonly maximum: string
  readonly hosts: string
  readonly missingHosts: string
  readonly keyMissing: string
  readonly shut: string
  readonly why: string
  readonly note: string
  readonly cancelled: string
  readonly closed: string
  readonly yes: string
  readonly no: string
  readonly cameBy: string
  readonly replacedBy: string
  readonly states: Readonly<Record<SignupState, string>>
  /** How a host came onto a slot, other than by themselves. */
  readonly ways: Readonly<Record<Exclude<SignupWay, 'self'>, string>>
}

export const rotaExportWords: Readonly<Record<Language, RotaExportWords>> = {
  fr: {
    file: 'permanences',
    date: 'Date',
    weekday: 'Jour',
    start: 'Début',
    end: 'Fin',
    name: 'Permanence',
    minimum: 'Minimum',
    maximum: 'Maximum',
    hosts: 'Qui vient',
    missingHosts: 'Personnes qui manquent',
    keyMissing: 'Il manque une clé',
    shut: 'Annulée ou fermée',
    why: 'Pourquoi',
    note: 'Note',
    cancelled: 'annulée',
    closed: 'fermée',
    yes: 'oui',
    no: 'non',
    cameBy: 'Inscription',
    replacedBy: 'Remplacements',
    states: {
      signedUp: 'inscrit·e',
      confirmed: 'confirmé·e',
      standby: 'en réserve',
      replaced: 'remplacé·e',
      withdrawn: 'désisté·e',
      cancelledByPlace: 'permanence annulée',
      present: 'présent·e',
      absent: 'absent·e',
    },
    ways: {
      standing: 'inscription fixe',
      filling: 'aide au remplissage',
      replacement: 'remplacement',
      swap: 'échange',
      import: 'importation',
    },
  },
  nl: {
    file: 'permanenties',
    date: 'Datum',
    weekday: 'Dag',
    start: 'Begin',
    end: 'Einde',
    name: 'Permanentie',
    minimum: 'Minimum',
    maximum: 'Maximum',
    hosts: 'Wie komt',
    missingHosts: 'Personen te kort',
    keyMissing: 'Er ontbreekt een sleutel',
    shut: 'Afgelast of gesloten',
    why: 'Waarom',
    note: 'Notitie',
    cancelled: 'afgelast',
    closed: 'gesloten',
    yes: 'ja',
    no: 'nee',
    cameBy: 'Inschrijving',
    replacedBy: 'Vervangingen',
    states: {
      signedUp: 'ingeschreven',
      confirmed: 'bevestigd',
      standby: 'reserve',
      replaced: 'vervangen',
      withdrawn: 'afgemeld',
      cancelledByPlace: 'permanentie afgelast',
      present: 'aanwezig',
      absent: 'afwezig',
    },
    ways: {
      standing: 'vaste inschrijving',
      filling: 'invulhulp',
      replacement: 'vervanging',
      swap: 'ruil',
      import: 'ingevoerd',
    },
  },
  en: {
    file: 'slots',
    date: 'Date',
    weekday: 'Day',
    start: 'Start',
    end: 'End',
    name: 'Slot',
    minimum: 'Minimum',
    maximum: 'Maximum',
    hosts: 'Who comes',
    missingHosts: 'Hosts missing',
    keyMissing: 'A key is missing',
    shut: 'Cancelled or closed',
    why: 'Why',
    note: 'Note',
    cancelled: 'cancelled',
    closed: 'closed',
    yes: 'yes',
    no: 'no',
    cameBy: 'Sign-up',
    replacedBy: 'Replacements',
    states: {
      signedUp: 'signed up',
      confirmed: 'confirmed',
      standby: 'on standby',
      replaced: 'replaced',
      withdrawn: 'withdrew',
      cancelledByPlace: 'slot cancelled',
      present: 'present',
      absent: 'absent',
    },
    ways: {
      standing: 'standing sign-up',
      filling: 'filling',
      replacement: 'replacement',
      swap: 'swap',
      import: 'imported',
    },
  },
}
