import type { WholeContract } from '#renderer/lib/api.ts'
import type { HostColour, HostOrigin } from '#shared/hosts/host.ts'
import type { InputOf } from '#shared/kernel/contract-kit.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import type { HostFacts } from './host-facts.ts'

/** What is being typed of a host. */
export interface HostDraft {
  readonly displayName: string
  /** `any`: the colour fewest hosts have, which the core knows. */
  readonly colour: HostColour | 'any'
  readonly origin: HostOrigin
  readonly keyHolder: boolean
  readonly newcomer: boolean
  readonly since: LocalDate | null
}

/** A new host: nothing is known yet but the most common origin. */
export const newHost: HostDraft = {
  displayName: '',
  colour: 'any',
  origin: 'neighbour',
  keyHolder: false,
  newcomer: false,
  since: null,
}

/** What stands in the form of a host who is there. */
export function draftOf(host: HostFacts['host']): HostDraft {
  const { displayName, colour, origin, keyHolder, newcomer, since } = host
  return { displayName, colour, origin, keyHolder, newcomer, since }
}

/** The words the contract takes; a colour left to the core is left out. */
export function wordsOf(draft: HostDraft): InputOf<WholeContract['hosts']['add']> {
  const { colour, displayName, ...rest } = draft
  return { ...rest, displayName: displayName.trim(), ...(colour !== 'any' && { colour }) }
}

/** As the contract has it (zName). */
export const maximumName = 80
