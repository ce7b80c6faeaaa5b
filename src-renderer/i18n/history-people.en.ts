import type { CommandTexts } from './command-texts.ts'

/** The acts of the vault's history that concern files, institutions, trainings and keys. */
export const personActs = {
  addPerson: 'File made',
  changePerson: 'File changed',
  addInstitution: 'Institution noted',
  changeInstitution: 'Institution changed',
  removeInstitution: 'Institution removed',
  addTraining: 'Training noted',
  changeTraining: 'Training changed',
  removeTraining: 'Training removed',
  giveKey: 'Key given',
  returnKey: 'Key returned',
  removeKey: 'Key taken out of the register',
} as const satisfies Partial<CommandTexts['people']>
