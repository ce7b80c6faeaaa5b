import type { Language } from '#shared/kernel/shapes.ts'
import type { PhotoPermission } from '#shared/people/person.ts'

/** The words of the table of files that leaves the vault: those of the screen. */
interface PeopleExportWords {
  readonly file: string
  readonly columns: Readonly<
    Record<
      | 'lastName'
      | 'firstName'
      | 'host'
      | 'phone'
      | 'email'
      | 'street'
      | 'postcode'
      | 'city'
      | 'languages'
      | 'emergencyName'
      | 'emergencyPhone'
      | 'emergencyRelation'
      | 'institution'
      | 'keys'
      | 'noteGivenOn'
      | 'photo'
      | 'startDate'
      | 'endDate'
      | 'state',
      string
    >
  >
  readonly photos: Readonly<Record<PhotoPermission, string>>
  readonly active: string
  readonly gone: string
}

export const peopleExportWords: Readonly<Record<Language, PeopleExportWords>> = {
  fr: {
    file: 'dossiers',
    columns: {
      lastName: 'Nom',
      firstName: 'Prénom',
      host: 'Nom dans la liste',
      phone: 'Téléphone',
      email: 'E-mail',
      street: 'Rue et numéro',
      postcode: 'Code postal',
      city: 'Commune',
      languages: 'Langues',
      emergencyName: "Personne à prévenir en cas d'urgence",
      emergencyPhone: "Téléphone en cas d'urgence",
      emergencyRelation: 'Lien avec cette personne',
      institution: 'Délégué·e par',
      keys: 'Clés',
      noteGivenOn: "Note d'information reçue le",
      photo: 'Photos',
      startDate: 'Premier jour',
      endDate: 'Dernier jour',
      state: 'Situation',
    },
    photos: { notAsked: 'pas demandé', given: "d'accord", refused: "pas d'accord" },
    active: 'active',
    gone: 'partie',
  },
  nl: {
    file: 'dossiers',
    columns: {
      lastName: 'Naam',
      firstName: 'Voornaam',
      host: 'Naam in de lijst',
      phone: 'Telefoon',
      email: 'E-mail',
      street: 'Straat en nummer',
      postcode: 'Postcode',
      city: 'Gemeente',
      languages: 'Talen',
      emergencyName: 'Te verwittigen in nood',
      emergencyPhone: 'Telefoon in nood',
      emergencyRelation: 'Band met deze persoon',
      institution: 'Afgevaardigd door',
      keys: 'Sleutels',
      noteGivenOn: 'Informatienota gekregen op',
      photo: "Foto's",
      startDate: 'Eerste dag',
      endDate: 'Laatste dag',
      state: 'Toestand',
    },
    photos: { notAsked: 'niet gevraagd', given: 'akkoord', refused: 'niet akkoord' },
    active: 'actief',
    gone: 'vertrokken',
  },
  en: {
    file: 'files',
    columns: {
      lastName: 'Last name',
      firstName: 'First name',
      host: 'Name on the list',
      phone: 'Phone',
      email: 'E-mail',
      street: 'Street and number',
      postcode: 'Postcode',
      city: 'Town',
      languages: 'Languages',
      emergencyName: 'Emergency contact',
      emergencyPhone: 'Emergency phone',
      emergencyRelation: 'Relation to this person',
      institution: 'Delegated by',
      keys: 'Keys',
      noteGivenOn: 'Information note received on',
      photo: 'Photos',
      startDate: 'First day',
      endDate: 'Last day',
      state: 'State',
    },
    photos: { notAsked: 'not asked', given: 'agreed', refused: 'refused' },
    active: 'active',
    gone: 'gone',
  },
}
