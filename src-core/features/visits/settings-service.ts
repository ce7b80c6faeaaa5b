import { ok } from '#shared/kernel/result.ts'
import { firstVisitSettings } from '#shared/visits/visit-count.ts'
import type { visitsContract } from '#shared/visits/visits-contract.ts'

import type { CommandContext, Handlers } from '../../context.ts'

type Visits = Handlers<typeof visitsContract>

/** The rows a new place starts with; no kind is in use until it chooses some. */
export function loadVisitSettings({ db }: CommandContext): void {
  db.run(db.q.insertInto('visitSetting').values({ id: 'visits', ...firstVisitSettings }))
}

export const chooseKinds: Visits['chooseKinds'] = ({ db }, { kinds }) => {
  db.run(db.q.deleteFrom('visitKindChoice'))
  for (const [position, kind] of kinds.entries()) {
    db.run(db.q.insertInto('visitKindChoice').values({ id: kind, position }))
  }
  return ok({})
}

export const setThreshold: Visits['setThreshold'] = ({ db }, { threshold }) => {
  db.run(db.q.updateTable('visitSetting').set({ publicationThreshold: threshold }))
  return ok({})
}

export const setLateGrace: Visits['setLateGrace'] = ({ db }, { minutes }) => {
  db.run(db.q.updateTable('visitSetting').set({ lateCountAfterMinutes: minutes }))
  return ok({})
}
