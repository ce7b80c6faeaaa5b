import type { CommandTexts } from './command-texts.ts'

/** The acts of the vault's history that end what it keeps. */
export const keepingActs = {
  setRetention: 'Durées de conservation changées',
  erasePerson: 'Personne effacée',
  purge: 'Effacement annuel',
  finishErasure: 'Effacement fini',
} as const satisfies Partial<CommandTexts['people']>
