import { api, type WholeContract } from '#renderer/lib/api.ts'
import type { Topic } from '#renderer/lib/changed.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'

type Hosts = WholeContract['hosts']

export type ListedHost = OutputOf<Hosts['listHosts']>['hosts'][number]
export type HostFacts = OutputOf<Hosts['getHost']>

/** What the page of a host depends on. */
export const hostTopics: readonly Topic[] = ['hosts', 'rota', 'calendar', 'place']

/** Every host, the archived ones too: their names are still taken. */
export function useAllHosts(): readonly ListedHost[] | undefined {
  return useQuery(api.hosts.listHosts, { archived: true }, hostTopics).data?.hosts
}
