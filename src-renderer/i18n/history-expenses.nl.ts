import type { CommandTexts } from './command-texts.ts'

/** The acts of the vault's history that concern expense claims. */
export const expenseActs = {
  addRate: 'Plafond of tarief toegevoegd',
  changeRate: 'Plafond of tarief gewijzigd',
  removeRate: 'Plafond of tarief verwijderd',
  setSettings: 'Instellingen van de onkosten gewijzigd',
  setCarRate: 'Autotarief van het jaar gekozen',
  chooseSystem: 'Forfait of werkelijke kosten gekozen',
  declareOtherMoney: 'Verklaring op eer genoteerd',
  draftClaims: "Onkostennota's voorbereid",
  discardClaim: 'Ontwerp van een nota weggegooid',
  addLine: 'Lijn aan een nota toegevoegd',
  attachReceipt: 'Bewijsstuk bij een lijn gevoegd',
  removeLine: 'Lijn uit een ontwerp gehaald',
  submitClaim: 'Onkostennota ingediend',
  takeBackClaim: 'Nota teruggenomen als ontwerp',
  approveClaim: 'Onkostennota goedgekeurd',
  refuseClaim: 'Onkostennota geweigerd',
  correctLine: 'Lijn verbeterd',
  makeBatch: 'Betalingslot voorbereid',
  markBatchPaid: 'Lot betaald door de bank',
  cancelPayment: 'Betaling ingetrokken',
  payCash: 'Nota contant betaald',
  signReceipt: 'Ontvangstbewijs ondertekend',
} as const satisfies CommandTexts['expenses']
