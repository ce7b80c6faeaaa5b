import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { type LocalDate, localDateOf } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { leavingOn, leavingWith } from '#shared/people/erasure-rules.ts'
import type { keepingContract } from '#shared/people/keeping-contract.ts'
import { endOfYear, isDue, keptUntil } from '#shared/people/retention-rules.ts'
import { minimumPassphraseLength, strengthOf } from '#shared/vault/passphrase-rules.ts'

import type { Handlers, VaultQueryContext, VaultTaskContext } from '../../context.ts'
import { openSealedFile, sealFile } from '../../sealed-file.ts'
import { countVaultsAside } from '../backup/vault-renewal-service.ts'
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
import { findPerson, listKeysOf } from './person-queries.ts'
import { monthsOf } from './purge-queries.ts'

type Keeping = Handlers<typeof keepingContract>
type Vault = VaultQueryContext['vault']

const planUntil = (vault: Vault, until: LocalDate): ErasurePlan =>
  planOf(vault, leavingOn(readKeptFacts(vault), monthsOf(vault), until))

export const previewPurge: Keeping['previewPurge'] = ({ vault, today }, { until }) => {
  if (until > today) return err({ type: 'UntilInFuture' })
  const plan = planUntil(vault, until)
  return ok({
    seal: sealOf(plan, until),
    until,
    kinds: kindsOf(plan),
    counts: countsOf(plan),
    people: peopleIn(vault, plan),
  })
}

type PlanRefusal = Extract<
  RefusalOf<(typeof keepingContract)['exportPurge']>,
  { type: 'UntilInFuture' | 'PlanChanged' }
>

/** The plan that a preview showed, if it still is what would go. */
function samePlan(
  { vault, now }: VaultTaskContext,
  { until, seal }: { readonly until: LocalDate; readonly seal: string },
): Result<ErasurePlan, PlanRefusal> {
  if (until > localDateOf(now())) return err({ type: 'UntilInFuture' })
  const plan = planUntil(vault, until)
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

/** Within its term a claim is kept; after it, or when the place decided on no term at all, as the rule says. */
const isKept = (vault: Vault, today: LocalDate): ((year: number) => boolean) => {
  const { claims } = monthsOf(vault)
  return (year) => !isDue(endOfYear(year), claims, today)
}

export const previewErasure: Keeping['previewErasure'] = ({ vault, today, house }, { personId }) => {
  const person = findPerson(vault, personId)
  if (person === undefined) return err({ type: 'PersonUnknown', personId })
  const facts = readKeptFacts(vault)
  const kept = isKept(vault, today)
  const { claims: months } = monthsOf(vault)
  const theirs = facts.claims.filter((claim) => claim.personId === personId)
  const years = [...new Set(theirs.map(({ year }) => year))].filter(kept).toSorted()
  return ok({
    name: `${person.firstName} ${person.lastName}`,
    hostId: person.hostId,
    counts: {
      keep: countsOf(planOf(vault, leavingWith(facts, personId, kept))),
      erase: countsOf(
        planOf(
          vault,
          leavingWith(facts, personId, () => false),
        ),
      ),
    },
    keptYears: years.map((year) => ({
      year,
      claims: theirs.filter((claim) => claim.year === year).length,
      keptUntil: keptUntil(endOfYear(year), months),
    })),
    openClaims: countOpenClaims(vault, personId),
    keysOut: listKeysOf(vault, personId)
      .filter(({ returnedOn }) => returnedOn === null)
      .map(({ keyLabel }) => keyLabel),
    aside: countVaultsAside(house),
  })
}

/** Claims whose last step is neither a payment nor a refusal. */
function countOpenClaims(vault: Vault, personId: string): number {
  const { q } = vault
  const claims = vault.all(q.selectFrom('expenseClaim').select('id').where('personId', '=', personId))
  return claims.filter(({ id }) => {
    const last = vault.first(
      q
        .selectFrom('claimStep')
        .select('step')
        .where('claimId', '=', id)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc'),
    )
    return last?.step !== 'paid' && last?.step !== 'refused'
  }).length
}

export const erasePerson: Keeping['erasePerson'] = async (context, { personId, claims }) => {
  const { vault, now } = context
  if (findPerson(vault, personId) === undefined) return err({ type: 'PersonUnknown', personId })
  const kept = claims === 'keep' ? isKept(vault, localDateOf(now())) : () => false
  const plan = planOf(vault, leavingWith(readKeptFacts(vault), personId, kept))
  return ok(await forgetPlan(context, 'people.erasePerson', plan, 'person'))
}
