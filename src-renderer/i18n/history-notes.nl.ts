import type { CommandTexts } from './command-texts.ts'

/** The acts of the vault's history that concern the information note, the insurance policies and the agreements. */
export const noteActs = {
  draftNote: 'Ontwerp van de informatienota veranderd',
  discardDraft: 'Ontwerp van de informatienota gewist',
  publishNote: 'Informatienota gepubliceerd',
  giveNote: 'Informatienota bezorgd',
  giveNotes: 'Informatienota aan meerdere mensen bezorgd',
  signNote: 'Informatienota ondertekend',
  withdrawGiven: 'Bezorging van de informatienota weggehaald',
  addPolicy: 'Verzekeringspolis genoteerd',
  changePolicy: 'Verzekeringspolis veranderd',
  removePolicy: 'Verzekeringspolis weggehaald',
  addAgreement: 'Overeenkomst genoteerd',
  changeAgreement: 'Overeenkomst veranderd',
  removeAgreement: 'Overeenkomst weggehaald',
} as const satisfies Partial<CommandTexts['people']>
