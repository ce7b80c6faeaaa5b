import type { TFunction } from 'i18next'

import type { WholeContract } from '#renderer/lib/api.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'

type OldCopies = OutputOf<WholeContract['vault']['revokeHolder']>['copies']

/** Says where older copies of the vault are left after an act on who opens it; nothing when there are none. */
export function tellCopies(t: TFunction, copies: OldCopies): void {
  if (copies === 'outsideAway')
    showNotice({ text: t('vaultHolders.copiesAway'), tone: 'problem', stays: true, outlivesVault: true })
  if (copies === 'kept')
    showNotice({ text: t('vaultHolders.copiesKept'), tone: 'problem', stays: true, outlivesVault: true })
}
