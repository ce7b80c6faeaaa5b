import { rotaBulkContract } from './rota-bulk-contract.ts'
import { rotaSeriesContract } from './rota-series-contract.ts'
import { rotaSignupsContract } from './rota-signups-contract.ts'
import { rotaViewsContract } from './rota-views-contract.ts'

/** The rota: when there are slots, who comes, and what the screens show of it. */
export const rotaContract = {
  ...rotaViewsContract,
  ...rotaSignupsContract,
  ...rotaSeriesContract,
  ...rotaBulkContract,
}
