import i18next from 'i18next'
import { create } from 'zustand'

import { api } from './api.ts'
import { showNotice } from './notices.ts'

interface VaultOpen {
  readonly isOpen: boolean
}

/**
 * Whether the vault is open, for whoever is at the PC: no name, as the foot of the page is seen by all. The watch on the
 * vault says it, which starts after the first screen; until then it is not known to be open.
 */
export const useVaultOpen = create<VaultOpen>(() => ({ isOpen: false }))

/** Closes the vault from wherever somebody is. */
export async function closeVault(): Promise<void> {
  const result = await api.vault.lock({})
  if (result.ok) showNotice({ text: i18next.t('vault.locked'), outlivesVault: true })
}
