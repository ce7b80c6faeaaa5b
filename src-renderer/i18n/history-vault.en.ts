import type { CommandTexts } from './command-texts.ts'

/** The acts of the vault's own history that concern the vault itself. */
export const vaultActs = {
  undo: 'Taken back',
} as const satisfies CommandTexts['vault']
