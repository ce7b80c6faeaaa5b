import type { CommandTexts } from './command-texts.ts'

/** The acts of the vault's history that concern the information note, the insurance policies and the agreements. */
export const noteActs = {
  draftNote: "Brouillon de la note d'information changé",
  discardDraft: "Brouillon de la note d'information effacé",
  publishNote: "Note d'information publiée",
  giveNote: "Note d'information remise",
  giveNotes: "Note d'information remise à plusieurs personnes",
  signNote: "Note d'information signée",
  withdrawGiven: "Remise de la note d'information enlevée",
  addPolicy: "Contrat d'assurance noté",
  changePolicy: "Contrat d'assurance changé",
  removePolicy: "Contrat d'assurance enlevé",
  addAgreement: 'Convention notée',
  changeAgreement: 'Convention changée',
  removeAgreement: 'Convention enlevée',
} as const satisfies Partial<CommandTexts['people']>
