import type { Flag } from '../schema.ts'

/** Claims and what they stand on. Money in cents, rates in ten-thousandths of a euro a kilometre, distances in metres. */
export interface ExpenseTables {
  expenseRate: {
    id: string
    kind: ExpenseRateKind
    fromDate: string
    untilDate: string | null
    amount: number
    source: string
    standing: 'confirmed' | 'unconfirmed' | 'typed'
    note: string | null
  }
  expenseSetting: {
    id: string
    fourEyes: Flag
    debtorName: string | null
    debtorIban: string | null
    debtorBic: string | null
    flatDayCents: number | null
  }
  expenseYear: { id: string; carRate: 'carQuarterly' | 'carYearly' }
  claimSystem: {
    id: string
    personId: string
    year: number
    system: 'flatRate' | 'realCosts'
    ceiling: 'normal' | 'increased'
    category: 'sport' | 'sitting' | 'lyingTransport' | null
    regularTransport: Flag
    chosenAt: number
  }
  swornStatement: {
    id: string
    personId: string
    year: number
    amountCents: number
    declaredOn: string
    fileId: string | null
    note: string | null
    createdAt: number
  }
  expenseClaim: {
    id: string
    personId: string
    year: number
    /** `2026-11`. */
    month: string
    createdAt: number
    createdBy: string
  }
  claimStep: {
    id: string
    claimId: string
    step: 'submitted' | 'takenBack' | 'approved' | 'refused' | 'paid' | 'paymentCancelled'
    at: number
    byHolder: string
    alone: Flag
    reason: string | null
  }
  expenseLine: ExpenseLineTable
  paymentBatch: {
    id: string
    messageId: string
    month: string
    executionDate: string
    debtorName: string
    debtorIban: string
    debtorBic: string | null
    createdAt: number
    createdBy: string
  }
  payment: {
    id: string
    claimId: string
    batchId: string | null
    method: 'transfer' | 'cash'
    amountCents: number
    name: string
    iban: string | null
    communication: string | null
    paidOn: string | null
    receiptSignedOn: string | null
    cancelledAt: number | null
    cancelReason: string | null
    createdAt: number
  }
}

export type ExpenseRateKind =
  | 'flatDay'
  | 'flatYear'
  | 'flatYearIncreased'
  | 'carQuarterly'
  | 'carYearly'
  | 'bicycle'
  | 'travelMetres'

interface ExpenseLineTable {
  id: string
  claimId: string
  personId: string
  date: string
  kind: 'flatDay' | 'realCost' | 'travel' | 'correction'
  amountCents: number
  /** A JSON list of slot ids. */
  slotIds: string | null
  activity: string | null
  reason: string | null
  mode: 'car' | 'bicycle' | 'publicTransport' | null
  trip: 'homeToPlace' | 'errand' | null
  metres: number | null
  rateId: string | null
  fileId: string | null
  correctsLineId: string | null
  forcedReason: string | null
  forcedBy: string | null
  createdAt: number
}
