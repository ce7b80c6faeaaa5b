import { ok } from '#shared/kernel/result.ts'
import type { keepingContract } from '#shared/people/keeping-contract.ts'

import type { Handlers } from '../../context.ts'

type Keeping = Handlers<typeof keepingContract>

export const setRetention: Keeping['setRetention'] = ({ vault }, { kind, ...rule }) => {
  const said = { ...rule, standing: 'chosen' } as const
  vault.run(
    vault.q
      .insertInto('retentionRule')
      .values({ id: kind, ...said })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(said)),
  )
  return ok({})
}
