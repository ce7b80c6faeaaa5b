import type { FieldSpecs } from '#shared/import/field-rules.ts'
import type { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'

/** Several columns of names: `Personne 1`, `Personne 2`, … */
export const nameFields = ['names', 'names2', 'names3', 'names4', 'names5', 'names6'] as const

const numbered = (number: number) => ({
  kind: 'text' as const,
  maxLength: 200,
  synonyms: [
    'personne',
    'accueillant',
    'accueillante',
    'nom',
    'persoon',
    'onthaler',
    'naam',
    'person',
    'host',
    'name',
  ].map((word) => `${word} ${number}`),
})

/**
 * What a past rota holds: a day, the hours, who was there. One line a slot, its people in one cell or in several
 * columns, or one line a person. No other column is read: not the remarks, not the telephone numbers.
 */
export const pastFields = {
  date: { kind: 'date', required: true, synonyms: ['date', 'jour', 'journée', 'datum', 'dag', 'day'] },
  hours: {
    kind: 'text',
    maxLength: 60,
    synonyms: [
      'heures',
      'horaire',
      'plage',
      'plage horaire',
      'permanence',
      'uren',
      'uurrooster',
      'hours',
      'slot',
    ],
  },
  startTime: {
    kind: 'time',
    synonyms: ['début', 'heure de début', 'heure', 'de', 'begin', 'beginuur', 'van', 'start', 'from'],
  },
  endTime: {
    kind: 'time',
    synonyms: ['fin', 'heure de fin', 'à', "jusqu'à", 'einde', 'einduur', 'tot', 'end', 'until'],
  },
  names: {
    kind: 'text',
    maxLength: 1000,
    synonyms: [
      'accueillants',
      'présents',
      'aanwezigen',
      'accueillantes',
      'accueillant·es',
      'accueillant',
      'personnes',
      'personne',
      'noms',
      'prénom',
      'prénoms',
      'qui',
      'bénévoles',
      'bénévole',
      'onthalers',
      'vrijwilligers',
      'namen',
      'voornaam',
      'wie',
      'hosts',
      'volunteers',
      'names',
      'who',
      'accueillant 1',
      'personne 1',
      'nom 1',
      'persoon 1',
      'onthaler 1',
      'naam 1',
      'person 1',
      'host 1',
      'name 1',
    ],
    // Beside a first name it is the family name, which the rota does not show.
    perhaps: ['nom', 'naam', 'name'],
  },
  names2: numbered(2),
  names3: numbered(3),
  names4: numbered(4),
  names5: numbered(5),
  names6: numbered(6),
  state: {
    kind: 'choice',
    synonyms: [
      'présence',
      'présent',
      'état',
      'statut',
      'venu',
      'aanwezigheid',
      'aanwezig',
      'status',
      'presence',
      'attendance',
    ],
    choices: {
      present: [
        'présent',
        'présente',
        'oui',
        'o',
        'x',
        '1',
        'venu',
        'venue',
        'ok',
        'aanwezig',
        'ja',
        'j',
        'yes',
        'y',
        'came',
      ],
      absent: [
        'absent',
        'absente',
        'non',
        '0',
        'pas venu',
        'pas venue',
        'afwezig',
        'nee',
        'neen',
        'no',
        'missing',
      ],
      withdrawn: [
        'excusé',
        'excusée',
        'désisté',
        'désistée',
        'annulé',
        'verontschuldigd',
        'afgezegd',
        'excused',
        'withdrew',
      ],
    },
  },
} as const satisfies FieldSpecs

export type PastFields = typeof pastFields
export type PastField = keyof PastFields & string

/** What is noted of somebody on a slot of the past; `present` where the file does not say. */
export const pastStates = ['present', 'absent', 'withdrawn'] as const
export type PastState = (typeof pastStates)[number]

/** A line of a past rota. */
export interface PastRow {
  readonly line: number
  readonly date: LocalDate
  readonly startTime: LocalTime | null
  readonly endTime: LocalTime | null
  readonly names: readonly string[]
  readonly state: PastState
}

/** More names than that on one line is a list of people, not a slot. */
export const mostNames = 30

/** The hours of the lines that say none. */
export interface UsualHours {
  readonly startTime: LocalTime
  readonly endTime: LocalTime
}

/**
 * Why a line lands on no slot. `NotOver`: today or later. `TimeMissing`: no hours, and the day has not exactly one
 * slot. `EndMissing`: no slot begins then, and nothing says how long a new one was. `SlotCancelled`: the place
 * cancelled it; one that was held all the same is reopened first.
 */
export const pastProblems = ['NotOver', 'TimeMissing', 'EndMissing', 'SlotCancelled'] as const
export type PastProblem = (typeof pastProblems)[number]

/** Who a name of the file is, as a person said. */
export type NameChoice =
  | { readonly kind: 'host'; readonly hostId: string }
  | { readonly kind: 'new' }
  | { readonly kind: 'leave' }
