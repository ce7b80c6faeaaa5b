import { api, type WholeContract } from '#renderer/lib/api.ts'
import type { Topic } from '#renderer/lib/changed.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'

type People = WholeContract['people']

export type ListedPerson = OutputOf<People['listPeople']>['people'][number]
export type PersonFile = OutputOf<People['getPerson']>
export type Person = PersonFile['person']
export type HostWithoutFile = OutputOf<People['listHostsWithoutPerson']>['hosts'][number]
export type Institution = OutputOf<People['listInstitutions']>['institutions'][number]
export type KeyRegister = OutputOf<People['listKeys']>
export type ListedLoan = KeyRegister['loans'][number]

/** What a file depends on: the vault's own facts, and the name, colour and mark of its host. */
export const peopleTopics: readonly Topic[] = ['people', 'hosts']

export const useInstitutions = (): readonly Institution[] | undefined =>
  useQuery(api.people.listInstitutions, {}, ['people']).data?.institutions

export const useKeyRegister = (): KeyRegister | undefined =>
  useQuery(api.people.listKeys, {}, peopleTopics).data

/** As people are spoken of: first name, then last name. */
export const fullName = ({
  firstName,
  lastName,
}: {
  readonly firstName: string
  readonly lastName: string
}) => `${firstName} ${lastName}`

/** The pastel of somebody who is on no open list and chose none. */
export const colourless = 'sand'
