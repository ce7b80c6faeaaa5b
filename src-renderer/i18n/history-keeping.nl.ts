import type { CommandTexts } from './command-texts.ts'

/** The acts of the vault's history that end what it keeps. */
export const keepingActs = {
  setRetention: 'Bewaartermijnen gewijzigd',
  erasePerson: 'Persoon gewist',
  purge: 'Jaarlijkse wissing',
  finishErasure: 'Wissing afgemaakt',
} as const satisfies Partial<CommandTexts['people']>
