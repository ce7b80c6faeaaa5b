import type { Handlers } from '#core/context.ts'
import type { yearListContract } from '#shared/expenses/year-list-contract.ts'
import { ok } from '#shared/kernel/result.ts'

import { exportYearList } from './year-list-export.ts'
import { getYearList } from './year-list-queries.ts'

export const yearListHandlers: Handlers<typeof yearListContract> = {
  getYearList: ({ vault }, { year }) => ok(getYearList(vault, year)),
  exportYearList,
}
