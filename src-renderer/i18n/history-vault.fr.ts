import type { CommandTexts } from './command-texts.ts'

/** The acts of the vault's own history that concern the vault itself. */
export const vaultActs = {
  create: 'Coffre créé',
  unlock: "Coffre ouvert par une personne dont il n'avait pas encore le nom",
  recover: 'Coffre ouvert avec la feuille de récupération',
  missedTries: 'Essais manqués pour ouvrir le coffre',
  addHolder: 'Personne ajoutée au coffre',
  nameHolder: "Nom d'une personne du coffre changé",
  revokeHolder: 'Personne retirée du coffre',
  setIdleMinutes: 'Fermeture automatique du coffre changée',
  undo: 'Annulation',
} as const satisfies CommandTexts['vault']
