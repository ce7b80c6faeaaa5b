import type { CommandTexts } from './command-texts.ts'

/** The acts of the vault's own history that concern the vault itself. */
export const vaultActs = {
  create: 'Vault made',
  unlock: 'Vault opened by somebody whose name it did not have yet',
  recover: 'Vault opened with the recovery sheet',
  missedTries: 'Missed tries to open the vault',
  addHolder: 'Person added to the vault',
  nameHolder: 'Name of a person of the vault changed',
  revokeHolder: 'Person taken out of the vault',
  setIdleMinutes: 'Closing of the vault by itself changed',
  undo: 'Taken back',
} as const satisfies CommandTexts['vault']
