import type { TFunction } from 'i18next'

import type { Formatting } from '#renderer/lib/formatting.ts'

import { claimSentence, type ClaimRefusal } from './claim-refusals.ts'

type Named = { readonly personId: string; readonly name: string }

/** A refusal of an act for several people, with the name of the one it is about. */
export function refusalOfSomebody(
  t: TFunction,
  formatting: Formatting,
  { refusal, people }: { readonly refusal: ClaimRefusal; readonly people: readonly Named[] },
): string {
  const who = 'personId' in refusal ? people.find(({ personId }) => personId === refusal.personId) : undefined
  const reason = claimSentence(t, formatting, refusal)
  return who === undefined ? reason : t('expenses.claims.notDone', { name: who.name, reason })
}
