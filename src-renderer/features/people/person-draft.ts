import type { WholeContract } from '#renderer/lib/api.ts'
import type { InputOf } from '#shared/kernel/contract-kit.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { PhotoPermission } from '#shared/people/person.ts'

import type { HostWithoutFile, Person } from './people-facts.ts'

/** The lines of a file that are typed as they come. */
export const lineNames = [
  'firstName',
  'lastName',
  'email',
  'phone',
  'street',
  'postcode',
  'city',
  'emergencyName',
  'emergencyPhone',
  'emergencyRelation',
  'iban',
  'accountHolder',
  'note',
] as const
export type LineName = (typeof lineNames)[number]

/** A file, or a part of it, being typed. Languages stand on one line, with commas. */
export interface PersonDraft extends Readonly<Record<LineName, string>> {
  readonly languages: string
  readonly hostId: string | null
  readonly institutionId: string | null
  readonly startDate: LocalDate | null
  readonly endDate: LocalDate | null
  readonly photoPermission: PhotoPermission
  readonly photoAskedOn: LocalDate | null
}

export type DraftName = keyof PersonDraft

/** As the contract has it (zPersonWords). */
export const longest: Readonly<Record<LineName, number>> = {
  firstName: 80,
  lastName: 80,
  email: 200,
  phone: 60,
  street: 160,
  postcode: 12,
  city: 80,
  emergencyName: 120,
  emergencyPhone: 60,
  emergencyRelation: 80,
  iban: 60,
  accountHolder: 120,
  note: 500,
}
export const longestLanguage = 40
export const mostLanguages = 12

const noLines = Object.fromEntries(lineNames.map((name) => [name, ''])) as Record<LineName, string>

/** A new file; what the open list says of the host already stands there. */
export const newDraft = (host: HostWithoutFile | null): PersonDraft => ({
  ...noLines,
  firstName: host?.displayName ?? '',
  languages: '',
  hostId: host?.id ?? null,
  institutionId: null,
  startDate: host?.since ?? null,
  endDate: null,
  photoPermission: 'notAsked',
  photoAskedOn: null,
})

export function draftOf(person: Person): PersonDraft {
  const { hostId, institutionId, startDate, endDate, photoPermission, photoAskedOn } = person
  const lines = Object.fromEntries(lineNames.map((name) => [name, person[name] ?? '']))
  return {
    ...(lines as Record<LineName, string>),
    languages: person.languages.join(', '),
    hostId,
    institutionId,
    startDate,
    endDate,
    photoPermission,
    photoAskedOn,
  }
}

/** `français, tigrigna` → two languages. */
export const languagesOf = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((language) => language.trim())
    .filter((language) => language !== '')

type Changes = Omit<InputOf<WholeContract['people']['changePerson']>, 'personId'>

/** The named parts of a draft, as the contract takes them; a line left empty is unknown. */
export function wordsOf(draft: PersonDraft, names: readonly DraftName[]): Changes {
  const all = { ...draft, languages: languagesOf(draft.languages) }
  return Object.fromEntries(
    names.map((name) => {
      const value = all[name]
      return [name, value === '' ? null : value]
    }),
  )
}
