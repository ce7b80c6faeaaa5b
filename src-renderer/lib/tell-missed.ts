import type { TFunction } from 'i18next'

import type { OutputOf } from '#shared/kernel/contract-kit.ts'
import { localDateOf, localTimeOf } from '#shared/kernel/local-date.ts'

import type { WholeContract } from './api.ts'
import type { Formatting } from './formatting.ts'
import { showNotice } from './notices.ts'

type Missed = OutputOf<WholeContract['vault']['unlock']>['missed']

/** How many wrong tries, and since which day and hour, as the texts take it. */
export const missedWords = (formatting: Formatting, { tries, since }: NonNullable<Missed>) => ({
  count: tries,
  day: formatting.dayAndYear(localDateOf(since)),
  time: formatting.time(localTimeOf(since)),
})

/**
 * Says to whoever has just opened the vault that wrong phrases were tried before; nothing when there were none. It is
 * told once and names nobody: it waits to be read, a vault that has closed again or not.
 */
export function tellMissed(t: TFunction, formatting: Formatting, missed: Missed): void {
  if (missed === null) return
  showNotice({
    text: t('vaultHolders.missed', missedWords(formatting, missed)),
    tone: 'problem',
    stays: true,
    outlivesVault: true,
  })
}
