import type { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'

/**
 * Where a host comes from, in the words of the founding document ("« Lieu de liens » : le projet", principes de
 * fonctionnement): « délégués par leurs institutions », « bénévoles issus du quartier », « usagers/pair-aidants »,
 * « proches ». The same sentence goes on: « ces accueillants seront tous là en tant que citoyens impliqués dans un
 * projet, ceci afin d'éviter toute hiérarchie, même implicite ». So no rule reads this field and no list sorts by it.
 */
export const hostOrigins = ['delegated', 'neighbour', 'peer', 'relative'] as const
export type HostOrigin = (typeof hostOrigins)[number]

/** The pastels a host can choose from; each has its light and dark shade in the screen's tokens. */
export const hostColours = [
  'sage',
  'mint',
  'lagoon',
  'sky',
  'periwinkle',
  'lavender',
  'lilac',
  'rose',
  'peach',
  'apricot',
  'straw',
  'sand',
] as const
export type HostColour = (typeof hostColours)[number]

/** Someone who welcomes. Nothing more than a display name is kept here: contacts belong to the vault. */
export interface Host {
  readonly id: string
  /** What the others call this person; unique enough to be recognised on the rota. */
  readonly displayName: string
  readonly colour: HostColour
  readonly origin: HostOrigin
  /** Has a key of the place, so can open and close it. */
  readonly keyHolder: boolean
  /** Still learning the place, so best not alone. Says nothing about the person otherwise. */
  readonly newcomer: boolean
  readonly since: LocalDate | null
  readonly archivedAt: number | null
}

/** Typed at the screen, or read from a calendar file. */
export const absenceOrigins = ['screen', 'ics'] as const

/** When someone is away, both days included. A missing time is the whole day at that end. */
export interface AbsenceSpan {
  readonly fromDate: LocalDate
  readonly untilDate: LocalDate
  /** Away from this time on the first day. */
  readonly fromTime: LocalTime | null
  /** Back at this time on the last day. */
  readonly untilTime: LocalTime | null
}

/**
 * An absence of a host. It has no reason, not even a kind from a list: "ill", "hospital" or "therapy" would be
 * health data (GDPR article 9), and the rota only needs to know when.
 */
export interface Absence extends AbsenceSpan {
  readonly id: string
  readonly hostId: string
  readonly origin: (typeof absenceOrigins)[number]
}
