import type { CommandTexts } from './command-texts.ts'

/** The acts of the vault's history that concern expense claims. */
export const expenseActs = {
  addRate: 'Plafond ou taux ajouté',
  changeRate: 'Plafond ou taux corrigé',
  removeRate: 'Plafond ou taux retiré',
  setSettings: 'Réglages des défraiements changés',
  setCarRate: "Taux voiture de l'année choisi",
  chooseSystem: 'Forfait ou frais réels choisi',
  declareOtherMoney: "Déclaration sur l'honneur notée",
  draftClaims: 'Notes de frais préparées',
  discardClaim: 'Brouillon de note jeté',
  addLine: 'Ligne ajoutée à une note',
  attachReceipt: 'Justificatif joint à une ligne',
  removeLine: "Ligne retirée d'un brouillon",
  submitClaim: 'Note de frais remise',
  takeBackClaim: 'Note reprise en brouillon',
  approveClaim: 'Note de frais approuvée',
  refuseClaim: 'Note de frais refusée',
  correctLine: 'Ligne corrigée',
  makeBatch: 'Lot de paiements préparé',
  markBatchPaid: 'Lot payé par la banque',
  cancelPayment: 'Paiement annulé',
  payCash: 'Note payée en liquide',
  signReceipt: 'Reçu signé',
} as const satisfies CommandTexts['expenses']
