import { rotaBalanceContract } from './rota-balance-contract.ts'
import { rotaBulkContract } from './rota-bulk-contract.ts'
import { rotaFillingContract } from './rota-filling-contract.ts'
import { rotaOutputsContract } from './rota-outputs-contract.ts'
import { rotaPastContract } from './rota-past-contract.ts'
import { rotaReplacementsContract } from './rota-replacements-contract.ts'
import { rotaSeriesContract } from './rota-series-contract.ts'
import { rotaSettingsContract } from './rota-settings-contract.ts'
import { rotaSignupsContract } from './rota-signups-contract.ts'
import { rotaStandingContract } from './rota-standing-contract.ts'
import { rotaViewsContract } from './rota-views-contract.ts'

/** The rota: when there are slots, who comes, and what the screens show of it. */
export const rotaContract = {
  ...rotaViewsContract,
  ...rotaSignupsContract,
  ...rotaReplacementsContract,
  ...rotaSeriesContract,
  ...rotaBalanceContract,
  ...rotaBulkContract,
  ...rotaPastContract,
  ...rotaFillingContract,
  ...rotaOutputsContract,
  ...rotaSettingsContract,
  ...rotaStandingContract,
}
