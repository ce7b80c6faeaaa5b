import type { CommandTexts } from './command-texts.ts'

/** The acts of the vault's own history that concern the vault itself. */
export const vaultActs = {
  create: 'Kluis gemaakt',
  unlock: 'Kluis geopend door iemand van wie ze de naam nog niet had',
  recover: 'Kluis geopend met het herstelblad',
  missedTries: 'Mislukte pogingen om de kluis te openen',
  addHolder: 'Persoon toegevoegd aan de kluis',
  nameHolder: 'Naam van een persoon van de kluis veranderd',
  revokeHolder: 'Persoon uit de kluis gehaald',
  setIdleMinutes: 'Automatisch sluiten van de kluis veranderd',
  undo: 'Ongedaan gemaakt',
} as const satisfies CommandTexts['vault']
