import { ok } from '#shared/kernel/result.ts'
import type { rotaFillingContract } from '#shared/rota/rota-filling-contract.ts'

import type { Handlers } from '../../context.ts'
import { acceptFill } from './fill-accepting.ts'
import { listFillRules } from './fill-queries.ts'
import { getFillProgress, proposeFill, setFillRules, stopFill } from './fill-service.ts'

export const fillHandlers: Handlers<typeof rotaFillingContract> = {
  getFillRules: ({ db }) => ok({ rules: listFillRules(db) }),
  setFillRules,
  proposeFill,
  getFillProgress,
  stopFill,
  acceptFill,
}
