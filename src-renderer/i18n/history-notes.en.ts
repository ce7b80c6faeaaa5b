import type { CommandTexts } from './command-texts.ts'

/** The acts of the vault's history that concern the information note, the insurance policies and the agreements. */
export const noteActs = {
  draftNote: 'Draft of the information note changed',
  discardDraft: 'Draft of the information note dropped',
  publishNote: 'Information note published',
  giveNote: 'Information note given',
  giveNotes: 'Information note given to several people',
  signNote: 'Information note signed',
  withdrawGiven: 'Giving of the information note taken away',
  addPolicy: 'Insurance policy noted',
  changePolicy: 'Insurance policy changed',
  removePolicy: 'Insurance policy taken away',
  addAgreement: 'Agreement noted',
  changeAgreement: 'Agreement changed',
  removeAgreement: 'Agreement taken away',
} as const satisfies Partial<CommandTexts['people']>
