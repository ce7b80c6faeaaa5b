import { err, ok } from '#shared/kernel/result.ts'
import type { rotaContract } from '#shared/rota/rota-contract.ts'

import type { Handlers } from '../../context.ts'
import { writeAllStanding } from './standing-service.ts'

/** Decides what the place does about its rota; more weeks ahead are written at once. */
export const setRotaSettings: Handlers<typeof rotaContract>['setRotaSettings'] = (context, settings) => {
  const { db } = context
  if (settings.eveningFrom <= settings.afternoonFrom) return err({ type: 'EveningBeforeAfternoon' })
  db.run(
    db.q
      .insertInto('rotaSetting')
      .values({ id: 'rota', ...settings })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(settings)),
  )
  writeAllStanding(context)
  return ok({})
}
