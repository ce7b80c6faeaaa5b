import { api, type WholeContract } from '#renderer/lib/api.ts'
import type { Topic } from '#renderer/lib/changed.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'

export type Expenses = WholeContract['expenses']
export type SuggestedPerson = OutputOf<Expenses['suggestClaims']>['people'][number]
export type SuggestedDay = SuggestedPerson['days'][number]
export type ClaimFacts = OutputOf<Expenses['getClaim']>
export type PersonYear = OutputOf<Expenses['getPersonYear']>
export type ListedRate = OutputOf<Expenses['listRates']>['rates'][number]
export type PaySettings = OutputOf<Expenses['getSettings']>

/** What every page of the claims depends on. Not the vault: once it is closed the page is gone, and asks no more. */
export const expenseTopics: readonly Topic[] = ['expenses', 'people']
/** What is proposed depends on who was there too. */
export const suggestionTopics: readonly Topic[] = [...expenseTopics, 'rota', 'hosts']

/** True when the vault was opened by somebody who coordinates: rates, settings, forcing, and the way to the files. */
export function useIsCoordinator(): boolean {
  const { data } = useQuery(api.vault.getStatus, {}, ['vault'])
  return data?.state === 'open' && data.role === 'coordinator'
}
