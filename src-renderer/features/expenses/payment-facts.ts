import type { OutputOf } from '#shared/kernel/contract-kit.ts'

import type { Expenses } from './expense-facts.ts'

export type PayableFacts = OutputOf<Expenses['listPayable']>
export type ReceiptFacts = OutputOf<Expenses['getReceipt']>
