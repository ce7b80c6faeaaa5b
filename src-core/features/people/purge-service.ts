import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { type LocalDate, localDateOf } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { leavingOn } from '#shared/people/erasure-rules.ts'
import type { keepingContract } from '#shared/people/keeping-contract.ts'
import { stayingOn } from '#shared/people/staying-rules.ts'
import { minimumPassphraseLength, strengthOf } from '#shared/vault/passphrase-rules.ts'

import type { Handlers, VaultTaskContext } from '../../context.ts'
import { openSealedFile, sealFile } from '../../sealed-file.ts'
import { packPlan } from './erasure-export.ts'
import {
  countsOf,
  type ErasurePlan,
  isEmpty,
  kindsOf,
  peopleIn,
  planOf,
  sealOf,
} from './erasure-plan-queries.ts'
import { forgetPlan } from './forgetting-service.ts'
import { readKeptFacts } from './kept-facts-queries.ts'
import { findPerson } from './person-queries.ts'
import { monthsOf } from './purge-queries.ts'

type Keeping = Handlers<typeof keepingContract>

export const previewPurge: Keeping['previewPurge'] = (context, { until }) => {
  const { vault, today } = context
  if (until > today) return err({ type: 'UntilInFuture' })
  const facts = readKeptFacts(context)
  const months = monthsOf(vault)
  const plan = planOf(vault, leavingOn(facts, months, until))
  return ok({
    seal: sealOf(plan, until),
    until,
    kinds: kindsOf(plan),
    counts: countsOf(plan),
    people: peopleIn(vault, plan),
    staying: stayingOn(facts, months, until).flatMap((one) => {
      const person = findPerson(vault, one.personId)
      return person === undefined ? [] : [{ ...one, name: `${person.firstName} ${person.lastName}` }]
    }),
  })
}

type PlanRefusal = Extract<
  RefusalOf<(typeof keepingContract)['exportPurge']>,
  { type: 'UntilInFuture' | 'PlanChanged' }
>

/** The plan that a preview showed, if it still is what would go. */
function samePlan(
  context: VaultTaskContext,
  { until, seal }: { readonly until: LocalDate; readonly seal: string },
): Result<ErasurePlan, PlanRefusal> {
  const { vault, now } = context
  if (until > localDateOf(now())) return err({ type: 'UntilInFuture' })
  const plan = planOf(vault, leavingOn(readKeptFacts(context), monthsOf(vault), until))
  return sealOf(plan, until) === seal ? ok(plan) : err({ type: 'PlanChanged' })
}

export const exportPurge: Keeping['exportPurge'] = async (context, { passphrase, ...asked }) => {
  if (strengthOf(passphrase) === 'tooShort')
    return err({ type: 'PassphraseTooShort', minimum: minimumPassphraseLength })
  const plan = samePlan(context, asked)
  if (!plan.ok) return plan
  const fileName = `effacement-${asked.until}.json`
  const bytes = packPlan(context.vault, plan.value, context.now())
  const sealed = await sealFile({ fileName, mediaType: 'application/json', bytes }, passphrase)
  return ok({ fileName: `effacement-${asked.until}.scelle`, mediaType: 'application/json', bytes: sealed })
}

export const openExport: Keeping['openExport'] = async (_context, { file, passphrase }) => {
  const opened = await openSealedFile(file.bytes, passphrase)
  if (opened === 'not sealed') return err({ type: 'NotAnExport' })
  return opened === 'wrong passphrase' ? err({ type: 'WrongPassphrase' }) : ok(opened)
}

export const purge: Keeping['purge'] = async (context, asked) => {
  const plan = samePlan(context, asked)
  if (!plan.ok) return plan
  if (isEmpty(plan.value)) return err({ type: 'NothingToErase' })
  return ok(await forgetPlan(context, 'people.purge', plan.value, 'yearly'))
}
