import type { CommandTexts } from './command-texts.ts'

/** The acts of the vault's history that concern files, institutions, trainings and keys. */
export const personActs = {
  addPerson: 'Dossier créé',
  changePerson: 'Dossier changé',
  addInstitution: 'Institution notée',
  changeInstitution: 'Institution changée',
  removeInstitution: 'Institution enlevée',
  addTraining: 'Formation notée',
  changeTraining: 'Formation changée',
  removeTraining: 'Formation enlevée',
  giveKey: 'Clé donnée',
  returnKey: 'Clé rendue',
  removeKey: 'Clé enlevée du registre',
} as const satisfies Partial<CommandTexts['people']>
