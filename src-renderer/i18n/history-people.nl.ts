import type { CommandTexts } from './command-texts.ts'

/** The acts of the vault's history that concern files, institutions, trainings and keys. */
export const personActs = {
  addPerson: 'Dossier gemaakt',
  changePerson: 'Dossier veranderd',
  addInstitution: 'Instelling genoteerd',
  changeInstitution: 'Instelling veranderd',
  removeInstitution: 'Instelling weggehaald',
  addTraining: 'Vorming genoteerd',
  changeTraining: 'Vorming veranderd',
  removeTraining: 'Vorming weggehaald',
  giveKey: 'Sleutel gegeven',
  returnKey: 'Sleutel teruggekregen',
  removeKey: 'Sleutel uit het register gehaald',
} as const satisfies Partial<CommandTexts['people']>
