import { localDateOf } from '#shared/kernel/local-date.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { leavingWith, nothingKept } from '#shared/people/erasure-rules.ts'
import type { keepingContract } from '#shared/people/keeping-contract.ts'

import type { Handlers } from '../../context.ts'
import { findHost } from '../hosts/hosts-queries.ts'
import { isEmpty, planOf } from './erasure-plan-queries.ts'
import { forgetPlan } from './forgetting-service.ts'
import { readKeptFacts } from './kept-facts-queries.ts'
import { keptByRule, unpaidOf } from './person-erasure-queries.ts'
import { findPerson } from './person-queries.ts'

type Keeping = Handlers<typeof keepingContract>

/**
 * Nobody is erased while still on the open list: a host without a file is asked for one, and for the note, every day.
 * Nor while money is due: the account number goes, and with it the only way to transfer it.
 */
export const erasePerson: Keeping['erasePerson'] = async (context, { personId, claims, unpaid }) => {
  const { db, vault, now } = context
  const person = findPerson(vault, personId)
  if (person === undefined) return err({ type: 'PersonUnknown', personId })
  const host = person.hostId === null ? undefined : findHost(db, person.hostId)
  if (host !== undefined && host.archivedAt === null) return err({ type: 'HostActive', hostId: host.id })
  const due = unpaidOf(vault, personId)
  if (unpaid === 'refuse' && due.claims.length > 0)
    return err({ type: 'ClaimsUnpaid', claims: due.claims.length, cents: due.cents })
  const kept = claims === 'keep' ? keptByRule(vault, person, localDateOf(now())) : nothingKept
  const plan = planOf(vault, leavingWith(readKeptFacts(context), personId, kept))
  if (isEmpty(plan)) return err({ type: 'NothingToErase' })
  return ok(await forgetPlan(context, 'people.erasePerson', plan, 'person'))
}
