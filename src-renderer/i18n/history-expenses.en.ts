import type { CommandTexts } from './command-texts.ts'

/** The acts of the vault's history that concern expense claims. */
export const expenseActs = {
  addRate: 'Ceiling or rate added',
  changeRate: 'Ceiling or rate corrected',
  removeRate: 'Ceiling or rate removed',
  setSettings: 'Settings of expense claims changed',
  setCarRate: 'Car rate of the year chosen',
  chooseSystem: 'Flat rate or real costs chosen',
  declareOtherMoney: 'Sworn statement noted',
  draftClaims: 'Expense claims drafted',
  discardClaim: 'Draft claim thrown away',
  addLine: 'Line added to a claim',
  attachReceipt: 'Receipt put to a line',
  removeLine: 'Line taken out of a draft',
  submitClaim: 'Expense claim submitted',
  takeBackClaim: 'Claim taken back as a draft',
  approveClaim: 'Expense claim approved',
  refuseClaim: 'Expense claim refused',
  correctLine: 'Line corrected',
  makeBatch: 'Payment batch prepared',
  markBatchPaid: 'Batch paid by the bank',
  cancelPayment: 'Payment cancelled',
  payCash: 'Claim paid in cash',
  signReceipt: 'Receipt signed',
} as const satisfies CommandTexts['expenses']
