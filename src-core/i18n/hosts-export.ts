import type { HostOrigin } from '#shared/hosts/host.ts'
import type { Language } from '#shared/kernel/shapes.ts'

/** The words of the table of hosts that leaves as a file: those of the screen. */
interface HostsExportWords {
  readonly file: string
  readonly name: string
  readonly origin: string
  readonly keyHolder: string
  readonly newcomer: string
  readonly since: string
  readonly state: string
  readonly active: string
  readonly archived: string
  readonly absencesToCome: string
  readonly yes: string
  readonly no: string
  readonly origins: Readonly<Record<HostOrigin, string>>
}

export const hostsExportWords: Readonly<Record<Language, HostsExportWords>> = {
  fr: {
    file: 'accueillant-es',
    name: 'Nom',
    origin: 'Provenance',
    keyHolder: 'A une clé',
    newcomer: 'Nouveau·elle',
    since: 'Depuis',
    state: 'Situation',
    active: 'active',
    archived: 'archivée',
    absencesToCome: 'Absences à partir d’aujourd’hui',
    yes: 'oui',
    no: 'non',
    origins: {
      delegated: 'Délégué·e par son institution',
      neighbour: 'Bénévole du quartier',
      peer: 'Usager·ère, pair-aidant·e',
      relative: 'Proche',
    },
  },
  nl: {
    file: 'onthalers',
    name: 'Naam',
    origin: 'Herkomst',
    keyHolder: 'Heeft een sleutel',
    newcomer: 'Nieuw',
    since: 'Sinds',
    state: 'Toestand',
    active: 'actief',
    archived: 'gearchiveerd',
    absencesToCome: 'Afwezigheden vanaf vandaag',
    yes: 'ja',
    no: 'nee',
    origins: {
      delegated: 'Afgevaardigd door een instelling',
      neighbour: 'Vrijwilliger uit de buurt',
      peer: 'Gebruiker, ervaringsdeskundige',
      relative: 'Naaste',
    },
  },
  en: {
    file: 'hosts',
    name: 'Name',
    origin: 'Origin',
    keyHolder: 'Has a key',
    newcomer: 'New',
    since: 'Since',
    state: 'State',
    active: 'active',
    archived: 'archived',
    absencesToCome: 'Absences from today on',
    yes: 'yes',
    no: 'no',
    origins: {
      delegated: 'Delegated by an institution',
      neighbour: 'Volunteer from the neighbourhood',
      peer: 'User, peer supporter',
      relative: 'Relative or friend',
    },
  },
}
