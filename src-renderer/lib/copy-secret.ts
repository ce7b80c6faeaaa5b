import { api } from './api.ts'

/**
 * Copies something of the vault (an account number). The shell does it, and takes it away from the clipboard after a
 * minute or when the vault closes, whichever comes first; what somebody copied since stays. Answers whether it is there.
 */
export async function copySecret(text: string): Promise<boolean> {
  return (await api.shell.copySecret({ text })).ok
}
