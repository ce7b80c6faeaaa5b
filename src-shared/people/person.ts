import type { LocalDate } from '#shared/kernel/local-date.ts'

/** Whether somebody agreed to be seen on the place's pictures; asked in words, the day is kept. */
export const photoPermissions = ['notAsked', 'given', 'refused'] as const
export type PhotoPermission = (typeof photoPermissions)[number]

/**
 * The free texts and lines of a file, an institution, a training or a key, by their name in the contract: a refusal
 * says which one it is about without quoting it.
 */
export const peopleFields = [
  'firstName',
  'lastName',
  'email',
  'phone',
  'languages',
  'street',
  'postcode',
  'city',
  'emergencyName',
  'emergencyRelation',
  'emergencyPhone',
  'accountHolder',
  'note',
  'name',
  'contactName',
  'title',
  'provider',
  'keyLabel',
] as const
export type PeopleField = (typeof peopleFields)[number]

/** What is written of somebody in their file. Nothing of it is on the open lists, but the display name of the host. */
export interface PersonWords {
  /** The host of the rota this person is; null: somebody who is on no list. */
  readonly hostId: string | null
  readonly firstName: string
  readonly lastName: string
  readonly email: string | null
  readonly phone: string | null
  /** As people name them: `français`, `tigrigna`. */
  readonly languages: readonly string[]
  readonly street: string | null
  readonly postcode: string | null
  readonly city: string | null
  readonly emergencyName: string | null
  readonly emergencyPhone: string | null
  readonly emergencyRelation: string | null
  /** Who delegates this person, when somebody does. */
  readonly institutionId: string | null
  readonly iban: string | null
  /** Whose account it is, when it is not the person's own name. */
  readonly accountHolder: string | null
  readonly startDate: LocalDate | null
  readonly endDate: LocalDate | null
  readonly photoPermission: PhotoPermission
  readonly photoAskedOn: LocalDate | null
  readonly note: string | null
}

export interface Training {
  readonly id: string
  readonly title: string
  readonly date: LocalDate
  readonly validUntil: LocalDate | null
  readonly provider: string | null
  readonly note: string | null
}

export interface KeyLoan {
  readonly id: string
  readonly personId: string
  readonly keyLabel: string
  readonly givenOn: LocalDate
  readonly returnedOn: LocalDate | null
  readonly note: string | null
}
