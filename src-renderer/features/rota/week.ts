import type { Contract } from '#shared/contract.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'

/** A week as the rota answers it. */
export type Week = OutputOf<Contract['rota']['getWeek']>
