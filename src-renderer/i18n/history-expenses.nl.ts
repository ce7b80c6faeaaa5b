import type { CommandTexts } from './command-texts.ts'

/** The acts of the vault's history that concern expense claims. */
export const expenseActs = {
  addRate: 'Plafond of tarief toegevoegd',
  changeRate: 'Plafond of tarief verbeterd',
  removeRate: 'Plafond of tarief verwijderd',
  setSettings: 'Instellingen van de onkosten gewijzigd',
  setCarRate: 'Autotarief van het jaar gekozen',
  chooseSystem: 'Forfait of werkelijke kosten gekozen',
  declareOtherMoney: 'Verklaring op eer genoteerd',
  draftClaims: "Onkostennota's voorbereid",
  discardClaim: 'Klad van een nota weggegooid',
  addLine: 'Regel aan een nota toegevoegd',
  removeLine: 'Regel uit een klad gehaald',
  submitClaim: 'Onkostennota ingediend',
  takeBackClaim: 'Nota teruggenomen als klad',
  approveClaim: 'Onkostennota goedgekeurd',
  refuseClaim: 'Onkostennota geweigerd',
  correctLine: 'Regel verbeterd',
  makeBatch: 'Betalingslot voorbereid',
  markBatchPaid: 'Lot betaald door de bank',
  cancelPayment: 'Betaling geannuleerd',
  payCash: 'Nota contant betaald',
  signReceipt: 'Ontvangstbewijs ondertekend',
} as const satisfies CommandTexts['expenses']
