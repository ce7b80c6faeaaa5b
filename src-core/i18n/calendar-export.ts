import type { Language } from '#shared/kernel/shapes.ts'

/** The words of the calendar that leaves as a file. */
interface CalendarExportWords {
  readonly file: string
  readonly slot: string
  readonly standby: (slot: string) => string
  readonly hosts: (names: string) => string
  readonly with: (names: string) => string
  readonly missing: (hosts: number) => string
  readonly keyMissing: string
  readonly cancelled: string
  readonly closed: string
}

const hard = '\u00a0'

export const calendarExportWords: Readonly<Record<Language, CalendarExportWords>> = {
  fr: {
    file: 'agenda',
    slot: 'Permanence',
    standby: (slot) => `${slot} (en réserve)`,
    hosts: (names) => `Qui vient${hard}: ${names}`,
    with: (names) => `Avec${hard}: ${names}`,
    missing: (hosts) => (hosts === 1 ? 'Il manque 1 personne.' : `Il manque ${hosts} personnes.`),
    keyMissing: 'Il manque une clé.',
    cancelled: 'Annulée',
    closed: 'Fermé',
  },
  nl: {
    file: 'agenda',
    slot: 'Permanentie',
    standby: (slot) => `${slot} (reserve)`,
    hosts: (names) => `Wie komt: ${names}`,
    with: (names) => `Met: ${names}`,
    missing: (hosts) => (hosts === 1 ? 'Er is 1 persoon te kort.' : `Er zijn ${hosts} personen te kort.`),
    keyMissing: 'Er ontbreekt een sleutel.',
    cancelled: 'Afgelast',
    closed: 'Gesloten',
  },
  en: {
    file: 'calendar',
    slot: 'Slot',
    standby: (slot) => `${slot} (on standby)`,
    hosts: (names) => `Who comes: ${names}`,
    with: (names) => `With: ${names}`,
    missing: (hosts) => (hosts === 1 ? '1 person is missing.' : `${hosts} people are missing.`),
    keyMissing: 'A key is missing.',
    cancelled: 'Cancelled',
    closed: 'Closed',
  },
}
