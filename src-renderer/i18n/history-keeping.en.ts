import type { CommandTexts } from './command-texts.ts'

/** The acts of the vault's history that end what it keeps. */
export const keepingActs = {
  setRetention: 'Retention changed',
  erasePerson: 'Person erased',
  purge: 'Yearly erasure',
  finishErasure: 'Erasure finished',
} as const satisfies Partial<CommandTexts['people']>
