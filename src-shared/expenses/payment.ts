/** `transfer`: in a batch for the bank. `cash`: from hand to hand, with a receipt. */
export const paymentMethods = ['transfer', 'cash'] as const
export type PaymentMethod = (typeof paymentMethods)[number]

/** `waiting`: in a batch that the bank has not paid yet. `cancelled` payments leave their claim to be paid again. */
export const paymentStates = ['waiting', 'paid', 'cancelled'] as const
export type PaymentState = (typeof paymentStates)[number]

/** What keeps an approved claim out of a batch; cash can be paid all the same, save `underWay`. */
export const transferObstacles = [
  /** It is in a batch, or paid, already: nothing is paid twice. */
  'underWay',
  /** The person was erased, and the account number with the file: cash is all that is left. */
  'fileErased',
  /** The person's file has no account number, or one whose check digits are wrong. */
  'ibanMissing',
  'ibanWrong',
  /** The name is in an alphabet that SEPA does not write: the file needs an account holder in Latin letters. */
  'nameUnwritable',
  /** Corrections made it nought or less: there is nothing to transfer. */
  'nothingToPay',
] as const
export type TransferObstacle = (typeof transferObstacles)[number]

/** What the place's own account lacks before a batch can be made; a coordinator writes it in the settings. */
export const debtorObstacles = ['nameMissing', 'ibanMissing', 'ibanWrong', 'bicWrong'] as const
export type DebtorObstacle = (typeof debtorObstacles)[number]

/** Why a day is not taken: already over, too far ahead, not there yet, before what it answers, or banks rest on it. */
export const dateProblems = ['past', 'tooFar', 'future', 'tooEarly', 'bankClosed'] as const
export type DateProblem = (typeof dateProblems)[number]
